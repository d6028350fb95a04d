// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;

/**
 * A function, sampled in SI units over the range of one variable.
 *
 * @param variable     name of the variable
 * @param variableUnit its SI unit
 * @param unit         SI unit of the values
 * @param lower        lower end of the range, whether the function is finite there or not
 * @param upper        upper end of the range
 * @param x            values of the variable, ascending
 * @param y            values of the function
 */
public record Samples(String variable, String variableUnit, String unit, double lower, double upper, double[] x,
        double[] y) {

    /** Whether the same variable runs over the same range. */
    boolean hasRangeOf(final Samples other) {
        return variable.equals(other.variable) && lower == other.lower && upper == other.upper;
    }

    /** Value at one of the points; NaN elsewhere. */
    double at(final double point) {
        final int index = Arrays.binarySearch(x, point);
        return index < 0 ? Double.NaN : y[index];
    }
}
