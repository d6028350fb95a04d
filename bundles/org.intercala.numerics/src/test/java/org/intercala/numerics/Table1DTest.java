// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Table1DTest {

    private static final double[] X = { -1, 0.2, 0.5, 2, 2.1, 4 };

    private static Table1D table(double[] x, DoubleUnaryOperator f, Interpolation interpolation,
            Extrapolation extrapolation) {
        var values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = f.applyAsDouble(x[i]);
        }
        return new Table1D(x, values, interpolation, extrapolation);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void passesThroughItsPointsAndIsExactForStraightLines(Interpolation interpolation) {
        Table1D line = table(X, x -> 3 - 2 * x, interpolation, Extrapolation.LINEAR);
        for (double x = -3; x < 6; x += 0.07) {
            assertEquals(3 - 2 * x, line.value(x, 77), 1e-13);
            assertEquals(-2, line.derivative(0).value(x, 77), 1e-12);
        }
        Table1D sine = table(X, Math::sin, interpolation, Extrapolation.ERROR);
        for (double x : X) {
            assertEquals(Math.sin(x), sine.value(x, 0), 2e-15);
        }
        assertEquals(0, sine.derivative(1).value(0.3, 0));
    }

    @Test
    void splineIsExactForCubics() {
        DoubleUnaryOperator cubic = x -> 1 - x + 2 * x * x - 0.5 * x * x * x;
        Table1D spline = table(X, cubic, Interpolation.CUBIC, Extrapolation.ERROR);
        for (double x = -1; x <= 4; x += 0.01) {
            assertEquals(cubic.applyAsDouble(x), spline.value(x, 0), 1e-13);
            assertEquals(-1 + 4 * x - 1.5 * x * x, spline.derivative(0).value(x, 0), 2e-12);
            assertEquals(4 - 3 * x, spline.derivative(0).derivative(0).value(x, 0), 4e-11);
        }
        Table1D parabola = table(new double[] { 0, 1, 3 }, x -> x * x - x, Interpolation.CUBIC, Extrapolation.ERROR);
        assertEquals(2, parabola.value(2, 0), 1e-14);
        Table1D two = table(new double[] { 0, 1 }, x -> x * x, Interpolation.CUBIC, Extrapolation.ERROR);
        assertEquals(0.3, two.value(0.3, 0), 1e-15);
    }

    /** Interpolation errors on n and 2n intervals give the order: 2 straight, 4 spline, at least 2 monotone. */
    @Test
    void convergesWithItsOrder() {
        double[] least = { 1.95, 2.4, 3.9 };
        for (Interpolation interpolation : Interpolation.values()) {
            double[] error = new double[2];
            for (int level = 0; level < 2; level++) {
                int n = 40 << level;
                var x = new double[n + 1];
                for (int i = 0; i <= n; i++) {
                    x[i] = 2.0 * i / n;
                }
                Table1D table = table(x, s -> Math.exp(Math.sin(3 * s)), interpolation, Extrapolation.ERROR);
                for (double s = 0; s <= 2; s += 1e-3) {
                    error[level] = Math.max(error[level], Math.abs(table.value(s, 0) - Math.exp(Math.sin(3 * s))));
                }
            }
            double order = Math.log(error[0] / error[1]) / Math.log(2);
            assertTrue(order > least[interpolation.ordinal()], interpolation + " converges with order " + order);
        }
    }

    @Test
    void monotoneCubicAddsNoExtremum() {
        var random = new Random(99);
        for (int k = 0; k < 200; k++) {
            var x = new double[12];
            var v = new double[12];
            for (int i = 1; i < 12; i++) {
                x[i] = x[i - 1] + 0.01 + random.nextDouble();
                v[i] = v[i - 1] - (random.nextInt(3) == 0 ? 0 : Math.pow(random.nextDouble(), 6));
            }
            Table1D table = new Table1D(x, v, Interpolation.MONOTONE_CUBIC, Extrapolation.ERROR);
            double last = 0;
            for (int i = 0; i <= 1000; i++) {
                double value = table.value(Math.min(x[11], x[11] * i / 1000), 0);
                assertTrue(value <= last + 1e-14, "rises");
                last = value;
            }
        }
    }

    /** Values of the reference implementation of PCHIP (SciPy 1.10) for these points, by hand from its formulas. */
    @Test
    void monotoneCubicIsPchip() {
        Table1D table = new Table1D(new double[] { 0, 1, 3 }, new double[] { 0, 1, 2 }, Interpolation.MONOTONE_CUBIC,
                Extrapolation.ERROR);
        RealFunction slope = table.derivative(0);
        assertEquals((4.0 * 1 - 1 * 0.5) / 3 - 0.0, slope.value(0, 0), 1e-15);
        assertEquals(9.0 / (5 / 1.0 + 4 / 0.5), slope.value(1, 0), 1e-15);
        assertEquals((5.0 * 0.5 - 2 * 1) / 3, slope.value(3, 0), 1e-15);
    }

    @Test
    void extrapolatesAsAsked() {
        for (Interpolation interpolation : Interpolation.values()) {
            Table1D error = table(X, Math::exp, interpolation, Extrapolation.ERROR);
            assertTrue(Double.isNaN(error.value(-1.0000001, 0)));
            assertTrue(Double.isNaN(error.derivative(0).value(4.0000001, 0)));
            assertTrue(Double.isNaN(error.value(Double.NaN, 0)));
            assertEquals(-1, error.lower());
            assertEquals(4, error.upper());
            Table1D constant = table(X, Math::exp, interpolation, Extrapolation.CONSTANT);
            assertEquals(Math.exp(4), constant.value(1000, 0));
            assertEquals(Math.exp(-1), constant.value(-1000, 0));
            assertEquals(0, constant.derivative(0).value(5, 0));
            assertEquals(Double.NEGATIVE_INFINITY, constant.lower());
            Table1D linear = table(X, Math::exp, interpolation, Extrapolation.LINEAR);
            double slope = linear.derivative(0).value(4, 0);
            assertEquals(Math.exp(4) + 3 * slope, linear.value(7, 0), 1e-11);
            assertEquals(slope, linear.derivative(0).value(9, 0), 1e-12);
            assertTrue(Double.isNaN(linear.value(Double.NaN, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void antiderivativeAndIntegralAreExact(Interpolation interpolation) {
        for (Extrapolation extrapolation : Extrapolation.values()) {
            Table1D table = table(X, x -> Math.cos(2 * x) + 2, interpolation, extrapolation);
            double low = extrapolation == Extrapolation.ERROR ? -1 : -3;
            double high = extrapolation == Extrapolation.ERROR ? 4 : 7;
            for (double origin : new double[] { low, 0.2, 1.7, high }) {
                RealFunction integral = table.antiderivative(origin);
                assertEquals(0, integral.value(origin, 0));
                for (double x = low; x <= high; x += 0.31) {
                    double byRule = Quadrature.integrate(table, origin, x, 0, 1e-13);
                    assertEquals(byRule, integral.value(x, 0), 1e-11);
                    assertEquals(integral.value(x, 0), table.integral(origin, x, 0), 5e-14);
                    assertEquals(table.value(x, 0), integral.derivative(0).value(x, 0), 1e-13);
                }
            }
        }
    }

    @Test
    void integralOverATinyIntervalDoesNotCancel() {
        Table1D table = table(X, Math::exp, Interpolation.CUBIC, Extrapolation.ERROR);
        double width = 0x1p-40;
        assertEquals(1, table.integral(1.5, 1.5 + width, 0) / (width * table.value(1.5 + width / 2, 0)), 1e-14);
        assertTrue(Double.isNaN(table.integral(-2, 0, 0)), "outside the range");
        assertEquals(-table.integral(0, 1, 0), table.integral(1, 0, 0));
    }

    @Test
    void refusesBadPointsAndNamesTheRow() {
        assertFault("it needs at least 2", new double[] { 1 }, new double[] { 1 });
        assertFault("3 points but 2 values", new double[] { 1, 2, 3 }, new double[] { 1, 2 });
        assertFault("x in row 3 is 2.0 after 2.0 in row 2; the points must ascend", new double[] { 1, 2, 2 },
                new double[] { 1, 2, 3 });
        assertFault("value in row 2 is NaN", new double[] { 1, 2, 3 }, new double[] { 1, Double.NaN, 3 });
        assertFault("x in row 1 is -Infinity", new double[] { Double.NEGATIVE_INFINITY, 2 }, new double[] { 1, 2 });
        Table1D table = table(X, Math::exp, Interpolation.LINEAR, Extrapolation.ERROR);
        assertThrows(IllegalArgumentException.class, () -> table.antiderivative(5));
        assertThrows(IllegalArgumentException.class, () -> table.derivative(2));
    }

    private static void assertFault(String part, double[] x, double[] v) {
        var fault = assertThrows(IllegalArgumentException.class,
                () -> new Table1D(x, v, Interpolation.CUBIC, Extrapolation.ERROR));
        assertTrue(fault.getMessage().contains(part), fault.getMessage());
    }

    @Test
    void keepsItsOwnCopies() {
        double[] x = X.clone();
        double[] v = { 1, 2, 3, 4, 5, 6 };
        Table1D table = new Table1D(x, v, Interpolation.LINEAR, Extrapolation.ERROR);
        x[0] = -100;
        v[0] = -100;
        table.x()[0] = 7;
        assertEquals(1, table.value(-1, 0));
        assertEquals(-1, table.x()[0]);
        assertEquals(1, table.values()[0]);
    }
}
