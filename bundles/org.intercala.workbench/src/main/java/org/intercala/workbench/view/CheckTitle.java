// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.Map;

/** Short names of the consistency checks, as they stand in one line of a view. */
final class CheckTitle {

    private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("A1", "U(x) is the slope of g(x, T)"),
            Map.entry("A4", "U falls with x"), Map.entry("A5", "\u0398 and D share one free energy"),
            Map.entry("A12", "No current at the open-circuit potential"),
            Map.entry("A21", "Capacities and stoichiometries agree"), Map.entry("A22", "Lithium conserved"));

    private CheckTitle() {
    }

    /** @param otherwise for a check that came with a plug-in */
    static String of(final String code, final String otherwise) {
        return TITLES.getOrDefault(code, otherwise);
    }
}
