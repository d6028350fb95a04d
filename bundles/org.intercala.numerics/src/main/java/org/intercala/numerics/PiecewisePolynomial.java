// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * A polynomial on each interval between ascending breaks, and one before the first and one after the last unless it is
 * undefined there. Piece 0 lies before the first break, piece i between breaks i-1 and i, the last piece after the last
 * break. Pieces 0 and 1 are in powers of the distance from break 0, piece i in powers of the distance from break i-1.
 */
final class PiecewisePolynomial implements RealFunction {

    /** Positive nodes and all weights of the five-point Gauss rule, exact to degree 9. */
    private static final double NODE_1 = 0.538469310105683091036314420700;
    private static final double NODE_2 = 0.906179845938663992797626878299;
    private static final double WEIGHT_0 = 128.0 / 225.0;
    private static final double WEIGHT_1 = 0.478628670499366468041291514836;
    private static final double WEIGHT_2 = 0.236926885056189087514264040720;

    private final double[] breaks;
    private final int terms;
    /** Coefficients, constant first, {@link #terms} a piece. */
    private final double[] coefficients;
    private final boolean bounded;

    /** @param bounded whether the function is undefined outside the breaks */
    PiecewisePolynomial(double[] breaks, int terms, double[] coefficients, boolean bounded) {
        this.breaks = breaks;
        this.terms = terms;
        this.coefficients = coefficients;
        this.bounded = bounded;
    }

    /**
     * Coefficients of the straight or cubic pieces of a table.
     *
     * @param v      values at the points
     * @param slopes slopes at the points; straight pieces use only those of the ends
     * @return {@link #terms(Interpolation)} for each of the n+1 pieces
     */
    static double[] coefficients(double[] x, double[] v, double[] slopes, Interpolation interpolation,
            Extrapolation extrapolation) {
        int n = x.length;
        int terms = terms(interpolation);
        var c = new double[(n + 1) * terms];
        for (int i = 1; i < n; i++) {
            int k = i * terms;
            double h = x[i] - x[i - 1];
            double secant = (v[i] - v[i - 1]) / h;
            c[k] = v[i - 1];
            c[k + 1] = terms == 2 ? secant : slopes[i - 1];
            if (terms == 4) {
                c[k + 2] = (3 * secant - 2 * slopes[i - 1] - slopes[i]) / h;
                c[k + 3] = (slopes[i - 1] + slopes[i] - 2 * secant) / (h * h);
            }
        }
        c[0] = v[0];
        c[n * terms] = v[n - 1];
        if (extrapolation == Extrapolation.LINEAR) {
            c[1] = slopes[0];
            c[n * terms + 1] = slopes[n - 1];
        }
        return c;
    }

    /** Coefficients a piece. */
    static int terms(Interpolation interpolation) {
        return interpolation == Interpolation.LINEAR ? 2 : 4;
    }

    @Override
    public double value(double x, double y) {
        return x >= lower() && x <= upper() ? piece(pieceOf(breaks, x), x) : Double.NaN;
    }

    /** Piece that holds x; a break belongs to the piece on its right, the last one to its left. */
    static int pieceOf(double[] breaks, double x) {
        int last = breaks.length - 1;
        if (x < breaks[0]) {
            return 0;
        }
        if (x >= breaks[last]) {
            return x > breaks[last] ? last + 1 : last;
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int mid = (low + high) >>> 1;
            if (x >= breaks[mid]) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low + 1;
    }

    private double piece(int piece, double x) {
        double d = x - breaks[Math.max(0, piece - 1)];
        int first = piece * terms;
        double result = coefficients[first + terms - 1];
        for (int k = first + terms - 2; k >= first; k--) {
            result = result * d + coefficients[k];
        }
        return result;
    }

    @Override
    public RealFunction derivative(int variable) {
        Variables.check(variable);
        if (variable == 1 || terms == 1) {
            return new PiecewisePolynomial(breaks, 1, new double[breaks.length + 1], bounded);
        }
        int fewer = terms - 1;
        var c = new double[(breaks.length + 1) * fewer];
        for (int i = 0; i <= breaks.length; i++) {
            for (int k = 0; k < fewer; k++) {
                c[i * fewer + k] = (k + 1) * coefficients[i * terms + k + 1];
            }
        }
        return new PiecewisePolynomial(breaks, fewer, c, bounded);
    }

    /** The antiderivative that is exactly zero at the origin, built from there outwards. */
    PiecewisePolynomial antiderivative(double origin) {
        int more = terms + 1;
        var c = new double[(breaks.length + 1) * more];
        for (int i = 0; i <= breaks.length; i++) {
            for (int k = 0; k < terms; k++) {
                c[i * more + k + 1] = coefficients[i * terms + k] / (k + 1);
            }
        }
        var result = new PiecewisePolynomial(breaks, more, c, bounded);
        int home = pieceOf(breaks, origin);
        c[home * more] = -result.piece(home, origin);
        for (int i = home + 1; i <= breaks.length; i++) {
            c[i * more] = result.piece(i - 1, breaks[i - 1]);
        }
        for (int i = home - 1; i >= 0; i--) {
            c[i * more] -= result.piece(i, breaks[i]) - result.piece(i + 1, breaks[i]);
        }
        return result;
    }

    @Override
    public double integral(double a, double b, double y) {
        return integral(this, breaks, a, b, y);
    }

    /**
     * Integral over x of a function that is a polynomial in x, up to degree 9, between breaks. Exact but for rounding:
     * a Gauss rule on each piece does not cancel over a short interval as a difference of antiderivatives would.
     */
    static double integral(RealFunction f, double[] breaks, double a, double b, double y) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        if (!(low >= f.lower() && high <= f.upper())) {
            return Double.NaN;
        }
        double sum = 0;
        int last = pieceOf(breaks, high);
        for (int i = pieceOf(breaks, low); i <= last; i++) {
            double from = i == 0 ? low : Math.max(low, breaks[i - 1]);
            double to = i == breaks.length ? high : Math.min(high, breaks[i]);
            double half = 0.5 * (to - from);
            double mid = from + half;
            sum += half * (WEIGHT_0 * f.value(mid, y)
                    + WEIGHT_1 * (f.value(mid - NODE_1 * half, y) + f.value(mid + NODE_1 * half, y))
                    + WEIGHT_2 * (f.value(mid - NODE_2 * half, y) + f.value(mid + NODE_2 * half, y)));
        }
        return a <= b ? sum : -sum;
    }

    @Override
    public double lower() {
        return bounded ? breaks[0] : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return bounded ? breaks[breaks.length - 1] : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "piecewise polynomial of degree " + (terms - 1) + " with breaks " + Arrays.toString(breaks);
    }
}
