// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.intercala.engine.NodeResult;
import org.intercala.report.RowText;
import org.intercala.report.ScalarResult;
import org.intercala.report.Typeset;
import org.intercala.workbench.DisplayUnits;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;
import org.intercala.workbench.plots.chart.UnitChoices;

/** Single numbers that came out, with uncertainty and unit; a column for each node and map point, older runs first. */
public final class NumbersPane implements ResultPane {

    private static final int MOST_COLUMNS = 4;

    private GridTable table;

    @Override
    public void create(final Composite body, final Composite tools) {
        table = new GridTable(body, tools, "results.numbers", () -> "numbers");
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

    /** Quantities as rows and nodes or points as columns; the other way round where these are many. */
    static Grid grid(final ShownResults results) {
        final boolean manySources = results.sources().size() > 1;
        final Map<String, Map<String, ScalarResult>> byLabel = new LinkedHashMap<>();
        final Set<String> found = new LinkedHashSet<>();
        for (final ShownResults.Source source : results.sourcesOldestFirst()) {
            for (final NodeResult result : source.node().results()) {
                for (final ScalarResult scalar : scalars(results, result)) {
                    final String point = FoundPlot.spaced(scalar.point());
                    final String place = !manySources ? point : point.isEmpty() ? source.name()
                            : source.name() + ", " + point;
                    byLabel.computeIfAbsent(scalar.label(), name -> new LinkedHashMap<>()).put(place, scalar);
                    found.add(place);
                }
            }
        }
        final List<String> places = List.copyOf(found);
        return places.size() <= MOST_COLUMNS ? upright(byLabel, places) : turned(byLabel, places);
    }

    private static Grid upright(final Map<String, Map<String, ScalarResult>> byLabel, final List<String> places) {
        final List<Grid.Heading> headings = new ArrayList<>();
        headings.add(new Grid.Heading("Quantity", "", false));
        places.forEach(place -> headings.add(new Grid.Heading(place.isEmpty() ? "Value" : place, "", true)));
        headings.add(new Grid.Heading("Unit", "", false));
        final List<List<String>> shown = new ArrayList<>();
        final List<List<String>> plain = new ArrayList<>();
        byLabel.forEach((label, values) -> {
            final String unit = unit(values);
            final List<ScalarResult> inOrder = places.stream().map(values::get).toList();
            shown.add(row(label, texts(inOrder, unit), Typeset.unit(unit)));
            plain.add(row(label, inOrder.stream().map(value -> plain(value, unit)).toList(), unit));
        });
        return Grid.of(headings, shown, plain);
    }

    private static Grid turned(final Map<String, Map<String, ScalarResult>> byLabel, final List<String> places) {
        final List<Grid.Heading> headings = new ArrayList<>();
        headings.add(new Grid.Heading("Point", "", false));
        final List<List<String>> shown = new ArrayList<>(List.of(places));
        final List<List<String>> plain = new ArrayList<>(List.of(places));
        byLabel.forEach((label, values) -> {
            final String unit = unit(values);
            headings.add(new Grid.Heading(label, unit, true));
            final List<ScalarResult> inOrder = places.stream().map(values::get).toList();
            shown.add(texts(inOrder, unit));
            plain.add(inOrder.stream().map(value -> plain(value, unit)).toList());
        });
        return new Grid(headings, places.size(), (row, column) -> shown.get(column).get(row),
                (row, column) -> plain.get(column).get(row));
    }

    private static String unit(final Map<String, ScalarResult> values) {
        return DisplayUnits.of(values.values().iterator().next().value().unit());
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
            if (scalar != null && scalar.value().uncertainty() > 0 && scalar.value().isCompatible(unit)) {
                texts.set(i, Concise.of(scalar.value().in(unit), UnitChoices.difference(scalar.value().unit(), unit)
                        .applyAsDouble(scalar.value().uncertainty())));
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
