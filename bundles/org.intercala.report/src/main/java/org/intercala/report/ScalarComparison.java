// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.engine.NodeResult;

/** The numbers of several nodes, quantity by quantity and point by point, with the differences from the first node. */
public final class ScalarComparison {

    /**
     * One quantity at one point.
     *
     * @param values one for each node, null where it has none; at least one is there
     */
    public record Row(String label, String point, List<ScalarResult> values) {

        private ScalarResult any() {
            return values.stream().filter(value -> value != null).findFirst().orElseThrow();
        }

        public String unit() {
            return values.get(0) == null ? any().value().unit() : values.get(0).value().unit();
        }

        /** Value of a node minus that of the first, in the unit of the row; NaN where one is missing. */
        public double difference(final int node) {
            final ScalarResult first = values.get(0);
            final ScalarResult other = values.get(node);
            return first == null || other == null || !other.value().isCompatible(unit()) ? Double.NaN
                    : other.value().in(unit()) - first.value().value();
        }

        /** The difference in per cent of the first; NaN where it is zero. */
        public double percent(final int node) {
            final double base = values.get(0) == null ? 0 : values.get(0).value().value();
            return base == 0 ? Double.NaN : 100 * difference(node) / Math.abs(base);
        }
    }

    private final List<NodeView> group;
    private final List<Row> rows = new ArrayList<>();

    public ScalarComparison(final List<NodeView> group) {
        this.group = group;
        final Map<String, Map<String, ScalarResult[]>> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < group.size(); i++) {
            for (final NodeResult result : group.get(i).results()) {
                for (final ScalarResult scalar : ScalarResult.distinct(result)) {
                    byLabel.computeIfAbsent(scalar.label(), label -> new LinkedHashMap<>()).computeIfAbsent(
                            scalar.point(),
                            point -> new ScalarResult[group.size()])[i] = scalar;
                }
            }
        }
        byLabel.forEach((label, points) -> points.forEach(
                (point, values) -> rows.add(new Row(label, point, Arrays.asList(values)))));
    }

    /** All rows, quantity by quantity. */
    public List<Row> rows() {
        return rows;
    }

    void write(final Markup out) {
        if (rows.isEmpty()) {
            return;
        }
        final boolean points = rows.stream().anyMatch(row -> !row.point().isEmpty());
        out.open("div", "class", "scroll").open("table")
                .leaf("caption", "Numbers side by side; differences from " + group.get(0).label());
        header(out, points);
        GroupedRows.write(out, rows, Row::label, row -> {
            if (points) {
                out.leaf("th", row.point(), "scope", "row");
            }
            cells(out, row);
        });
        out.close().closeLine();
    }

    private void header(final Markup out, final boolean points) {
        out.open("thead").open("tr").leaf("th", "Quantity", "scope", "col");
        if (points) {
            out.leaf("th", "Point", "scope", "col");
        }
        for (int i = 0; i < group.size(); i++) {
            out.leaf("th", group.get(i).label(), "scope", "col", "class", "number");
            if (i > 0) {
                out.leaf("th", "Difference", "scope", "col", "class", "number").leaf("th", "in %", "scope", "col",
                        "class",
                        "number");
            }
        }
        out.leaf("th", "Unit", "scope", "col").close().close();
    }

    private void cells(final Markup out, final Row row) {
        final List<String> texts = RowText.of(row.values(), row.unit());
        for (int i = 0; i < texts.size(); i++) {
            out.leaf("td", texts.get(i), "class", "number");
            if (i > 0) {
                out.leaf("td", NumberText.signed(row.difference(i), 4), "class", "number difference");
                out.leaf("td", NumberText.signed(row.percent(i), 3), "class", "number difference");
            }
        }
        out.open("td", "class", "unit");
        if (!row.unit().equals("1")) {
            Typeset.unit(out, row.unit());
        }
        out.close();
    }
}
