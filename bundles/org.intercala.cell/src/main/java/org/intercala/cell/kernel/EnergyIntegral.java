// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * Energy \( \int IV\,dt \) within a step of the integration, by the polynomial of degree 4 through the power at its
 * five points, from begin to end at equal distances: for the whole step Boole's rule.
 */
final class EnergyIntegral {

    /** Parts of a step between the points. */
    static final int PARTS = 4;
    /** Coefficients of \( \theta^{m+1} \) in \( \int_0^\theta\ell_j \), j row by row. */
    private static final double[][] INTEGRALS = integrals();

    private final double[] powers = new double[PARTS + 1];

    private static double[][] integrals() {
        var rows = new double[PARTS + 1][];
        for (int j = 0; j <= PARTS; j++) {
            double[] l = { 1, 0, 0, 0, 0 };
            for (int i = 0, degree = 0; i <= PARTS; i++) {
                if (i != j) {
                    degree++;
                    for (int m = degree; m >= 0; m--) {
                        l[m] = ((m > 0 ? PARTS * l[m - 1] : 0) - i * l[m]) / (j - i);
                    }
                }
            }
            for (int m = 0; m <= PARTS; m++) {
                l[m] /= m + 1;
            }
            rows[j] = l;
        }
        return rows;
    }

    /** @param k point, 0 to 4 @param power there (W) */
    void set(int k, double power) {
        powers[k] = power;
    }

    /** The next step begins where this one ended. */
    void next() {
        powers[0] = powers[PARTS];
    }

    /** Energy from the begin of the step on (J). @param length of the step (s) @param share of it, 0 to 1 */
    double upTo(double length, double share) {
        double sum = 0;
        for (int j = 0; j <= PARTS; j++) {
            double[] l = INTEGRALS[j];
            double value = 0;
            for (int m = PARTS; m >= 0; m--) {
                value = (value + l[m]) * share;
            }
            sum += powers[j] * value;
        }
        return length * sum;
    }
}
