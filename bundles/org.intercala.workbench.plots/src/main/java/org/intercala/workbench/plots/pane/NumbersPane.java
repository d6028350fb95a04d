// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.engine.NodeResult;
import org.intercala.report.RowText;
import org.intercala.report.ScalarResult;
import org.intercala.report.Typeset;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;

/** The single numbers that came out, with uncertainty and unit; a column for each node and map point. */
public final class NumbersPane implements ResultPane {

    private GridTable table;

    @Override
    public void create(final Composite body, final Composite tools) {
        table = new GridTable(body, "results.numbers", () -> "numbers");
        final var actions = new Choice(tools, "Copy and export", menu -> {
            Choice.item(menu, SWT.PUSH, "Copy\tCtrl+C", false, table::copy);
            Choice.item(menu, SWT.PUSH, "Export CSV…", false, table::export);
        });
        actions.setText("Export");
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return results.sources().stream().flatMap(source -> source.node().results().stream())
                .anyMatch(result -> !scalars(results, result).isEmpty());
    }

    @Override
    public void show(final ShownResults results) {
        table.show(grid(results));
    }

    private static List<ScalarResult> scalars(final ShownResults results, final NodeResult result) {
        return ScalarResult.distinct(result).stream()
                .filter(scalar -> results.port().isEmpty() || scalar.port().equals(results.port())).toList();
    }

    /** Quantities as rows, nodes and points as columns. */
    static Grid grid(final ShownResults results) {
        final boolean manySources = results.sources().size() > 1;
        final Map<String, Map<String, ScalarResult>> rows = new LinkedHashMap<>();
        final List<String> columns = new ArrayList<>();
        for (final ShownResults.Source source : results.sources()) {
            for (final NodeResult result : source.node().results()) {
                for (final ScalarResult scalar : scalars(results, result)) {
                    final String point = FoundPlot.spaced(scalar.point());
                    final String column = !manySources ? point : point.isEmpty() ? source.name()
                            : source.name() + ", " + point;
                    rows.computeIfAbsent(scalar.label(), name -> new LinkedHashMap<>()).put(column, scalar);
                    if (!columns.contains(column)) {
                        columns.add(column);
                    }
                }
            }
        }
        final List<Grid.Heading> headings = new ArrayList<>();
        headings.add(new Grid.Heading("Quantity", "", false));
        columns.forEach(column -> headings.add(new Grid.Heading(column.isEmpty() ? "Value" : column, "", true)));
        headings.add(new Grid.Heading("Unit", "", false));
        final List<List<String>> shown = new ArrayList<>();
        final List<List<String>> plain = new ArrayList<>();
        rows.forEach((label, values) -> {
            final String unit = values.values().iterator().next().value().unit();
            final List<ScalarResult> inOrder = columns.stream().map(values::get).toList();
            shown.add(row(label, texts(inOrder, unit), Typeset.unit(unit)));
            plain.add(row(label, inOrder.stream().map(value -> plain(value, unit)).toList(), unit));
        });
        return new Grid(headings, shown.size(), (row, column) -> shown.get(row).get(column),
                (row, column) -> plain.get(row).get(column));
    }

    private static List<String> row(final String label, final List<String> values, final String unit) {
        final List<String> row = new ArrayList<>();
        row.add(label);
        row.addAll(values);
        row.add(unit.equals("1") ? "" : unit);
        return row;
    }

    private static List<String> texts(final List<ScalarResult> values, final String unit) {
        final List<String> texts = new ArrayList<>(RowText.of(values, unit));
        for (int i = 0; i < texts.size(); i++) {
            final ScalarResult scalar = values.get(i);
            if (scalar != null && scalar.value().uncertainty() > 0 && unit.equals(scalar.value().unit())) {
                texts.set(i, Concise.of(scalar.value().value(), scalar.value().uncertainty()));
            }
        }
        return texts;
    }

    private static String plain(final ScalarResult scalar, final String unit) {
        return scalar == null ? ""
                : scalar.value().isCompatible(unit) ? Double.toString(scalar.value().in(unit))
                        : scalar.value().toString();
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
