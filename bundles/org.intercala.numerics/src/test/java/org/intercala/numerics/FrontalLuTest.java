// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontalLuTest {

    /** A chain of blocks with random sizes, numbers shared and numbering of the unknowns, and the matrix it makes. */
    private static final class Chain {

        final int[][] unknowns;
        final int[] shared;
        final int n;
        final double[] dense;
        final double[][] blocks;

        Chain(Random random, int count) {
            unknowns = new int[count][];
            shared = new int[count];
            var sizes = new int[count];
            int total = 0;
            for (int b = 0; b < count; b++) {
                int before = b == 0 ? 0 : shared[b - 1];
                sizes[b] = before + 2 + random.nextInt(6);
                shared[b] = b == count - 1 ? 0 : 1 + random.nextInt(Math.min(3, sizes[b] - before));
                total += sizes[b] - before;
            }
            n = total;
            int[] order = random.ints(0, Integer.MAX_VALUE).distinct().limit(n).toArray();
            int[] sorted = Arrays.stream(order).sorted().toArray();
            int next = 0;
            for (int b = 0; b < count; b++) {
                unknowns[b] = new int[sizes[b]];
                int before = b == 0 ? 0 : shared[b - 1];
                for (int i = 0; i < sizes[b]; i++) {
                    unknowns[b][i] = i < before ? unknowns[b - 1][sizes[b - 1] - before + i]
                            : Arrays.binarySearch(sorted, order[next++]);
                }
            }
            dense = new double[n * n];
            blocks = new double[count][];
            for (int b = 0; b < count; b++) {
                int m = sizes[b];
                blocks[b] = random.doubles(m * m, -1, 1).toArray();
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < m; j++) {
                        dense[unknowns[b][i] * n + unknowns[b][j]] += blocks[b][i * m + j];
                    }
                }
            }
        }

        FrontalLu lu() {
            return new FrontalLu(unknowns, shared);
        }

        void write(FrontalLu lu) {
            for (int b = 0; b < blocks.length; b++) {
                System.arraycopy(blocks[b], 0, lu.matrix(b), 0, blocks[b].length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7, 20 })
    void agreesWithTheDenseFactors(int count) {
        var random = new Random(11 + count);
        int compared = 0;
        for (int repeat = 0; repeat < 20; repeat++) {
            var chain = new Chain(random, count);
            var lu = chain.lu();
            var dense = new DenseLu(chain.n);
            System.arraycopy(chain.dense, 0, dense.matrix(), 0, chain.dense.length);
            assertTrue(dense.factorize());
            double[] b = random.doubles(chain.n, -1, 1).toArray();
            double[] expected = b.clone();
            dense.solve(expected);
            // The same factors serve a second time, and so does the room for them.
            for (int again = 0; again < 2; again++) {
                chain.write(lu);
                assertTrue(lu.factorize());
                for (int side = 0; side < 2; side++) {
                    double[] solution = b.clone();
                    lu.solve(solution);
                    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
                    for (int i = 0; i < chain.n; i++) {
                        assertEquals(expected[i], solution[i], 1e-8 * largest, count + " blocks, unknown " + i);
                    }
                    compared++;
                }
            }
        }
        assertEquals(80, compared);
    }

    /** A zero on the diagonal is no obstacle while another row of the block can serve. */
    @Test
    void pivotsAmongTheRowsThatAreEliminated() {
        var lu = new FrontalLu(new int[][] { { 0, 1, 2 }, { 2, 3 } }, new int[] { 1, 0 });
        double[] first = { 0, 2, 0, 3, 0, 1, 0, 1, 0 };
        double[] second = { 1, 1, 0, 2 };
        System.arraycopy(first, 0, lu.matrix(0), 0, 9);
        System.arraycopy(second, 0, lu.matrix(1), 0, 4);
        assertTrue(lu.factorize());
        // x = (1, 2, 3, 4)
        double[] b = { 4, 6, 9, 8 };
        lu.solve(b);
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, b[i], 1e-14);
        }
    }

    @Test
    void singularAndNotFiniteAreSaid() {
        var lu = new FrontalLu(new int[][] { { 0, 1 }, { 1, 2 } }, new int[] { 1, 0 });
        for (double bad : new double[] { 0, Double.NaN, Double.POSITIVE_INFINITY }) {
            Arrays.fill(lu.matrix(0), bad);
            System.arraycopy(new double[] { 1, 0, 0, 1 }, 0, lu.matrix(1), 0, 4);
            assertFalse(lu.factorize(), "entries " + bad);
            double[] b = { 1, 2, 3 };
            lu.solve(b);
            assertTrue(Arrays.stream(b).allMatch(Double::isNaN));
        }
        for (int block = 0; block < 2; block++) {
            System.arraycopy(new double[] { 2, 0, 0, 2 }, 0, lu.matrix(block), 0, 4);
        }
        assertTrue(lu.factorize(), "recovers");
        double[] b = { 2, 4, 2 };
        lu.solve(b);
        assertEquals(1, b[0]);
        assertEquals(1, b[1]);
        assertEquals(1, b[2]);
    }

    @Test
    void aChainThatDoesNotJoinIsRefused() {
        var refusal = assertThrows(IllegalArgumentException.class,
                () -> new FrontalLu(new int[][] { { 0, 1 }, { 2, 3 } }, new int[] { 1, 0 }));
        assertEquals("block 0 does not end as the next begins", refusal.getMessage());
    }

    @Test
    void factorizingAndSolvingAllocateNothing() {
        var chain = new Chain(new Random(3), 12);
        var lu = chain.lu();
        var b = new double[chain.n];
        Runnable work = () -> {
            chain.write(lu);
            Arrays.fill(b, 1);
            if (!lu.factorize()) {
                throw new AssertionError("singular");
            }
            lu.solve(b);
        };
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            least = Math.min(least, Allocations.bytes(work));
        }
        assertEquals(0, least);
    }
}
