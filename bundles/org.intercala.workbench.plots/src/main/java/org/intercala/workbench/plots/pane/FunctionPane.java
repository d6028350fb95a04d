// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.intercala.data.CellParameterSet;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.report.FunctionTexts;
import org.intercala.report.Output;
import org.intercala.report.Typeset;
import org.intercala.report.Words;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;

/** How a function that came out is given: its formula, the ranges of its variables, where it comes from. */
public final class FunctionPane implements ResultPane {

    private static final List<Grid.Heading> HEADINGS = List.of(new Grid.Heading("Node", "", false),
            new Grid.Heading("Function", "", false), new Grid.Heading("Formula", "", false),
            new Grid.Heading("Unit", "", false), new Grid.Heading("Variables", "", false),
            new Grid.Heading("Origin", "", false));

    private GridTable table;

    @Override
    public void create(final Composite body, final Composite tools) {
        table = new GridTable(body, tools, "results.functions", () -> "functions");
    }

    /** A function of an output; its texts are made when they are seen, since there may be very many. */
    private record Item(String source, String point, String name, FunctionValue function) {

        String text(final int column) {
            return switch (column) {
                case 0 -> source;
                case 1 -> Words.of(name) + (point.isEmpty() ? "" : ", " + FoundPlot.spaced(point));
                case 2 -> FunctionTexts.of(function);
                case 3 -> Typeset.unit(FunctionTexts.unit(function));
                case 4 -> FunctionTexts.variables(function);
                default -> FunctionTexts.origin(function);
            };
        }
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return items(results).findFirst().isPresent();
    }

    @Override
    public void show(final ShownResults results) {
        final List<Item> items = items(results).toList();
        final Grid.Cells cells = (row, column) -> items.get(row).text(column);
        table.show(new Grid(HEADINGS, items.size(), cells, cells));
    }

    private static Stream<Item> items(final ShownResults results) {
        return results.sources().stream().flatMap(source -> results.outputs(source).stream()
                .filter(output -> !(output.value() instanceof CellParameterSet))
                .flatMap(output -> items(source.name(), output)));
    }

    private static Stream<Item> items(final String source, final Output output) {
        return output.value().eClass().getEAllContainments().stream().flatMap(
                reference -> output.value().eGet(reference) instanceof final FunctionValue function
                        && function.getKind() != FunctionKind.CONSTANT
                                ? Stream.of(new Item(source, output.point(), reference.getName(), function))
                                : Stream.empty());
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
