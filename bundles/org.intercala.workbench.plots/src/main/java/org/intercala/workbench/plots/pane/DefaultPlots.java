// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Column;
import org.intercala.data.DataObject;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.report.CurveTables;
import org.intercala.report.FunctionTexts;
import org.intercala.report.Words;
import org.intercala.solver.PlotSpec;

/** Plots of data that no solver says how to plot: each column against the first, each function against its variable. */
final class DefaultPlots {

    private static final int MOST = 12;

    private DefaultPlots() {
    }

    static List<PlotSpec> of(final String port, final DataObject object) {
        final List<Column> columns = CurveTables.columns(object);
        final List<PlotSpec> plots = new ArrayList<>();
        if (columns.size() > 1) {
            final Column x = columns.get(0);
            for (final Column y : columns.subList(1, Math.min(columns.size(), MOST + 1))) {
                plots.add(plot(port, x.getName(), x.getUnit(), y.getName(), y.getUnit()));
            }
        } else if (columns.isEmpty() && !(object instanceof CellParameterSet)) {
            for (final EReference reference : object.eClass().getEAllContainments()) {
                if (object.eGet(reference) instanceof final FunctionValue function
                        && function.getKind() != FunctionKind.CONSTANT && !function.getVariables().isEmpty()) {
                    final var variable = function.getVariables().get(0);
                    plots.add(plot(port, variable.getName(), variable.getUnit(), reference.getName(),
                            FunctionTexts.unit(function)));
                }
            }
        }
        return plots;
    }

    private static PlotSpec plot(final String port, final String x, final String xUnit, final String y,
            final String yUnit) {
        return new PlotSpec(label(y), PlotSpec.Axis.linear(label(x), x, Words.orEmpty(xUnit)),
                PlotSpec.Axis.linear(label(y), y, Words.orEmpty(yUnit)), List.of(new PlotSpec.Series(port, x, y, "")));
    }

    /** A symbol stays as it is, a name becomes words. */
    private static String label(final String name) {
        return name.length() < 3 ? name : Words.of(name);
    }
}
