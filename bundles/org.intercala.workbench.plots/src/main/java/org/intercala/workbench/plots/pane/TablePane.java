// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Column;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.io.CsvTable;
import org.intercala.report.CurveTables;
import org.intercala.report.NumberText;
import org.intercala.report.Output;
import org.intercala.report.Words;
import org.intercala.workbench.DisplayUnits;
import org.intercala.workbench.plots.Choice;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;
import org.intercala.workbench.plots.chart.UnitChoices;

/** The numbers behind the curves in the units of display: columns as they are, functions where they are sampled. */
public final class TablePane implements ResultPane {

    private static final int DIGITS = 7;
    /** Values of a column that differ less than this have the same decimals. */
    private static final double LEAST_SHARE = 1e-3;
    private static final double SMALLEST = 1e-2;
    private static final double LARGEST = 1e6;

    /** @param source name of the node or run, or "" where there is just one */
    record Item(String source, Output output) {

        String name() {
            return (source.isEmpty() ? "" : source + ", ") + TablePane.name(output);
        }

        private int rank(final Item before) {
            final int wanted = Wanted.of(output.result().solver()).ports().contains(output.port()) ? 8 : 0;
            return before == null ? wanted
                    : wanted + (output.port().equals(before.output.port()) ? 4 : 0)
                            + (output.point().equals(before.output.point()) ? 2 : 0)
                            + (source.equals(before.source) ? 1 : 0);
        }
    }

    private final List<Item> items = new ArrayList<>();
    private ShownResults found;
    private Choice choice;
    private GridTable table;
    private Item chosen;

    @Override
    public void create(final Composite body, final Composite tools) {
        choice = new Choice(tools, "Table", () -> items.stream().map(Item::name).toList(),
                number -> {
                    choose(items.get(number));
                    Wanted.choose(chosen.output.result().solver(), new Wanted("", Set.of(chosen.output.port())));
                });
        choice.setData("org.intercala.id", "table.choice");
        table = new GridTable(body, tools, "results.table", () -> chosen.name());
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return !find(results).isEmpty();
    }

    private List<Item> find(final ShownResults results) {
        if (results != found) {
            found = results;
            items.clear();
            final boolean manySources = results.sources().size() > 1;
            for (final ShownResults.Source source : results.sources()) {
                for (final Output output : results.outputs(source)) {
                    if (isTable(output.value())) {
                        items.add(new Item(manySources ? source.name() : "", output));
                    }
                }
            }
        }
        return items;
    }

    /** Whether data has columns or functions. */
    private static boolean isTable(final DataObject value) {
        return !CurveTables.columns(value).isEmpty() || !(value instanceof CellParameterSet)
                && value.eClass().getEAllContainments().stream().map(value::eGet)
                        .anyMatch(content -> content instanceof final FunctionValue function
                                && function.getKind() != FunctionKind.CONSTANT);
    }

    private static String name(final Output output) {
        final String port = output.result().solver() == null ? Words.of(output.port())
                : output.result().solver().outputs().stream().filter(spec -> spec.name().equals(output.port()))
                        .map(spec -> spec.label()).findFirst().orElse(Words.of(output.port()));
        return port + (output.point().isEmpty() ? "" : ", " + FoundPlot.spaced(output.point()));
    }

    @Override
    public void show(final ShownResults results) {
        best(find(results), chosen).ifPresent(this::choose);
    }

    /** The table that the reader wants of its solver, else the one most like that before, else the first. */
    static Optional<Item> best(final List<Item> items, final Item before) {
        return items.stream().min(Comparator.comparingInt(item -> -item.rank(before)));
    }

    private void choose(final Item item) {
        chosen = item;
        choice.setText(item.name());
        try {
            final DataObject value = item.output.value();
            table.show(CurveTables.of(value, found.sampler()).map(si -> grid(si, value, DisplayUnits::of))
                    .orElse(Grid.EMPTY));
        } catch (final IllegalArgumentException unusable) {
            table.show(Grid.of(List.of(new Grid.Heading("This cannot be shown as a table", "", false)),
                    List.of(List.of(unusable.getMessage()))));
        }
    }

    /** @param table in SI units, of {@code value} @param display gives the unit to show a unit in */
    static Grid grid(final CsvTable table, final DataObject value, final UnaryOperator<String> display) {
        final Map<String, String> units = CurveTables.columns(value).stream()
                .collect(Collectors.toMap(Column::getName, Column::getUnit, (first, second) -> first));
        final List<Grid.Heading> headings = new ArrayList<>();
        final List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < table.names().size(); i++) {
            final String name = table.names().get(i);
            final String si = table.units().get(i);
            final String unit = display.apply(units.getOrDefault(name, si));
            headings.add(new Grid.Heading(name.length() < 3 ? name : Words.of(name), unit, true));
            columns.add(Arrays.stream(table.columns().get(i)).map(UnitChoices.conversion(si, unit)).toArray());
        }
        final List<String> words = CurveTables.rowsInWords(value);
        if (!words.isEmpty()) {
            headings.add(new Grid.Heading("In words", "", false));
        }
        final int[] decimals = columns.stream().mapToInt(TablePane::decimals).toArray();
        return new Grid(headings, table.rows(),
                (row, column) -> column == columns.size() ? words.get(row)
                        : text(columns.get(column)[row], decimals[column]),
                (row, column) -> column == columns.size() ? words.get(row)
                        : Double.toString(columns.get(column)[row]));
    }

    /** Decimals that all values of a column have, or -1 where they are of too different size. */
    static int decimals(final double[] values) {
        final double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        final boolean alike = Arrays.stream(values)
                .allMatch(value -> value == 0 || Math.abs(value) > largest * LEAST_SHARE);
        return alike && largest >= SMALLEST && largest < LARGEST
                ? Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(largest)), 0, 9) : -1;
    }

    private static String text(final double value, final int decimals) {
        return decimals < 0 || !Double.isFinite(value) ? NumberText.of(value, DIGITS)
                : NumberText.fixed(value, decimals);
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
