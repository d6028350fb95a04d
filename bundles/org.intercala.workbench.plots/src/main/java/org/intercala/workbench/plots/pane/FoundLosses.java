// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.intercala.data.CellResponse;
import org.intercala.data.Column;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.report.NodeView;
import org.intercala.report.Output;
import org.intercala.report.Words;
import org.intercala.workbench.plots.ShownResults;

/**
 * What the voltage of a cell lacks of its open-circuit voltage, by cause, where the parts make up the whole.
 *
 * @param name  of the node, with the map point
 * @param times (s)
 * @param sum   open-circuit voltage less voltage (V)
 * @param parts that are not zero throughout, in the order of the data
 */
record FoundLosses(String name, boolean partial, double[] times, double[] sum, List<Part> parts) {

    private static final String ENDING = "Loss";
    /** Part of the voltage loss that rounding may leave over (V). */
    private static final double ROUNDING = 1e-9;

    /** One cause. @param label for people: what it is, and where */
    record Part(String label, double[] values) {

        /** What it is, without where. */
        String kind() {
            return label.contains(",") ? label.substring(0, label.indexOf(',')) : label;
        }
    }

    static List<FoundLosses> of(final ShownResults results) {
        final List<FoundLosses> found = new ArrayList<>();
        for (final ShownResults.Source whole : results.sources()) {
            final ShownResults.Source source = results.drawn(whole);
            final UnaryOperator<String> points = FoundPlot.points(source);
            for (final Output output : results.outputs(source)) {
                final String point = points.apply(output.point());
                of(output.value(), labels(source.node()), name(results, source, point),
                        output.result().run().isPartial()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Says which cells that are shown have no losses to stack, and why, or "". */
    static String missing(final ShownResults results) {
        final List<String> names = new ArrayList<>();
        for (final ShownResults.Source source : results.sources()) {
            final List<DataObject> cells = results.outputs(results.drawn(source)).stream().map(Output::value)
                    .filter(CellResponse.class::isInstance).toList();
            if (!cells.isEmpty()
                    && cells.stream().allMatch(cell -> of(cell, Map.of(), source.name(), false).isEmpty())) {
                names.add(source.name());
            }
        }
        return names.isEmpty() ? ""
                : Words.list(names) + (names.size() == 1 ? " is left out: its" : " are left out: their")
                        + " results do not split the voltage loss by cause.";
    }

    private static String name(final ShownResults results, final ShownResults.Source source, final String point) {
        return point.isEmpty() ? source.name() : results.sources().size() < 2 ? point : source.name() + ", " + point;
    }

    /** Names that the solver gives to its series, by name of the column. */
    private static Map<String, String> labels(final NodeView node) {
        final Map<String, String> labels = new HashMap<>();
        if (node.solver() != null) {
            node.solver().plots().stream().flatMap(plot -> plot.series().stream())
                    .filter(series -> !series.label().isEmpty())
                    .forEach(series -> labels.put(series.y(), series.label()));
        }
        return labels;
    }

    /** @param labels by name of the column */
    static Optional<FoundLosses> of(final DataObject value, final Map<String, String> labels, final String name,
            final boolean partial) {
        if (!(value instanceof final CellResponse response) || response.getSeries() == null) {
            return Optional.empty();
        }
        final Map<String, double[]> columns = new HashMap<>();
        final List<Part> parts = new ArrayList<>();
        for (final Column column : response.getSeries().getColumns()) {
            if (column.getName().endsWith(ENDING)) {
                final double[] values = DataObjects.si(column);
                final String cause = column.getName();
                parts.add(new Part(labels.getOrDefault(cause,
                        Words.of(cause.substring(0, cause.length() - ENDING.length()))), values));
            } else if (column.getName().equals("voltage") || column.getName().equals("openCircuitVoltage")) {
                columns.put(column.getName(), DataObjects.si(column));
            }
        }
        if (columns.size() < 2 || parts.size() < 2) {
            return Optional.empty();
        }
        final double[] sum = columns.get("openCircuitVoltage");
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= columns.get("voltage")[i];
        }
        if (!makeUp(sum, parts)) {
            return Optional.empty();
        }
        parts.removeIf(part -> Arrays.stream(part.values).allMatch(each -> Math.abs(each) < ROUNDING));
        return Optional.of(new FoundLosses(name, partial, DataObjects.si(response.getSeries().getTime()), sum, parts));
    }

    private static boolean makeUp(final double[] sum, final List<Part> parts) {
        for (int i = 0; i < sum.length; i++) {
            double rest = sum[i];
            for (final Part part : parts) {
                rest -= part.values[i];
            }
            if (!(Math.abs(rest) < ROUNDING)) {
                return false;
            }
        }
        return sum.length > 1;
    }
}
