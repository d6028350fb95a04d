// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A polynomial in x and y on each rectangle of a grid and beyond its edges; the pieces along an axis are those of
 * {@link PiecewisePolynomial}.
 */
final class PiecewisePolynomial2D implements RealFunction {

    private final double[] xBreaks;
    private final double[] yBreaks;
    private final int xTerms;
    private final int yTerms;
    /** For each piece, x first: for each power of y: for each power of x. */
    private final double[] coefficients;
    private final boolean bounded;

    PiecewisePolynomial2D(double[] xBreaks, double[] yBreaks, int xTerms, int yTerms, double[] coefficients,
            boolean bounded) {
        this.xBreaks = xBreaks;
        this.yBreaks = yBreaks;
        this.xTerms = xTerms;
        this.yTerms = yTerms;
        this.coefficients = coefficients;
        this.bounded = bounded;
    }

    @Override
    public double value(double x, double y) {
        boolean inside = x >= lower() && x <= upper()
                && (bounded ? y >= yBreaks[0] && y <= yBreaks[yBreaks.length - 1] : !Double.isNaN(y));
        if (!inside) {
            return Double.NaN;
        }
        int i = PiecewisePolynomial.pieceOf(xBreaks, x);
        int j = PiecewisePolynomial.pieceOf(yBreaks, y);
        double dx = x - xBreaks[Math.max(0, i - 1)];
        double dy = y - yBreaks[Math.max(0, j - 1)];
        int first = (i + (xBreaks.length + 1) * j) * xTerms * yTerms;
        double result = 0;
        for (int q = yTerms - 1; q >= 0; q--) {
            int row = first + q * xTerms;
            double inner = coefficients[row + xTerms - 1];
            for (int p = xTerms - 2; p >= 0; p--) {
                inner = inner * dx + coefficients[row + p];
            }
            result = result * dy + inner;
        }
        return result;
    }

    @Override
    public RealFunction derivative(int variable) {
        Variables.check(variable);
        int dp = variable == 0 ? 1 : 0;
        int dq = 1 - dp;
        int newXTerms = Math.max(1, xTerms - dp);
        int newYTerms = Math.max(1, yTerms - dq);
        int pieces = (xBreaks.length + 1) * (yBreaks.length + 1);
        var c = new double[pieces * newXTerms * newYTerms];
        boolean vanishes = variable == 0 ? xTerms == 1 : yTerms == 1;
        for (int k = 0; k < pieces && !vanishes; k++) {
            for (int q = 0; q < newYTerms; q++) {
                for (int p = 0; p < newXTerms; p++) {
                    int power = variable == 0 ? p + 1 : q + 1;
                    c[(k * newYTerms + q) * newXTerms + p] = power
                            * coefficients[(k * yTerms + q + dq) * xTerms + p + dp];
                }
            }
        }
        return new PiecewisePolynomial2D(xBreaks, yBreaks, newXTerms, newYTerms, c, bounded);
    }

    @Override
    public double integral(double a, double b, double y) {
        return PiecewisePolynomial.integral(this, xBreaks, a, b, y);
    }

    @Override
    public double lower() {
        return bounded ? xBreaks[0] : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return bounded ? xBreaks[xBreaks.length - 1] : Double.POSITIVE_INFINITY;
    }
}
