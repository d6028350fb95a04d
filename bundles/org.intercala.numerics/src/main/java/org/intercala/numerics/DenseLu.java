// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * LU factors of a dense square matrix, with partial pivoting. Buffers are kept: factorizing and solving allocate
 * nothing.
 */
public final class DenseLu {

    private final int n;
    private final double[] lu;
    private final int[] pivots;
    private boolean singular;

    /** @param dimension n, at least 1 */
    public DenseLu(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + "; it must be at least 1");
        }
        n = dimension;
        lu = new double[n * n];
        pivots = new int[n];
    }

    /**
     * The n·n entries, row by row: write the matrix here, then call {@link #factorize()}, which overwrites it. Not a
     * copy.
     */
    public double[] matrix() {
        return lu;
    }

    /** Factorizes what is in {@link #matrix()}. @return false when the matrix is singular to the bit or not finite */
    public boolean factorize() {
        singular = false;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            double largest = Math.abs(lu[k * n + k]);
            for (int i = k + 1; i < n; i++) {
                double candidate = Math.abs(lu[i * n + k]);
                if (candidate > largest) {
                    largest = candidate;
                    pivot = i;
                }
            }
            pivots[k] = pivot;
            if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
                singular = true;
                return false;
            }
            if (pivot != k) {
                for (int j = 0; j < n; j++) {
                    double swap = lu[k * n + j];
                    lu[k * n + j] = lu[pivot * n + j];
                    lu[pivot * n + j] = swap;
                }
            }
            eliminate(k);
        }
        return true;
    }

    private void eliminate(int k) {
        double inverse = 1 / lu[k * n + k];
        for (int i = k + 1; i < n; i++) {
            int row = i * n;
            double factor = lu[row + k] * inverse;
            lu[row + k] = factor;
            if (factor != 0) {
                int source = k * n;
                for (int j = k + 1; j < n; j++) {
                    lu[row + j] -= factor * lu[source + j];
                }
            }
        }
    }

    /**
     * Solves for one right-hand side. @param b length n, overwritten with the solution; with NaN when the matrix was
     * singular
     */
    public void solve(double[] b) {
        if (singular) {
            Arrays.fill(b, 0, n, Double.NaN);
            return;
        }
        for (int k = 0; k < n; k++) {
            double swap = b[k];
            b[k] = b[pivots[k]];
            b[pivots[k]] = swap;
        }
        for (int i = 1; i < n; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum / lu[i * n + i];
        }
    }
}
