// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import org.intercala.numerics.ExpressionException;
import org.intercala.numerics.RealFunction;

/**
 * A function that came with the expression, or a derivative of one.
 *
 * @param name        name of the function as given
 * @param firstOrder  how often it was differentiated by its first argument
 * @param secondOrder how often by its second
 * @param function    what to evaluate
 */
record GivenFunction(String name, int firstOrder, int secondOrder, RealFunction function) {

    /** Highest total order of a derivative. */
    static final int MAX_ORDER = 12;

    GivenFunction derivative(int argument) {
        if (firstOrder + secondOrder == MAX_ORDER) {
            throw new ExpressionException(
                    "the function " + name + " was differentiated " + MAX_ORDER + " times already", -1);
        }
        return new GivenFunction(name, firstOrder + (argument == 0 ? 1 : 0), secondOrder + argument,
                function.derivative(argument));
    }

    boolean isDerivative() {
        return firstOrder + secondOrder > 0;
    }

    /** Appends {@code U} or {@code derivative(U, 1, 0}, the latter still open. */
    void printOpen(StringBuilder out) {
        if (isDerivative()) {
            out.append("derivative(").append(name).append(", ").append(firstOrder).append(", ").append(secondOrder);
        } else {
            out.append(name);
        }
    }
}
