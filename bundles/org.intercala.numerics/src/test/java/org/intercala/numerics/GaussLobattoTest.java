// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLobattoTest {

    /** Closed forms on [-1, 1], shifted: ±1, ±sqrt(1/5), ±sqrt(3/7), 0. */
    @Test
    void knownNodesAndWeights() {
        assertRule(new GaussLobatto(1), new double[] { 0, 1 }, new double[] { 0.5, 0.5 });
        assertRule(new GaussLobatto(2), new double[] { 0, 0.5, 1 }, new double[] { 1 / 6.0, 2 / 3.0, 1 / 6.0 });
        double a = Math.sqrt(0.2);
        assertRule(new GaussLobatto(3), new double[] { 0, 0.5 - a / 2, 0.5 + a / 2, 1 },
                new double[] { 1 / 12.0, 5 / 12.0, 5 / 12.0, 1 / 12.0 });
        double b = Math.sqrt(3 / 7.0);
        assertRule(new GaussLobatto(4), new double[] { 0, 0.5 - b / 2, 0.5, 0.5 + b / 2, 1 },
                new double[] { 1 / 20.0, 49 / 180.0, 16 / 45.0, 49 / 180.0, 1 / 20.0 });
    }

    private static void assertRule(GaussLobatto rule, double[] nodes, double[] weights) {
        assertArrayEquals(nodes, rule.nodes(), 1e-15);
        assertArrayEquals(weights, rule.weights(), 1e-15);
    }

    /** Exact up to degree 2N-1, and not beyond: the sum for x^2N is too large. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5, 8, 13, 24, 64 })
    void integratesToTwiceTheDegree(int degree) {
        var rule = new GaussLobatto(degree);
        for (int power = 0; power < 2 * degree; power++) {
            assertEquals(1.0 / (power + 1), integral(rule, power), 2e-14, "x^" + power);
        }
        if (degree <= 8) {
            assertTrue(integral(rule, 2 * degree) - 1.0 / (2 * degree + 1) > 1e-11, "x^" + 2 * degree);
        }
    }

    private static double integral(GaussLobatto rule, int power) {
        double[] x = rule.nodes();
        double[] w = rule.weights();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * Math.pow(x[i], power);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5, 8, 13, 24, 64 })
    void nodesAscendAndAreSymmetric(int degree) {
        var rule = new GaussLobatto(degree);
        double[] x = rule.nodes();
        double[] w = rule.weights();
        assertEquals(degree + 1, rule.count());
        for (int i = 0; i < x.length; i++) {
            assertTrue(i == 0 || x[i] > x[i - 1]);
            assertEquals(1, x[i] + x[degree - i], 1e-15);
            assertEquals(w[i], w[degree - i], 1e-15);
            assertTrue(w[i] > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5, 8, 13, 24 })
    void differentiatesPolynomialsOfTheDegree(int degree) {
        var rule = new GaussLobatto(degree);
        double[] x = rule.nodes();
        for (int power = 0; power <= degree; power++) {
            double[] slope = derivative(rule, power);
            for (int i = 0; i < x.length; i++) {
                double exact = power == 0 ? 0 : power * Math.pow(x[i], power - 1);
                assertEquals(exact, slope[i], 1e-13 * degree * degree, "x^" + power + " at " + x[i]);
            }
        }
    }

    private static double[] derivative(GaussLobatto rule, int power) {
        double[] x = rule.nodes();
        double[] d = rule.differentiation();
        var slope = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                slope[i] += d[i * x.length + j] * Math.pow(x[j], power);
            }
        }
        return slope;
    }

    /** Summation by parts: what leaves one end of an element enters the next, so nothing is lost. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 8, 24 })
    void integralOfTheDerivativeIsTheDifferenceOfTheEnds(int degree) {
        var rule = new GaussLobatto(degree);
        int n = rule.count();
        double[] w = rule.weights();
        double[] d = rule.differentiation();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double boundary = i != j || i != 0 && i != degree ? 0 : i == 0 ? -1 : 1;
                assertEquals(boundary, w[i] * d[i * n + j] + w[j] * d[j * n + i], 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 8, 24, 64 })
    void interpolatesPolynomialsOfTheDegree(int degree) {
        var rule = new GaussLobatto(degree);
        double[] x = rule.nodes();
        for (double at : new double[] { 0, 1e-9, 0.1234, 0.5, 0.77, 1 }) {
            double[] l = rule.interpolation(at);
            double sum = 0;
            double value = 0;
            for (int j = 0; j < x.length; j++) {
                sum += l[j];
                value += l[j] * Math.pow(x[j], degree);
            }
            assertEquals(1, sum, 1e-14);
            assertEquals(Math.pow(at, degree), value, 1e-14);
        }
        for (int k = 0; k < x.length; k++) {
            double[] unit = new double[x.length];
            unit[k] = 1;
            assertArrayEquals(unit, rule.interpolation(x[k]), 0);
        }
    }

    @Test
    void whatIsReturnedIsACopy() {
        var rule = new GaussLobatto(3);
        rule.nodes()[0] = 7;
        rule.weights()[0] = 7;
        rule.differentiation()[0] = 7;
        assertEquals(0, rule.nodes()[0]);
        assertEquals(1 / 12.0, rule.weights()[0], 1e-15);
        assertEquals(-6, rule.differentiation()[0], 1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 0, 65 })
    void otherDegreesAreRefused(int degree) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new GaussLobatto(degree));
        assertEquals("degree is " + degree + "; it must be 1 to 64", refusal.getMessage());
    }
}
