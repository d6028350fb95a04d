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
 */
public record PlotSpec(String title, Axis x, Axis y, List<Series> series) {

    public PlotSpec {
        series = List.copyOf(series);
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
     */
    public record Series(String port, String x, String y, String label) {
    }
}
