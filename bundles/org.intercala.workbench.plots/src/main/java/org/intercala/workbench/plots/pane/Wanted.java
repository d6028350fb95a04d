// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.intercala.solver.SolverDescriptor;

/**
 * What the reader last chose to see of the nodes of each solver, in whichever tab; it is shown of the next such node
 * too.
 *
 * @param plot  title of the plot, or "" where a table was chosen
 * @param ports where it comes from
 */
record Wanted(String plot, Set<String> ports) {

    private static final Wanted NOTHING = new Wanted("", Set.of());
    private static final Map<String, Wanted> BY_SOLVER = new HashMap<>();

    /** @param solver may be null for one that is not installed */
    static Wanted of(final SolverDescriptor solver) {
        return solver == null ? NOTHING : BY_SOLVER.getOrDefault(solver.id(), NOTHING);
    }

    /** @param solver may be null for one that is not installed */
    static void choose(final SolverDescriptor solver, final Wanted wanted) {
        if (solver != null) {
            BY_SOLVER.put(solver.id(), wanted);
        }
    }
}
