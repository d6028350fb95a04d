// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A real function of at most two variables, \( f(x, y) \), that knows its own derivatives.
 *
 * <p>By custom x is a stoichiometry (1) or a concentration (mol/m³) and y a temperature (K); a function of one
 * variable ignores y. Implementations are immutable and safe for use by several threads, and {@link #value} allocates
 * nothing.
 */
public interface RealFunction {

    /**
     * Value of the function.
     *
     * @param x first variable
     * @param y second variable; ignored by a function of one variable
     * @return \( f(x, y) \), NaN where the function is not defined, in particular for x outside [{@link #lower()},
     *         {@link #upper()}]
     */
    double value(double x, double y);

    /**
     * The exact partial derivative, not a difference quotient.
     *
     * @param variable 0 for \( \partial f/\partial x \), 1 for \( \partial f/\partial y \)
     * @return the derivative, in the units of f over those of the variable
     * @throws IllegalArgumentException when variable is neither 0 nor 1
     */
    RealFunction derivative(int variable);

    /** Smallest x at which the function is defined. */
    default double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Largest x at which the function is defined. */
    default double upper() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * Definite integral over the first variable, \( \int_a^b f(s, y)\,ds \). Functions that know it in closed form
     * override this.
     *
     * @param a lower limit
     * @param b upper limit; may be smaller than a, which changes the sign
     * @param y value of the second variable
     * @return the integral, accurate to {@link Quadrature#DEFAULT_TOLERANCE} relative to \( \int|f| \); NaN when f is
     *         not finite somewhere between
     */
    default double integral(double a, double b, double y) {
        return Quadrature.integrate(this, a, b, y, Quadrature.DEFAULT_TOLERANCE);
    }

    /** The function that is the same everywhere. @param value its value */
    static RealFunction constant(double value) {
        return new ConstantFunction(value);
    }
}
