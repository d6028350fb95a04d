// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
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

    @Override
    public boolean canShow(final ShownResults results) {
        return !rows(results).isEmpty();
    }

    @Override
    public void show(final ShownResults results) {
        table.show(Grid.of(HEADINGS, rows(results)));
    }

    private static List<List<String>> rows(final ShownResults results) {
        final List<List<String>> rows = new ArrayList<>();
        for (final ShownResults.Source source : results.sources()) {
            for (final Output output : results.outputs(source)) {
                if (!(output.value() instanceof CellParameterSet)) {
                    collect(source.name(), output.value(), output.point(), rows);
                }
            }
        }
        return rows;
    }

    private static void collect(final String source, final EObject object, final String point,
            final List<List<String>> rows) {
        for (final EReference reference : object.eClass().getEAllContainments()) {
            if (object.eGet(reference) instanceof final FunctionValue function
                    && function.getKind() != FunctionKind.CONSTANT) {
                rows.add(List.of(source, Words.of(reference.getName())
                        + (point.isEmpty() ? "" : ", " + FoundPlot.spaced(point)), FunctionTexts.of(function),
                        Typeset.unit(FunctionTexts.unit(function)), FunctionTexts.variables(function),
                        FunctionTexts.origin(function)));
            }
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
