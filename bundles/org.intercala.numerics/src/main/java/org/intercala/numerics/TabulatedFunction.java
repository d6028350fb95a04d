// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A function of its first variable, the second one fixed, as cubic Hermite pieces of equal width: fast where the
 * function itself is costly. A piece is made when it is first needed; where it would miss the function by more than the
 * stated error, or the function is not finite, the function itself is used. The derivative is that of the pieces.
 *
 * <p>Safe for use by several threads: a piece that two of them make is the same to the bit.
 */
public final class TabulatedFunction implements RealFunction {

    private static final VarHandle STATES = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final byte UNKNOWN = 0;
    private static final byte PIECE = 1;
    private static final byte DIRECT = 2;
    private static final int COEFFICIENTS = 4;
    /** Where in a piece the error is looked at; it is largest in the middle unless the function bends sharply. */
    private static final double[] PROBES = { 0.25, 0.5, 0.75 };

    private final RealFunction function;
    private final RealFunction slope;
    private final double second;
    private final double from;
    private final double to;
    private final double width;
    private final double perWidth;
    private final double error;
    private final double[] coefficients;
    private final byte[] states;
    private final Slope derivative = new Slope();

    /**
     * @param function what is tabulated
     * @param second   value of its second variable
     * @param from     where the table begins; outside it the function itself is used
     * @param to       where it ends
     * @param pieces   number of pieces
     * @param error    largest difference from the function at the points looked at, in its units
     */
    public TabulatedFunction(RealFunction function, double second, double from, double to, int pieces, double error) {
        if (!(to > from) || pieces < 1 || !(error > 0)) {
            throw new IllegalArgumentException("a table from " + from + " to " + to + " in " + pieces
                    + " pieces with an error of " + error + " cannot be made");
        }
        this.function = function;
        this.second = second;
        this.from = from;
        this.to = to;
        this.error = error;
        slope = function.derivative(0);
        width = (to - from) / pieces;
        perWidth = pieces / (to - from);
        coefficients = new double[COEFFICIENTS * pieces];
        states = new byte[pieces];
    }

    @Override
    public double value(double x, double y) {
        int i = piece(x);
        if (i < 0) {
            return function.value(x, second);
        }
        double s = (x - from) * perWidth - i;
        int k = COEFFICIENTS * i;
        return coefficients[k] + s * (coefficients[k + 1] + s * (coefficients[k + 2] + s * coefficients[k + 3]));
    }

    /** Piece that holds a point, made if need be; -1: the function itself. */
    private int piece(double x) {
        if (!(x >= from && x < to)) {
            return -1;
        }
        int i = Math.min((int) ((x - from) * perWidth), states.length - 1);
        byte state = (byte) STATES.getAcquire(states, i);
        if (state == UNKNOWN) {
            state = make(i);
            STATES.setRelease(states, i, state);
        }
        return state == PIECE ? i : -1;
    }

    private byte make(int i) {
        double left = from + i * width;
        double right = from + (i + 1) * width;
        double a = function.value(left, second);
        double b = function.value(right, second);
        double slopeA = width * slope.value(left, second);
        double slopeB = width * slope.value(right, second);
        double c = 3 * (b - a) - 2 * slopeA - slopeB;
        double d = slopeA + slopeB - 2 * (b - a);
        for (double s : PROBES) {
            double difference = a + s * (slopeA + s * (c + s * d)) - function.value(left + s * width, second);
            if (!(Math.abs(difference) <= error)) {
                return DIRECT;
            }
        }
        int k = COEFFICIENTS * i;
        coefficients[k] = a;
        coefficients[k + 1] = slopeA;
        coefficients[k + 2] = c;
        coefficients[k + 3] = d;
        return PIECE;
    }

    @Override
    public RealFunction derivative(int variable) {
        if (variable != 0) {
            return function.derivative(variable);
        }
        return derivative;
    }

    @Override
    public double lower() {
        return function.lower();
    }

    @Override
    public double upper() {
        return function.upper();
    }

    private final class Slope implements RealFunction {

        @Override
        public double value(double x, double y) {
            int i = piece(x);
            if (i < 0) {
                return slope.value(x, second);
            }
            double s = (x - from) * perWidth - i;
            int k = COEFFICIENTS * i;
            return perWidth * (coefficients[k + 1] + s * (2 * coefficients[k + 2] + 3 * s * coefficients[k + 3]));
        }

        @Override
        public RealFunction derivative(int variable) {
            return slope.derivative(variable);
        }

        @Override
        public double lower() {
            return slope.lower();
        }

        @Override
        public double upper() {
            return slope.upper();
        }
    }
}
