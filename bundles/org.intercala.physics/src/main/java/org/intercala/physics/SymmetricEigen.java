// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

/** Eigenvalues and orthonormal eigenvectors of a small symmetric matrix, by Jacobi's rotations. */
final class SymmetricEigen {

    private static final int MAX_SWEEPS = 60;

    private final int n;
    private final double[] a;
    private final double[] v;
    private final int[] order;

    /** @param matrix row by row, not modified @param dimension n */
    SymmetricEigen(double[] matrix, int dimension) {
        n = dimension;
        a = matrix.clone();
        v = new double[n * n];
        for (int i = 0; i < n; i++) {
            v[i * n + i] = 1;
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && offDiagonal() > 0; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
        order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = i;
            for (; j > 0 && a[order[j - 1] * n + order[j - 1]] > a[i * n + i]; j--) {
                order[j] = order[j - 1];
            }
            order[j] = i;
        }
    }

    /** Largest entry off the diagonal that still matters beside its diagonal ones. */
    private double offDiagonal() {
        double largest = 0;
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                double size = Math.abs(a[p * n + q]);
                if (size > 1e-17 * (Math.abs(a[p * n + p]) + Math.abs(a[q * n + q]))) {
                    largest = Math.max(largest, size);
                }
            }
        }
        return largest;
    }

    private void rotate(int p, int q) {
        double off = a[p * n + q];
        if (off == 0) {
            return;
        }
        double theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < n; k++) {
            double kp = a[k * n + p];
            double kq = a[k * n + q];
            a[k * n + p] = c * kp - s * kq;
            a[k * n + q] = s * kp + c * kq;
        }
        for (int k = 0; k < n; k++) {
            double pk = a[p * n + k];
            double qk = a[q * n + k];
            a[p * n + k] = c * pk - s * qk;
            a[q * n + k] = s * pk + c * qk;
            double kp = v[k * n + p];
            double kq = v[k * n + q];
            v[k * n + p] = c * kp - s * kq;
            v[k * n + q] = s * kp + c * kq;
        }
        a[p * n + q] = 0;
        a[q * n + p] = 0;
    }

    /** Eigenvalues, ascending. */
    double[] values() {
        var values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = a[order[k] * n + order[k]];
        }
        return values;
    }

    /** Component of an eigenvector. @param i component @param k which one, as in {@link #values()} */
    double vector(int i, int k) {
        return v[i * n + order[k]];
    }
}
