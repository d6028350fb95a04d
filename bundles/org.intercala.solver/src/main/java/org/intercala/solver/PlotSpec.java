// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;

/**
 * A plot that a solver offers of its results; the report draws it as SVG, the workbench with SWTChart.
 *
 * @param title heading
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what to draw, in this order
 * @param note one sentence below the plot, such as the definition of what it shows; "" for none
 */
public record PlotSpec(String title, Axis x, Axis y, List<Series> series, String note) {

    private static final Axis OF_DATA = Axis.linear("", "", "");

    public PlotSpec {
        series = List.copyOf(series);
    }

    /** A plot without a note. */
    public PlotSpec(final String title, final Axis x, final Axis y, final List<Series> series) {
        this(title, x, y, series, "");
    }

    /**
     * A plot of whatever columns an output turns out to have: the first against each other one, a plot for each unit.
     * For solvers whose columns the user names; names and units of the axes are those of the data.
     */
    public static PlotSpec ofColumns(final String title, final String port) {
        return new PlotSpec(title, OF_DATA, OF_DATA, List.of(new Series(port, "", "", "")));
    }

    /** Whether axes and series follow from the data, see {@link #ofColumns}. */
    public boolean isOfColumns() {
        return x.equals(OF_DATA);
    }

    /** @param logarithmic whether the axis is logarithmic */
    public record Axis(String label, String symbol, String unit, boolean logarithmic) {
        public static Axis linear(final String label, final String symbol, final String unit) {
            return new Axis(label, symbol, unit, false);
        }
    }

    /**
     * One line of a plot.
     *
     * @param port output port
     * @param x name of the column for the horizontal axis; for a function, the variable that runs over its validity
     *        range
     * @param y name of the column for the vertical axis; for a function, the feature that holds it
     * @param label name in the legend; "" for the node's own
     * @param fromChord whether the line is drawn from the straight line between its own ends, as a free energy of
     *                  mixing
     */
    public record Series(String port, String x, String y, String label, boolean fromChord) {
        public Series(final String port, final String x, final String y, final String label) {
            this(port, x, y, label, false);
        }
    }
}
