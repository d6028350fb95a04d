// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class DenseLuTest {

    @Test
    void solvesRandomSystemsBackwardStably() {
        var random = new Random(5);
        for (int n : new int[] { 1, 2, 3, 7, 40, 120 }) {
            var lu = new DenseLu(n);
            for (int repeat = 0; repeat < 3; repeat++) {
                var a = new double[n * n];
                var x = new double[n];
                var b = new double[n];
                for (int i = 0; i < n * n; i++) {
                    a[i] = random.nextGaussian();
                }
                for (int i = 0; i < n; i++) {
                    x[i] = random.nextGaussian();
                }
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        b[i] += a[i * n + j] * x[j];
                    }
                }
                double[] solution = b.clone();
                System.arraycopy(a, 0, lu.matrix(), 0, n * n);
                assertTrue(lu.factorize());
                lu.solve(solution);
                for (int i = 0; i < n; i++) {
                    double residual = -b[i];
                    for (int j = 0; j < n; j++) {
                        residual += a[i * n + j] * solution[j];
                    }
                    assertEquals(0, residual, 1e-11);
                }
            }
        }
    }

    @Test
    void pivots() {
        var lu = new DenseLu(2);
        double[] a = { 0, 2, 3, 0 };
        System.arraycopy(a, 0, lu.matrix(), 0, 4);
        assertTrue(lu.factorize());
        double[] b = { 4, 9 };
        lu.solve(b);
        assertEquals(3, b[0]);
        assertEquals(2, b[1]);
    }

    @Test
    void aSingularMatrixGivesNaNAndTheNextOneWorks() {
        var lu = new DenseLu(2);
        double[] b = { 1, 1 };
        assertFalse(lu.factorize());
        lu.solve(b);
        assertTrue(Double.isNaN(b[0]) && Double.isNaN(b[1]));
        lu.matrix()[0] = Double.NaN;
        assertFalse(lu.factorize());
        double[] identity = { 1, 0, 0, 1 };
        System.arraycopy(identity, 0, lu.matrix(), 0, 4);
        assertTrue(lu.factorize());
        double[] c = { 5, 6 };
        lu.solve(c);
        assertEquals(6, c[1]);
        assertThrows(IllegalArgumentException.class, () -> new DenseLu(0));
    }
}
