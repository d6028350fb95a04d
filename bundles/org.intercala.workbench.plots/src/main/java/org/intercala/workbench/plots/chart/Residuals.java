// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

/**
 * What is left of measured values when those of a line are taken away.
 *
 * @param values measured minus line, NaN where the line has no value
 * @param count  how many there are
 * @param rms    root of their mean square; NaN if there are none
 */
public record Residuals(double[] values, int count, double rms) {

    /**
     * @param measuredX not modified
     * @param measuredY not modified, in the units of the line
     */
    public static Residuals of(final double[] measuredX, final double[] measuredY, final Trace line) {
        final double[] values = new double[measuredX.length];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = measuredY[i] - line.at(measuredX[i], measuredY[i]);
            if (!Double.isNaN(values[i])) {
                sum += values[i] * values[i];
                count++;
            }
        }
        return new Residuals(values, count, count == 0 ? Double.NaN : Math.sqrt(sum / count));
    }
}
