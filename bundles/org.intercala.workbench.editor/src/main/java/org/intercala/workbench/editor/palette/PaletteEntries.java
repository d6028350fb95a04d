// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.intercala.solver.MaterialSet;
import org.intercala.workbench.Services;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** All that can be added to a workflow now: solvers by scale, containers, material sets. */
public final class PaletteEntries {

    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
    private static final ServiceTracker<MaterialSet, MaterialSet> MATERIALS = new ServiceTracker<>(
            FrameworkUtil.getBundle(PaletteEntries.class).getBundleContext(), MaterialSet.class, null) {
        @Override
        public MaterialSet addingService(final ServiceReference<MaterialSet> reference) {
            LISTENERS.forEach(Runnable::run);
            return super.addingService(reference);
        }

        @Override
        public void removedService(final ServiceReference<MaterialSet> reference, final MaterialSet set) {
            super.removedService(reference, set);
            LISTENERS.forEach(Runnable::run);
        }
    };

    static {
        MATERIALS.open();
    }

    private PaletteEntries() {
    }

    /** In the order of the palette, those of one group together. */
    public static List<PaletteEntry> all() {
        final List<PaletteEntry> entries = new ArrayList<>();
        Services.registry().solvers().stream().map(SolverEntry::new)
                .sorted(Comparator.comparing((SolverEntry entry) -> entry.solver().descriptor().scale())
                        .thenComparing(SolverEntry::label))
                .forEach(entries::add);
        entries.addAll(ContainerEntry.ALL);
        Services.registry().find(MaterialEntry.SOLVER)
                .ifPresent(solver -> MATERIALS.getTracked().values().stream()
                        .sorted(Comparator.comparing(MaterialSet::label)).map(set -> new MaterialEntry(set, solver))
                        .forEach(entries::add));
        return entries;
    }

    /** Calls back, from any thread, when something comes or goes. */
    static void addListener(final Runnable listener) {
        Services.registry().addListener(listener);
        LISTENERS.add(listener);
    }

    static void removeListener(final Runnable listener) {
        Services.registry().removeListener(listener);
        LISTENERS.remove(listener);
    }

    /** By its key, while it is there. */
    public static Optional<PaletteEntry> find(final String key) {
        return all().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
