// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * LU factors of a matrix that is assembled from a chain of dense blocks, each of which shares its last unknowns with
 * the first ones of the next: finite or spectral elements along a line. Block after block all unknowns that are not
 * shared with the next are eliminated, with partial pivoting among their rows, and what is left of the shared ones is
 * added to the next block. Buffers are kept: factorizing and solving allocate nothing.
 *
 * @see <a href="https://doi.org/10.1002/nme.1620020104">B. M. Irons, doi:10.1002/nme.1620020104 (frontal solution)</a>
 */
public final class FrontalLu {

    private final int[][] unknowns;
    private final int[] eliminated;
    private final double[][] matrices;
    private final int[][] pivots;
    private final double[] local;
    private boolean singular;

    /**
     * @param unknowns of each block: their indices in the right-hand side, in the order of elimination
     * @param shared   how many of the last unknowns of each block are the first of the next; 0 for the last block
     */
    public FrontalLu(int[][] unknowns, int[] shared) {
        int blocks = unknowns.length;
        this.unknowns = unknowns.clone();
        eliminated = new int[blocks];
        matrices = new double[blocks][];
        pivots = new int[blocks][];
        int largest = 0;
        for (int b = 0; b < blocks; b++) {
            int m = unknowns[b].length;
            eliminated[b] = m - shared[b];
            matrices[b] = new double[m * m];
            pivots[b] = new int[eliminated[b]];
            largest = Math.max(largest, m);
            for (int i = 0; i < shared[b]; i++) {
                if (unknowns[b][eliminated[b] + i] != unknowns[b + 1][i]) {
                    throw new IllegalArgumentException("block " + b + " does not end as the next begins");
                }
            }
        }
        local = new double[largest];
    }

    /**
     * Entries of a block, row by row: write all blocks, then call {@link #factorize()}, which overwrites them. An entry
     * of unknowns that two blocks share is the sum of both. Not a copy.
     */
    public double[] matrix(int block) {
        return matrices[block];
    }

    /** Factorizes what is in the blocks. @return false when the matrix is singular to the bit or not finite */
    public boolean factorize() {
        singular = false;
        for (int b = 0; b < matrices.length; b++) {
            double[] a = matrices[b];
            int m = unknowns[b].length;
            if (b > 0) {
                addRest(b - 1, a, m);
            }
            for (int k = 0; k < eliminated[b]; k++) {
                if (!eliminate(a, m, k, eliminated[b], pivots[b])) {
                    singular = true;
                    return false;
                }
            }
        }
        return true;
    }

    private void addRest(int before, double[] a, int m) {
        double[] source = matrices[before];
        int size = unknowns[before].length;
        int first = eliminated[before];
        for (int i = first; i < size; i++) {
            for (int j = first; j < size; j++) {
                a[(i - first) * m + j - first] += source[i * size + j];
            }
        }
    }

    private static boolean eliminate(double[] a, int m, int k, int candidates, int[] pivots) {
        int pivot = k;
        double largest = Math.abs(a[k * m + k]);
        for (int i = k + 1; i < candidates; i++) {
            double candidate = Math.abs(a[i * m + k]);
            if (candidate > largest) {
                largest = candidate;
                pivot = i;
            }
        }
        pivots[k] = pivot;
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return false;
        }
        int source = k * m;
        if (pivot != k) {
            int other = pivot * m;
            for (int j = 0; j < m; j++) {
                double swap = a[source + j];
                a[source + j] = a[other + j];
                a[other + j] = swap;
            }
        }
        double inverse = 1 / a[source + k];
        a[source + k] = inverse;
        for (int i = k + 1; i < m; i++) {
            int row = i * m;
            double factor = a[row + k] * inverse;
            a[row + k] = factor;
            if (factor != 0) {
                for (int j = k + 1; j < m; j++) {
                    a[row + j] -= factor * a[source + j];
                }
            }
        }
        return true;
    }

    /**
     * Solves for one right-hand side. @param b values at the indices given at the start, overwritten with the solution;
     * with NaN when the matrix was singular
     */
    public void solve(double[] b) {
        for (int block = 0; block < matrices.length; block++) {
            forward(block, b);
        }
        for (int block = matrices.length - 1; block >= 0; block--) {
            backward(block, b);
        }
    }

    private void forward(int block, double[] b) {
        double[] a = matrices[block];
        int[] index = unknowns[block];
        int m = index.length;
        int n = eliminated[block];
        int[] swaps = pivots[block];
        for (int i = 0; i < m; i++) {
            local[i] = singular ? Double.NaN : b[index[i]];
        }
        for (int k = 0; k < n; k++) {
            double swap = local[swaps[k]];
            local[swaps[k]] = local[k];
            local[k] = swap;
        }
        for (int k = 0; k < n; k++) {
            double value = local[k];
            for (int i = k + 1; i < m; i++) {
                local[i] -= a[i * m + k] * value;
            }
        }
        for (int i = 0; i < m; i++) {
            b[index[i]] = local[i];
        }
    }

    private void backward(int block, double[] b) {
        double[] a = matrices[block];
        int[] index = unknowns[block];
        int m = index.length;
        int n = eliminated[block];
        for (int i = 0; i < m; i++) {
            local[i] = b[index[i]];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = local[i];
            int row = i * m;
            for (int j = i + 1; j < m; j++) {
                sum -= a[row + j] * local[j];
            }
            local[i] = sum * a[row + i];
        }
        for (int i = 0; i < n; i++) {
            b[index[i]] = local[i];
        }
    }
}
