// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TabulatedFunctionTest {

    private static final RealFunction POTENTIAL = Expression.parse(
            "1.9793*exp(-39.3631*x) + 0.2482 - 0.0909*tanh(29.8538*(x - 0.1234))"
                    + " - 0.04478*tanh(14.9159*(x - 0.2769)) - 0.0205*tanh(30.4444*(x - 0.6103))",
            List.of("x"), Map.of());

    @Test
    void keepsTheStatedError() {
        var table = new TabulatedFunction(POTENTIAL, 0, 0, 1, 1024, 1e-8);
        double worst = 0;
        double worstSlope = 0;
        for (int i = 1; i < 100_000; i++) {
            double x = i * 1e-5;
            worst = Math.max(worst, Math.abs(table.value(x, 0) - POTENTIAL.value(x, 0)));
            worstSlope = Math.max(worstSlope,
                    Math.abs(table.derivative(0).value(x, 0) - POTENTIAL.derivative(0).value(x, 0)));
        }
        assertTrue(worst <= 1e-8, "error " + worst);
        assertTrue(worst > 1e-13, "it is a table");
        assertTrue(worstSlope < 1e-4, "error of the slope " + worstSlope);
    }

    @Test
    void slopeIsThatOfThePieces() {
        var table = new TabulatedFunction(POTENTIAL, 0, 0, 1, 64, 1);
        for (double x : new double[] { 0.1, 0.33, 0.77 }) {
            double[] slope = Differences.derivative(s -> table.value(s, 0), x, 1e-3);
            assertEquals(slope[0], table.derivative(0).value(x, 0), 1e-8);
        }
    }

    /** A kink, a hole and what lies outside are the function itself. */
    @Test
    void whereItCannotFollowTheFunctionIsUsed() {
        var kink = Expression.parse("abs(x - 0.5003)", List.of("x"), Map.of());
        var table = new TabulatedFunction(kink, 0, 0, 1, 100, 1e-9);
        for (double x = -0.2; x < 1.2; x += 1e-3) {
            assertEquals(kink.value(x, 0), table.value(x, 0), 1e-9);
        }
        var hole = Expression.parse("sqrt(x - 0.4)", List.of("x"), Map.of());
        var holed = new TabulatedFunction(hole, 0, 0, 1, 100, 1e-9);
        assertTrue(Double.isNaN(holed.value(0.3999, 0)));
        assertEquals(hole.value(0.40001, 0), holed.value(0.40001, 0));
    }

    @Test
    void orderOfUseDoesNotMatter() {
        var up = new TabulatedFunction(POTENTIAL, 0, 0, 1, 500, 1e-6);
        var down = new TabulatedFunction(POTENTIAL, 0, 0, 1, 500, 1e-6);
        for (int i = 0; i < 1000; i++) {
            up.value(i / 1000.0, 0);
            down.value(1 - i / 1000.0, 0);
        }
        for (int i = 0; i < 1000; i++) {
            assertEquals(up.value(i / 1000.0, 0), down.value(i / 1000.0, 0), 0);
        }
    }

    @Test
    void badTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TabulatedFunction(POTENTIAL, 0, 1, 0, 10, 1e-9));
        assertThrows(IllegalArgumentException.class, () -> new TabulatedFunction(POTENTIAL, 0, 0, 1, 0, 1e-9));
    }
}
