// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;

import org.intercala.solver.PlotSpec;

/** How far the curves of several nodes lie apart from those of the first, plot by plot and point by point. */
final class CurveComparison {

    /** One curve. @param other index of the node in the group */
    record Row(PlotSpec plot, String series, String point, int other, CurveDifference difference) {
    }

    private final List<NodeView> group;
    private final List<Row> rows = new ArrayList<>();

    CurveComparison(final List<NodeView> group) {
        this.group = group;
        if (group.get(0).solver() != null) {
            group.get(0).solver().plots().forEach(this::compare);
        }
    }

    private void compare(final PlotSpec plot) {
        // What cannot be drawn was said where it is drawn.
        final var finder = new LineFinder(plot, note -> { });
        final List<Line> ofBase = finder.lines(group.get(0));
        for (int i = 1; i < group.size(); i++) {
            for (final Line line : finder.lines(group.get(i))) {
                final int other = i;
                ofBase.stream().filter(base -> base.point().equals(line.point()) && base.series().equals(line.series()))
                        .findFirst().flatMap(base -> CurveDifference.of(base, line))
                        .ifPresent(found -> rows.add(new Row(plot, line.series(), line.point(), other, found)));
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    void write(final Markup out) {
        if (rows.isEmpty()) {
            return;
        }
        out.open("div", "class", "scroll").open("table").leaf("caption", "How far the curves lie apart from those of "
                + group.get(0).label() + ", over the stretch that both cover").open("thead").open("tr");
        out.leaf("th", "Curve", "scope", "col").leaf("th", "Point", "scope", "col");
        if (group.size() > 2) {
            out.leaf("th", "Node", "scope", "col");
        }
        for (final String column : List.of("Largest difference", "found at", "Root mean square")) {
            out.leaf("th", column, "scope", "col", "class", "number");
        }
        out.close().close().open("tbody");
        for (final Row row : rows) {
            final String y = row.plot().y().unit();
            out.open("tr").leaf("th", name(row), "scope", "row").leaf("td", row.point());
            if (group.size() > 2) {
                out.leaf("td", group.get(row.other()).label());
            }
            final double largest = row.difference().largest();
            out.leaf("td", (largest > 0 ? "+" : "") + UnitText.of(largest, y, 3), "class", "number");
            out.leaf("td", UnitText.of(row.difference().at(), row.plot().x().unit(), 4), "class", "number");
            out.leaf("td", UnitText.of(row.difference().rms(), y, 3), "class", "number").closeLine();
        }
        out.close().close().closeLine();
    }

    private static String name(final Row row) {
        return row.series().isEmpty() ? row.plot().y().label() : row.plot().y().label() + ", " + row.series();
    }
}
