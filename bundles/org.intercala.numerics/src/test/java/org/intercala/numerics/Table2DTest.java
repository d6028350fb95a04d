// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Table2DTest {

    private static final double[] X = { 0, 0.1, 0.4, 0.5, 1 };
    private static final double[] Y = { 270, 290, 300, 330 };

    private static Table2D table(DoubleBinaryOperator f, Interpolation interpolation, Extrapolation extrapolation) {
        return table(X, Y, f, interpolation, extrapolation);
    }

    private static Table2D table(double[] x, double[] y, DoubleBinaryOperator f, Interpolation interpolation,
            Extrapolation extrapolation) {
        var values = new double[x.length * y.length];
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                values[i + x.length * j] = f.applyAsDouble(x[i], y[j]);
            }
        }
        return new Table2D(x, y, values, interpolation, extrapolation);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void isExactForBilinearFunctionsInsideAndOut(Interpolation interpolation) {
        Table2D table = table((x, y) -> 2 - x + 0.01 * y - 0.03 * x * y, interpolation, Extrapolation.LINEAR);
        for (double x = -0.5; x < 1.5; x += 0.11) {
            for (double y = 250; y < 350; y += 7) {
                assertEquals(2 - x + 0.01 * y - 0.03 * x * y, table.value(x, y), 2e-12);
                assertEquals(-1 - 0.03 * y, table.derivative(0).value(x, y), 2e-11);
                assertEquals(0.01 - 0.03 * x, table.derivative(1).value(x, y), 2e-12);
                assertEquals(-0.03, table.derivative(1).derivative(0).value(x, y), 2e-12);
            }
        }
    }

    @Test
    void splineIsExactForBicubics() {
        Table2D table = table((x, y) -> x * x * x * Math.pow((y - 300) / 30, 3) - x * x, Interpolation.CUBIC,
                Extrapolation.ERROR);
        for (double x = 0; x <= 1; x += 0.09) {
            for (double y = 270; y <= 330; y += 7) {
                double z = (y - 300) / 30;
                assertEquals(x * x * x * z * z * z - x * x, table.value(x, y), 1e-14);
                assertEquals(3 * x * x * z * z * z - 2 * x, table.derivative(0).value(x, y), 1e-13);
                assertEquals(9 * x * x * z * z / 30, table.derivative(0).derivative(1).value(x, y), 1e-13);
                assertEquals(9 * x * x * z * z / 30, table.derivative(1).derivative(0).value(x, y), 1e-13);
            }
        }
        assertEquals(0, table.derivative(0).derivative(0).derivative(0).derivative(0).value(0.3, 300));
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void alongAGridLineItIsTheTableOfThatLine(Interpolation interpolation) {
        Table2D table = table((x, y) -> Math.exp(-3 * x) * y + Math.sin(x * y), interpolation, Extrapolation.CONSTANT);
        for (double y : Y) {
            var values = new double[X.length];
            for (int i = 0; i < X.length; i++) {
                values[i] = Math.exp(-3 * X[i]) * y + Math.sin(X[i] * y);
            }
            var line = new Table1D(X, values, interpolation, Extrapolation.CONSTANT);
            for (double x = -0.2; x < 1.2; x += 0.03) {
                assertEquals(line.value(x, 0), table.value(x, y), 1e-11);
            }
        }
        assertEquals(table.value(1, 330), table.value(2, 400), 1e-13);
    }

    @Test
    void derivativesAndIntegralsAgreeWithNumericalOnes() {
        for (Interpolation interpolation : Interpolation.values()) {
            Table2D table = table((x, y) -> Math.exp(-3 * x) * y / 300 + Math.sin(5 * x), interpolation,
                    Extrapolation.ERROR);
            for (double x : new double[] { 0.05, 0.27, 0.44, 0.8 }) {
                for (double y : new double[] { 280, 297, 311 }) {
                    assertEquals(Differences.derivative(s -> table.value(s, y), x, 0.01)[0],
                            table.derivative(0).value(x, y), 1e-10);
                    assertEquals(Differences.derivative(s -> table.value(x, s), y, 1)[0],
                            table.derivative(1).value(x, y), 1e-12);
                }
            }
            assertEquals(Quadrature.integrate(table, 0.05, 0.95, 311, 1e-13), table.integral(0.05, 0.95, 311), 1e-13);
        }
    }

    @Test
    void splineConvergesWithOrderFour() {
        double[] error = new double[2];
        for (int level = 0; level < 2; level++) {
            int n = 20 << level;
            var grid = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                grid[i] = 2.0 * i / n;
            }
            Table2D table = table(grid, grid, (x, y) -> Math.sin(2 * x + y * y), Interpolation.CUBIC,
                    Extrapolation.ERROR);
            for (double x = 0; x <= 2; x += 0.013) {
                for (double y = 0; y <= 2; y += 0.017) {
                    error[level] = Math.max(error[level], Math.abs(table.value(x, y) - Math.sin(2 * x + y * y)));
                }
            }
        }
        double order = Math.log(error[0] / error[1]) / Math.log(2);
        assertTrue(order > 3.7, "order " + order);
    }

    @Test
    void outsideItsRangeItIsNaN() {
        Table2D table = table((x, y) -> x * y, Interpolation.CUBIC, Extrapolation.ERROR);
        assertTrue(Double.isNaN(table.value(-1e-9, 300)));
        assertTrue(Double.isNaN(table.value(0.5, 330.0001)));
        assertTrue(Double.isNaN(table.value(0.5, Double.NaN)));
        assertTrue(Double.isNaN(table.integral(0.5, 1.5, 300)));
        assertEquals(0, table.lower());
        assertEquals(1, table.upper());
        assertTrue(
                Double.isNaN(table((x, y) -> x * y, Interpolation.CUBIC, Extrapolation.LINEAR).value(0.5, Double.NaN)));
    }

    @Test
    void refusesBadGrids() {
        assertFault("it needs 20 values, not 19", X, Y, new double[19]);
        assertFault("y in row 2 is 270.0 after 270.0 in row 1", X, new double[] { 270, 270 }, new double[10]);
        var values = new double[20];
        values[7] = Double.NaN;
        assertFault("the value at x = 0.4, y = 290.0 is NaN", X, Y, values);
    }

    private static void assertFault(String part, double[] x, double[] y, double[] v) {
        var fault = assertThrows(IllegalArgumentException.class,
                () -> new Table2D(x, y, v, Interpolation.CUBIC, Extrapolation.ERROR));
        assertTrue(fault.getMessage().contains(part), fault.getMessage());
    }
}
