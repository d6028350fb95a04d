// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.Arrays;
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
        plots.add(losses("Losses, particles and reaction", Loss.NEGATIVE_PARTICLES, Loss.POSITIVE_PARTICLES,
                Loss.NEGATIVE_REACTION, Loss.POSITIVE_REACTION));
        plots.add(losses("Losses, electrolyte and solid", Loss.ELECTROLYTE_CONCENTRATION, Loss.ELECTROLYTE_RESISTANCE,
                Loss.NEGATIVE_SOLID, Loss.POSITIVE_SOLID));
        plots.add(losses("Losses, films and contacts", Loss.NEGATIVE_FILM, Loss.POSITIVE_FILM, Loss.CONTACT));
        plots.add(new PlotSpec("Plating margin", TIME, Axis.linear("Least potential against lithium", "Δφ_min", "V"),
                List.of(series("time", "platingMargin", ""))));
        return plots;
    }

    /** Few lines a plot, since each stands there once for every point of a map. */
    private static PlotSpec losses(String title, Loss... parts) {
        return new PlotSpec(title, TIME, Axis.linear("Voltage loss", "ΔV", "V"),
                Arrays.stream(parts).map(loss -> series("time", loss.label(), loss.words())).toList());
    }

    private static Series series(String x, String y, String label) {
        return new Series(SpmSolverFactory.RESPONSE, x, y, label);
    }
}
