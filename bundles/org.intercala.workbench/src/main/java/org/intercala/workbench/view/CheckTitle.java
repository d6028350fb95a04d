// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.Map;

/** Short names of the consistency checks, as they stand in one line of a view. */
final class CheckTitle {

    private static final Map<String, String> TITLES = Map.of("A1", "U is the slope of g", "A4", "U falls with x", "A5",
            "\u0398 and D from one g", "A12", "No current at U", "A13",
            "U and i\u2080 from one g", "A21", "Capacities agree", "A22", "Lithium conserved", "A31",
            "One electrolyte activity");

    private CheckTitle() {
    }

    /** @param otherwise for a check that came with a plug-in */
    static String of(final String code, final String otherwise) {
        return TITLES.getOrDefault(code, otherwise);
    }
}
