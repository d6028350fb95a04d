// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * The antiderivative over the first variable that vanishes at a given point, \( F(x, y) = \int_{x_0}^{x} f(s, y)\,ds
 * \).
 *
 * <p>Its derivative by x is f itself, so \( F'' \) is as exact as \( f' \). Each value costs one
 * {@link RealFunction#integral}.
 */
public final class Antiderivative implements RealFunction {

    private final RealFunction function;
    private final double origin;

    /**
     * @param function the integrand f
     * @param origin   \( x_0 \), where the antiderivative is zero; within the range of f
     * @throws IllegalArgumentException when the origin is not a number in the range of f
     */
    public Antiderivative(RealFunction function, double origin) {
        if (!(origin >= function.lower() && origin <= function.upper()) || Double.isInfinite(origin)) {
            throw new IllegalArgumentException(
                    "origin is " + origin + "; it must be a finite number between " + function.lower() + " and "
                            + function.upper() + ", the range of the function to integrate");
        }
        this.function = function;
        this.origin = origin;
    }

    @Override
    public double value(double x, double y) {
        return x >= lower() && x <= upper() ? function.integral(origin, x, y) : Double.NaN;
    }

    @Override
    public RealFunction derivative(int variable) {
        Variables.check(variable);
        return variable == 0 ? function : new Antiderivative(function.derivative(1), origin);
    }

    @Override
    public double lower() {
        return function.lower();
    }

    @Override
    public double upper() {
        return function.upper();
    }
}
