// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says in a sentence for each point what the numbers of a comparison show. */
final class Explanation {

    private static final int MOST_POINTS = 6;
    private static final int MOST_NUMBERS = 3;

    private Explanation() {
    }

    /** One sentence for each point and node beside the first; none where there are too many to read. */
    static List<String> of(final List<NodeView> group, final ScalarComparison scalars, final CurveComparison curves) {
        final Set<String> points = new LinkedHashSet<>();
        scalars.rows().forEach(row -> points.add(row.point()));
        curves.rows().forEach(row -> points.add(row.point()));
        if (points.size() > MOST_POINTS) {
            return List.of();
        }
        final List<String> sentences = new ArrayList<>();
        for (int node = 1; node < group.size(); node++) {
            for (final String point : points) {
                final List<String> parts = parts(node, point, scalars, curves);
                if (!parts.isEmpty()) {
                    sentences.add((point.isEmpty() ? "" : "At " + point + ", ") + group.get(node).label()
                            + " against " + group.get(0).label() + ": " + String.join("; ", parts) + ".");
                }
            }
        }
        return sentences;
    }

    private static List<String> parts(final int node, final String point, final ScalarComparison scalars,
            final CurveComparison curves) {
        final List<String> parts = new ArrayList<>();
        scalars.rows().stream().filter(row -> row.point().equals(point) && !Double.isNaN(row.difference(node)))
                .limit(MOST_NUMBERS).forEach(row -> parts.add(number(row, node)));
        curves.rows().stream().filter(row -> row.point().equals(point) && row.other() == node).findFirst()
                .ifPresent(row -> parts.add(curve(row)));
        return parts;
    }

    private static String number(final ScalarComparison.Row row, final int node) {
        final double difference = row.difference(node);
        final String label = row.label().substring(0, 1).toLowerCase(Locale.ROOT) + row.label().substring(1);
        if (difference == 0) {
            return label + " the same";
        }
        final double percent = row.percent(node);
        return label + " " + (difference > 0 ? "+" : "") + UnitText.of(difference, row.unit(), 4)
                + (Double.isNaN(percent) ? "" : " (" + NumberText.signed(percent, 2) + "\u202F%)");
    }

    private static String curve(final CurveComparison.Row row) {
        final String what = row.name().substring(0, 1).toLowerCase(Locale.ROOT) + row.name().substring(1);
        final CurveDifference difference = row.difference();
        return difference.isRounding() ? what + " the same everywhere"
                : what + " differs by " + UnitText.of(difference.rms(), row.plot().y().unit(), 3)
                        + " (root mean square), at most " + (difference.largest() > 0 ? "+" : "")
                        + UnitText.of(difference.largest(), row.plot().y().unit(), 3) + " at "
                        + UnitText.of(difference.at(), row.plot().x().unit(), 4);
    }
}
