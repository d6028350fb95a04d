// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

/** Value of a line at the cursor. */
public final class Crossing {

    private Crossing() {
    }

    /**
     * Value of a line at a place, straight between its points.
     *
     * @param x         values, not modified
     * @param y         values, not modified
     * @param ascending whether {@code x} ascends
     * @param at        where
     * @param near      of a line that crosses there several times, the value nearest to this; NaN for the first
     * @return NaN beyond the ends of the line and in its gaps
     */
    public static double at(final double[] x, final double[] y, final boolean ascending, final double at,
            final double near) {
        if (x.length == 0 || Double.isNaN(at)) {
            return Double.NaN;
        }
        if (ascending) {
            return ascending(x, y, at);
        }
        double best = Double.NaN;
        for (int i = 1; i < x.length; i++) {
            if (Math.min(x[i - 1], x[i]) <= at && at <= Math.max(x[i - 1], x[i])) {
                final double value = between(x, y, i - 1, at);
                if (Double.isNaN(best) || Math.abs(value - near) < Math.abs(best - near)) {
                    best = value;
                }
            }
        }
        return best;
    }

    private static double ascending(final double[] x, final double[] y, final double at) {
        int low = 0;
        int high = x.length - 1;
        if (at < x[low] || at > x[high]) {
            return Double.NaN;
        }
        while (high - low > 1) {
            final int middle = (low + high) >>> 1;
            if (x[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high == low ? y[low] : between(x, y, low, at);
    }

    private static double between(final double[] x, final double[] y, final int i, final double at) {
        final double span = x[i + 1] - x[i];
        final double share = span == 0 ? 0 : (at - x[i]) / span;
        return share == 0 ? y[i] : share == 1 ? y[i + 1] : y[i] + share * (y[i + 1] - y[i]);
    }
}
