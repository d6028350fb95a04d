// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** Slopes at the points of a table, from which cubic pieces are made. */
final class Slopes {

    private Slopes() {
    }

    /**
     * @param x points, ascending, at least two, not modified
     * @param v values, as many, not modified
     * @return slopes at the points; for {@link Interpolation#LINEAR} those of the piece to the right, at the end to the
     *         left
     */
    static double[] of(Interpolation interpolation, double[] x, double[] v) {
        int n = x.length;
        var h = new double[n - 1];
        var secant = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            h[i] = x[i + 1] - x[i];
            secant[i] = (v[i + 1] - v[i]) / h[i];
        }
        if (interpolation == Interpolation.LINEAR || n == 2) {
            var slopes = new double[n];
            System.arraycopy(secant, 0, slopes, 0, n - 1);
            slopes[n - 1] = secant[n - 2];
            return slopes;
        }
        return interpolation == Interpolation.CUBIC ? spline(h, secant) : monotone(h, secant);
    }

    /** Fritsch and Butland, weighted harmonic mean. */
    private static double[] monotone(double[] h, double[] secant) {
        int m = h.length;
        var slopes = new double[m + 1];
        for (int i = 1; i < m; i++) {
            if (secant[i - 1] * secant[i] > 0) {
                double w1 = 2 * h[i] + h[i - 1];
                double w2 = h[i] + 2 * h[i - 1];
                slopes[i] = (w1 + w2) / (w1 / secant[i - 1] + w2 / secant[i]);
            }
        }
        slopes[0] = end(h[0], h[1], secant[0], secant[1]);
        slopes[m] = end(h[m - 1], h[m - 2], secant[m - 1], secant[m - 2]);
        return slopes;
    }

    /** Three-point slope at an end, limited so that the end piece stays monotone. */
    private static double end(double h0, double h1, double secant0, double secant1) {
        double slope = ((2 * h0 + h1) * secant0 - h0 * secant1) / (h0 + h1);
        if (slope * secant0 <= 0) {
            return 0;
        }
        return secant0 * secant1 <= 0 && Math.abs(slope) > 3 * Math.abs(secant0) ? 3 * secant0 : slope;
    }

    /** Not-a-knot spline; three points give their parabola. */
    private static double[] spline(double[] h, double[] secant) {
        int m = h.length;
        if (m == 2) {
            double curvature = (secant[1] - secant[0]) / (h[0] + h[1]);
            return new double[] { secant[0] - h[0] * curvature, secant[0] + h[0] * curvature,
                    secant[1] + h[1] * curvature };
        }
        var diagonal = new double[m + 1];
        var above = new double[m + 1];
        var slopes = new double[m + 1];
        double ends = h[0] + h[1];
        diagonal[0] = h[1];
        above[0] = ends;
        slopes[0] = ((h[0] + 2 * ends) * h[1] * secant[0] + h[0] * h[0] * secant[1]) / ends;
        for (int i = 1; i < m; i++) {
            double factor = h[i] / diagonal[i - 1];
            above[i] = h[i - 1];
            diagonal[i] = 2 * (h[i - 1] + h[i]) - factor * above[i - 1];
            slopes[i] = 3 * (h[i] * secant[i - 1] + h[i - 1] * secant[i]) - factor * slopes[i - 1];
        }
        ends = h[m - 1] + h[m - 2];
        double last = (h[m - 1] * h[m - 1] * secant[m - 2] + (2 * ends + h[m - 1]) * h[m - 2] * secant[m - 1]) / ends;
        double factor = ends / diagonal[m - 1];
        slopes[m] = (last - factor * slopes[m - 1]) / (h[m - 2] - factor * above[m - 1]);
        for (int i = m - 1; i >= 0; i--) {
            slopes[i] = (slopes[i] - above[i] * slopes[i + 1]) / diagonal[i];
        }
        return slopes;
    }
}
