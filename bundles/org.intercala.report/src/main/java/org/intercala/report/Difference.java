// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parameter that two nodes have at different values.
 *
 * @param first value of the first node, "not set" where it has none
 */
record Difference(String label, ParameterRow.Kind kind, String first, String second) {

    private static final String NOT_SET = "not set";

    /** Differences of the parameters at the first points of two nodes. */
    static List<Difference> between(final NodeView a, final NodeView b) {
        final Map<String, ParameterRow> ofA = rows(a);
        final Map<String, ParameterRow> ofB = rows(b);
        final Set<String> paths = new LinkedHashSet<>(ofA.keySet());
        paths.addAll(ofB.keySet());
        final List<Difference> differences = new ArrayList<>();
        for (final String path : paths) {
            final ParameterRow inA = ofA.get(path);
            final ParameterRow inB = ofB.get(path);
            final String textA = text(inA);
            final String textB = text(inB);
            if (!textA.equals(textB)) {
                final ParameterRow any = inA == null ? inB : inA;
                differences.add(new Difference(
                        any.group().isEmpty() ? any.feature().label() : any.group() + ": " + any.feature().label(),
                        any.kind(), textA, textB));
            }
        }
        return differences;
    }

    private static Map<String, ParameterRow> rows(final NodeView node) {
        final Map<String, ParameterRow> rows = new LinkedHashMap<>();
        final var parameters = node.results().get(0).parameters();
        if (parameters != null) {
            ParameterRow.of(parameters).forEach(row -> rows.put(row.path(), row));
        }
        return rows;
    }

    private static String text(final ParameterRow row) {
        return row == null ? NOT_SET
                : row.kind() == ParameterRow.Kind.QUANTITY ? QuantityTexts.withUnit(row.quantity())
                        : row.text();
    }
}
