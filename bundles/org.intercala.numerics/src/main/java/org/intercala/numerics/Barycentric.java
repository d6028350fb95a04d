// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Polynomials through values at given nodes on [0, 1], in barycentric form.
 *
 * @see <a href="https://doi.org/10.1137/S0036144502417715">doi:10.1137/S0036144502417715</a>
 */
final class Barycentric {

    private Barycentric() {
    }

    /** Barycentric weights, all times one factor. */
    static double[] weights(double[] nodes) {
        var result = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            double product = 1;
            for (int j = 0; j < nodes.length; j++) {
                if (j != i) {
                    // The factor 4 is the inverse capacity of [0, 1] and keeps the product near one.
                    product *= 4 * (nodes[i] - nodes[j]);
                }
            }
            result[i] = 1 / product;
        }
        return result;
    }

    /** Derivatives at the nodes by the values there, row by row; but for rounding every row sums to zero. */
    static double[] differentiation(double[] nodes, double[] weights) {
        int n = nodes.length;
        var d = new double[n * n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    d[i * n + j] = weights[j] / weights[i] / (nodes[i] - nodes[j]);
                    sum += d[i * n + j];
                }
            }
            d[i * n + i] = -sum;
        }
        return d;
    }
}
