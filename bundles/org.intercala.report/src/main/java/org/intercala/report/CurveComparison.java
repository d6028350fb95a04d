// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.intercala.solver.PlotSpec;

/** How far the curves of several nodes lie apart from those of the first, quantity by quantity and point by point. */
final class CurveComparison {

    /** One curve. @param name of the quantity @param other index of the node in the group */
    record Row(PlotSpec plot, String name, String point, int other, CurveDifference difference) {
    }

    private final List<NodeView> group;
    private final Sampler sampler;
    private final List<Row> rows = new ArrayList<>();

    CurveComparison(final List<NodeView> group, final Sampler sampler) {
        this.group = group;
        this.sampler = sampler;
        // A quantity that a second plot shows over another axis is compared once.
        final Set<String> compared = new HashSet<>();
        for (final PlotSpec plot : NodePlots.of(group.get(0), sampler)) {
            if (plot.series().stream().anyMatch(series -> compared.add(series.port() + "." + series.y()))) {
                compare(plot);
            }
        }
    }

    private void compare(final PlotSpec plot) {
        // What cannot be drawn was said where it is drawn.
        final var finder = new LineFinder(plot, sampler, note -> {
        });
        final List<Line> ofBase = finder.lines(group.get(0));
        final List<Row> found = new ArrayList<>();
        for (int i = 1; i < group.size(); i++) {
            for (final Line line : finder.lines(group.get(i))) {
                final int other = i;
                ofBase.stream().filter(base -> base.point().equals(line.point()) && base.series().equals(line.series()))
                        .findFirst().flatMap(base -> CurveDifference.of(base, line)).ifPresent(difference -> found
                                .add(new Row(plot, name(plot, line), line.point(), other, difference)));
            }
        }
        final List<String> names = found.stream().map(Row::name).distinct().toList();
        found.sort(Comparator.comparingInt(row -> names.indexOf(row.name())));
        rows.addAll(found);
    }

    private static String name(final PlotSpec plot, final Line line) {
        return line.series().isEmpty() ? plot.y().label() : plot.y().label() + ", " + line.series();
    }

    /** All rows, quantity by quantity. */
    List<Row> rows() {
        return rows;
    }

    void write(final Markup out) {
        if (rows.isEmpty()) {
            return;
        }
        final boolean points = rows.stream().anyMatch(row -> !row.point().isEmpty());
        out.open("div", "class", "scroll").open("table").leaf("caption", "How far the curves lie apart from those of "
                + group.get(0).label() + ", over the stretch that both cover");
        header(out, points);
        GroupedRows.write(out, rows, Row::name, row -> {
            if (points) {
                out.leaf("td", row.point());
            }
            if (group.size() > 2) {
                out.leaf("td", group.get(row.other()).label());
            }
            cells(out, row);
        });
        out.close().closeLine();
    }

    private void header(final Markup out, final boolean points) {
        out.open("thead").open("tr").leaf("th", "Curve", "scope", "col");
        if (points) {
            out.leaf("th", "Point", "scope", "col");
        }
        if (group.size() > 2) {
            out.leaf("th", "Node", "scope", "col");
        }
        for (final String column : List.of("Largest difference", "found at", "Root mean square")) {
            out.leaf("th", column, "scope", "col", "class", "number");
        }
        out.close().close();
    }

    private static void cells(final Markup out, final Row row) {
        final CurveDifference difference = row.difference();
        if (difference.isRounding()) {
            out.leaf("td", "the same", "colspan", "3", "class", "number difference");
            return;
        }
        final String unit = row.plot().y().unit();
        out.leaf("td", (difference.largest() > 0 ? "+" : "") + UnitText.of(difference.largest(), unit, 3), "class",
                "number");
        out.leaf("td", UnitText.of(difference.at(), row.plot().x().unit(), 4), "class", "number");
        out.leaf("td", UnitText.of(difference.rms(), unit, 3), "class", "number");
    }
}
