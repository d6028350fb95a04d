// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.intercala.solver.MaterialSet;
import org.intercala.workbench.Services;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** All that can be added to a workflow now: solvers by scale, containers, material sets. */
public final class PaletteEntries {

    private static final ServiceTracker<MaterialSet, MaterialSet> MATERIALS = new ServiceTracker<>(
            FrameworkUtil.getBundle(PaletteEntries.class).getBundleContext(), MaterialSet.class, null);

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

    /** By its key, while it is there. */
    public static Optional<PaletteEntry> find(final String key) {
        return all().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
