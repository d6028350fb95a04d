// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A function given by points, read between them by straight lines, a monotone cubic or a spline. Derivative and
 * antiderivative are exact for the interpolant. It ignores y.
 */
public final class Table1D implements RealFunction {

    private final double[] x;
    private final double[] values;
    private final Interpolation interpolation;
    private final Extrapolation extrapolation;
    private final PiecewisePolynomial pieces;

    /**
     * @param x             points, strictly ascending, at least two, copied
     * @param values        values at the points, as many, copied
     * @param interpolation between the points
     * @param extrapolation outside them
     * @throws IllegalArgumentException when the points do not ascend, a number is not finite, or the lengths do not
     *                                  fit; names the row
     */
    public Table1D(double[] x, double[] values, Interpolation interpolation, Extrapolation extrapolation) {
        TableChecks.axis("x", x);
        if (values.length != x.length) {
            throw new IllegalArgumentException(
                    "the table has " + x.length + " points but " + values.length + " values");
        }
        TableChecks.finite("value", values);
        this.x = x.clone();
        this.values = values.clone();
        this.interpolation = interpolation;
        this.extrapolation = extrapolation;
        double[] slopes = Slopes.of(interpolation, this.x, this.values);
        this.pieces = new PiecewisePolynomial(this.x, PiecewisePolynomial.terms(interpolation),
                PiecewisePolynomial.coefficients(this.x, this.values, slopes, interpolation, extrapolation),
                extrapolation == Extrapolation.ERROR);
    }

    /** The points. @return a copy */
    public double[] x() {
        return x.clone();
    }

    /** The values at the points. @return a copy */
    public double[] values() {
        return values.clone();
    }

    public Interpolation interpolation() {
        return interpolation;
    }

    public Extrapolation extrapolation() {
        return extrapolation;
    }

    @Override
    public double value(double position, double y) {
        return pieces.value(position, y);
    }

    /** The derivative; where it jumps, at a point of a straight-line table, it is that of the piece to the right. */
    @Override
    public RealFunction derivative(int variable) {
        return pieces.derivative(variable);
    }

    /**
     * The exact antiderivative.
     *
     * @param origin where it is zero; within the range
     * @throws IllegalArgumentException when the origin is outside the range
     */
    public RealFunction antiderivative(double origin) {
        if (!(origin >= lower() && origin <= upper()) || Double.isInfinite(origin)) {
            throw new IllegalArgumentException(
                    "origin is " + origin + "; it must be a finite number between " + lower() + " and " + upper()
                            + ", the range of the table");
        }
        return pieces.antiderivative(origin);
    }

    @Override
    public double integral(double a, double b, double y) {
        return pieces.integral(a, b, y);
    }

    @Override
    public double lower() {
        return pieces.lower();
    }

    @Override
    public double upper() {
        return pieces.upper();
    }
}
