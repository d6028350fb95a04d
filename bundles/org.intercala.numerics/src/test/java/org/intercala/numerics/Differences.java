// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.function.DoubleUnaryOperator;

/** Numerical derivatives to check exact ones with. */
final class Differences {

    private static final int LEVELS = 7;

    private Differences() {
    }

    /** Central differences at halved steps, extrapolated (Romberg). @return value and error estimate */
    static double[] derivative(DoubleUnaryOperator f, double x, double h) {
        var table = new double[LEVELS][LEVELS];
        double best = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LEVELS; i++) {
            double step = h / (1 << i);
            table[i][0] = (f.applyAsDouble(x + step) - f.applyAsDouble(x - step)) / (2 * step);
            double power = 1;
            for (int j = 1; j <= i; j++) {
                power *= 4;
                table[i][j] = table[i][j - 1] + (table[i][j - 1] - table[i - 1][j - 1]) / (power - 1);
                double estimate = Math.max(Math.abs(table[i][j] - table[i][j - 1]),
                        Math.abs(table[i][j] - table[i - 1][j - 1]));
                if (estimate < error) {
                    error = estimate;
                    best = table[i][j];
                }
            }
        }
        return new double[] { best, error };
    }
}
