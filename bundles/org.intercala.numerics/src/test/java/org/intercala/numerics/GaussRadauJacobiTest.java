// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussRadauJacobiTest {

    @Test
    void twoNodesAreKnown() {
        var rule = new GaussRadauJacobi(2);
        assertEquals(3.0 / 7, rule.nodes()[0], 1e-16);
        assertEquals(1, rule.nodes()[1]);
        assertEquals(7.0 / 30, rule.weights()[0], 1e-16);
        assertEquals(1.0 / 10, rule.weights()[1], 1e-16);
        double slope = 7.0 / 4;
        double[] d = rule.differentiation();
        assertEquals(-slope, d[0], 1e-15);
        assertEquals(slope, d[1], 1e-15);
        assertEquals(-slope, d[2], 1e-15);
        assertEquals(slope, d[3], 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4, 6, 8, 10, 12, 16, 20, 40, 100 })
    void integratesPolynomialsToDegreeTwoNMinusTwo(int n) {
        var rule = new GaussRadauJacobi(n);
        double[] s = rule.nodes();
        double[] w = rule.weights();
        assertEquals(n, rule.count());
        assertEquals(1, s[n - 1]);
        for (int i = 0; i < n; i++) {
            assertTrue(w[i] > 0 && s[i] > (i == 0 ? 0 : s[i - 1]), "positive weights, ascending nodes");
        }
        double sum = 0;
        for (double weight : w) {
            sum += weight;
        }
        assertEquals(1.0 / 3, sum, 2e-15);
        for (int degree = 0; degree <= 2 * n - 2; degree++) {
            assertEquals(1, integral(s, w, degree) * (2 * degree + 3), 3e-13, "degree " + degree);
        }
        if (n <= 6) {
            double error = Math.abs(integral(s, w, 2 * n - 1) * (4 * n + 1) - 1);
            assertTrue(error > 1e-7, "degree 2N-1 must not be exact");
        }
    }

    private static double integral(double[] s, double[] w, int degree) {
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += w[i] * Math.pow(s[i], degree);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 4, 8, 12, 20, 30 })
    void differentiatesPolynomialsToDegreeNMinusOne(int n) {
        var rule = new GaussRadauJacobi(n);
        double[] s = rule.nodes();
        double[] d = rule.differentiation();
        for (int degree = 0; degree < n; degree++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += d[i * n + j] * Math.pow(s[j], degree);
                }
                double expected = degree == 0 ? 0 : degree * Math.pow(s[i], degree - 1);
                assertEquals(expected, sum, degree == 0 ? 3e-13 : 1e-14 * n * n * n);
            }
        }
    }

    @Test
    void interpolatesPolynomials() {
        var rule = new GaussRadauJacobi(8);
        double[] s = rule.nodes();
        var values = new double[8];
        for (int i = 0; i < 8; i++) {
            values[i] = Math.pow(s[i], 7) - 2 * s[i];
        }
        for (double x = 0; x <= 1; x += 0.01) {
            assertEquals(Math.pow(x, 7) - 2 * x, rule.interpolate(values, x), 2e-14);
        }
        assertEquals(values[3], rule.interpolate(values, s[3]));
    }

    @Test
    void refusesTooFewAndTooMany() {
        var fault = assertThrows(IllegalArgumentException.class, () -> new GaussRadauJacobi(1));
        assertTrue(fault.getMessage().contains("it must be 2 to 200"), fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GaussRadauJacobi(201));
        assertEquals(200, new GaussRadauJacobi(200).count());
    }
}
