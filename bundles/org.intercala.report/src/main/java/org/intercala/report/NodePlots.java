// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.intercala.data.Column;
import org.intercala.data.DataObject;
import org.intercala.data.Units;
import org.intercala.io.CsvTable;
import org.intercala.solver.PlotSpec;

/** The plots of a node: those its solver declares, with axes and series from the data where it leaves them open. */
public final class NodePlots {

    /** A quantity of the data. */
    private record Quantity(String name, String symbol, String unit) {

        PlotSpec.Axis axis() {
            return PlotSpec.Axis.linear(name, symbol, unit);
        }
    }

    private NodePlots() {
    }

    public static List<PlotSpec> of(final NodeView node, final Sampler sampler) {
        if (node.solver() == null) {
            return List.of();
        }
        final List<PlotSpec> plots = new ArrayList<>();
        // A curve that is two columns of a table is drawn once.
        final Set<List<String>> drawn = new HashSet<>();
        for (final PlotSpec plot : node.solver().plots()) {
            if (plot.isOfColumns()) {
                ofData(plot, node, sampler).stream().filter(each -> drawn.add(names(each))).forEach(plots::add);
            } else {
                plots.add(plot);
            }
        }
        return plots;
    }

    /**
     * Plots of an output that the solver declares none for.
     *
     * @param title of the plots
     */
    public static List<PlotSpec> ofPort(final String title, final String port, final NodeView node,
            final Sampler sampler) {
        return ofData(PlotSpec.ofColumns(title, port), node, sampler);
    }

    private static List<String> names(final PlotSpec plot) {
        final List<String> names = new ArrayList<>(List.of(plot.series().get(0).x()));
        plot.series().forEach(series -> names.add(series.y()));
        return names;
    }

    /** One plot for each unit of what stands over the first quantity. */
    private static List<PlotSpec> ofData(final PlotSpec plot, final NodeView node, final Sampler sampler) {
        final String port = plot.series().get(0).port();
        final List<Quantity> quantities = node.results().stream().flatMap(result -> Output.of(result).stream())
                .filter(output -> output.port().equals(port)).findFirst()
                .map(output -> quantities(output.value(), sampler)).orElse(List.of());
        final Map<String, List<Quantity>> byUnit = new LinkedHashMap<>();
        quantities.stream().skip(1).forEach(quantity -> byUnit
                .computeIfAbsent(Units.parse(quantity.unit()).si(), unit -> new ArrayList<>()).add(quantity));
        final List<PlotSpec> plots = new ArrayList<>();
        for (final List<Quantity> alike : byUnit.values()) {
            final boolean one = alike.size() == 1;
            final PlotSpec.Axis y = one ? alike.get(0).axis()
                    : PlotSpec.Axis.linear(plot.title(), "", alike.get(0).unit());
            plots.add(new PlotSpec(plot.title(), quantities.get(0).axis(), y, alike.stream().map(quantity -> {
                final String x = quantities.get(0).name();
                return new PlotSpec.Series(port, x, quantity.name(), one ? "" : quantity.name());
            }).toList()));
        }
        return plots;
    }

    private static List<Quantity> quantities(final DataObject object, final Sampler sampler) {
        final List<Column> columns = CurveTables.columns(object);
        if (!columns.isEmpty()) {
            return columns.stream().map(column -> new Quantity(column.getName(), Words.orEmpty(column.getSymbol()),
                    column.getUnit())).toList();
        }
        final Optional<CsvTable> sampled = CurveTables.of(object, sampler);
        return sampled.map(table -> table.names().stream()
                .map(name -> new Quantity(name, "", table.unit(name))).toList()).orElse(List.of());
    }
}
