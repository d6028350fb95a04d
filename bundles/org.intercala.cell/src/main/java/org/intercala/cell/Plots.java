// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.kernel.Loss;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PlotSpec.Axis;
import org.intercala.solver.PlotSpec.Series;

/** Plots of the response of a cell. */
final class Plots {

    private static final Axis TIME = Axis.linear("Time", "t", "s");
    private static final Axis VOLTAGE = Axis.linear("Voltage", "V", "V");

    private Plots() {
    }

    /** What every cell model shows. */
    static List<PlotSpec> ofResponse() {
        return List.of(new PlotSpec("Voltage", TIME, VOLTAGE, List.of(series("time", "voltage", ""))),
                new PlotSpec("Voltage over charge", Axis.linear("Charge delivered", "Q", "A*h"), VOLTAGE,
                        List.of(series(SpmSolverFactory.CAPACITY, "voltage", ""))),
                new PlotSpec("Stoichiometries", TIME, Axis.linear("Stoichiometry", "x", "1"),
                        List.of(series("time", "negativeSurfaceStoichiometry", "negative, surface"),
                                series("time", "negativeMeanStoichiometry", "negative, mean"),
                                series("time", "positiveSurfaceStoichiometry", "positive, surface"),
                                series("time", "positiveMeanStoichiometry", "positive, mean"))));
    }

    /** With the parts of the voltage loss and the margin to plating. */
    static List<PlotSpec> ofPorousElectrodes() {
        var plots = new ArrayList<>(ofResponse());
        var losses = new ArrayList<Series>();
        for (var loss : Loss.values()) {
            losses.add(series("time", loss.label(), loss.words()));
        }
        plots.add(new PlotSpec("Voltage losses", TIME, Axis.linear("Voltage loss", "ΔV", "V"), losses));
        plots.add(new PlotSpec("Plating margin", TIME, Axis.linear("Least potential against lithium", "Δφ_min", "V"),
                List.of(series("time", "platingMargin", ""))));
        return plots;
    }

    private static Series series(String x, String y, String label) {
        return new Series(SpmSolverFactory.RESPONSE, x, y, label);
    }
}
