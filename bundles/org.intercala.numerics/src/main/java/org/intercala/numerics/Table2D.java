// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A function of two variables given on a rectangular grid, read as the tensor product of {@link Table1D} along both
 * axes: bilinear, bicubic spline, or monotone cubic along the grid lines (between them it may still overshoot).
 * Derivatives are exact for the interpolant.
 */
public final class Table2D implements RealFunction {

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final Interpolation interpolation;
    private final Extrapolation extrapolation;
    private final PiecewisePolynomial2D pieces;

    /**
     * @param x             grid along x, strictly ascending, at least two points, copied
     * @param y             grid along y, likewise
     * @param values        value at (x[i], y[j]) in place i + x.length·j, copied
     * @param interpolation between the grid points
     * @param extrapolation outside the grid, along each axis
     * @throws IllegalArgumentException when a grid does not ascend, a number is not finite, or the lengths do not fit;
     *                                  names the place
     */
    public Table2D(double[] x, double[] y, double[] values, Interpolation interpolation, Extrapolation extrapolation) {
        TableChecks.axis("x", x);
        TableChecks.axis("y", y);
        if (values.length != x.length * y.length) {
            throw new IllegalArgumentException(
                    "the table has " + x.length + " x points and " + y.length + " y points, so it needs "
                            + x.length * y.length + " values, not " + values.length);
        }
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new IllegalArgumentException(
                        "the value at x = " + x[k % x.length] + ", y = " + y[k / x.length] + " is " + values[k]
                                + "; it must be a finite number");
            }
        }
        this.x = x.clone();
        this.y = y.clone();
        this.values = values.clone();
        this.interpolation = interpolation;
        this.extrapolation = extrapolation;
        this.pieces = pieces();
    }

    /**
     * First pieces along x on each grid line, for the values and for their slopes along y; then pieces along y of those
     * coefficients.
     */
    private PiecewisePolynomial2D pieces() {
        int nx = x.length;
        int ny = y.length;
        int terms = PiecewisePolynomial.terms(interpolation);
        var slopeAlongY = new double[nx * ny];
        var column = new double[ny];
        for (int i = 0; i < nx; i++) {
            for (int j = 0; j < ny; j++) {
                column[j] = values[i + nx * j];
            }
            double[] slopes = Slopes.of(interpolation, y, column);
            for (int j = 0; j < ny; j++) {
                slopeAlongY[i + nx * j] = slopes[j];
            }
        }
        var lines = new double[ny][];
        var lineSlopes = new double[ny][];
        for (int j = 0; j < ny; j++) {
            lines[j] = alongX(values, j);
            lineSlopes[j] = alongX(slopeAlongY, j);
        }
        int xCoefficients = (nx + 1) * terms;
        var c = new double[xCoefficients * (ny + 1) * terms];
        var slopes = new double[ny];
        for (int m = 0; m < xCoefficients; m++) {
            for (int j = 0; j < ny; j++) {
                column[j] = lines[j][m];
                slopes[j] = lineSlopes[j][m];
            }
            double[] alongY = PiecewisePolynomial.coefficients(y, column, slopes, interpolation, extrapolation);
            for (int j = 0; j <= ny; j++) {
                for (int q = 0; q < terms; q++) {
                    int piece = m / terms + (nx + 1) * j;
                    c[(piece * terms + q) * terms + m % terms] = alongY[j * terms + q];
                }
            }
        }
        return new PiecewisePolynomial2D(x, y, terms, terms, c, extrapolation == Extrapolation.ERROR);
    }

    private double[] alongX(double[] grid, int j) {
        var line = new double[x.length];
        System.arraycopy(grid, x.length * j, line, 0, x.length);
        return PiecewisePolynomial.coefficients(x, line, Slopes.of(interpolation, x, line), interpolation,
                extrapolation);
    }

    /** The grid along x. @return a copy */
    public double[] x() {
        return x.clone();
    }

    /** The grid along y. @return a copy */
    public double[] y() {
        return y.clone();
    }

    /** The values, x fastest. @return a copy */
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
    public double value(double px, double py) {
        return pieces.value(px, py);
    }

    @Override
    public RealFunction derivative(int variable) {
        return pieces.derivative(variable);
    }

    @Override
    public double integral(double a, double b, double py) {
        return pieces.integral(a, b, py);
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
