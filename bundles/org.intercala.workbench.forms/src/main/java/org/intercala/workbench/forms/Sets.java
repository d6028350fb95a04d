// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.intercala.data.CellParameterSet;
import org.intercala.solver.MaterialSet;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The material sets that are installed now. */
final class Sets {

    private static final Map<MaterialSet, CellParameterSet> LOADED = new WeakHashMap<>();
    private static final ServiceTracker<MaterialSet, MaterialSet> TRACKER = new ServiceTracker<>(
            FrameworkUtil.getBundle(Sets.class).getBundleContext(), MaterialSet.class, null);

    static {
        TRACKER.open();
    }

    private Sets() {
    }

    /** Ordered by name. */
    static List<MaterialSet> installed() {
        return Arrays.stream(TRACKER.getServices(new MaterialSet[0]))
                .sorted(Comparator.comparing(MaterialSet::label)).toList();
    }

    /** By id, or by the end of an id. */
    static Optional<MaterialSet> find(final String id) {
        final String name = id == null ? "" : id.strip();
        return installed().stream().filter(set -> set.id().equals(name) || set.id().endsWith("." + name)).findFirst();
    }

    /** The values of a set, shared; to be copied before they are changed. */
    static CellParameterSet values(final MaterialSet set) {
        return LOADED.computeIfAbsent(set, MaterialSet::load);
    }
}
