// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.Quadrature;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;

class MaxwellPotentialTest {

    private static final double T = 298.15;
    private static final MaxwellPotential LFP = new MaxwellPotential(Published.LFP, T, 0, 1);

    @Test
    void plateauOfLithiumIronPhosphate() {
        for (double x = 0.0122; x < 0.9878; x += 1e-3) {
            assertEquals(3.422, LFP.value(x, 0), 1e-6);
            assertEquals(0, LFP.derivative(0).value(x, 0));
        }
        assertTrue(LFP.value(0.0121, 0) > 3.422 + 5e-5);
        assertTrue(LFP.value(0.9879, 0) < 3.422 - 5e-5);
    }

    /**
     * From the hull, and by quadrature of the values; the singular end at 1, where no number lies close enough, by its
     * expansion.
     */
    @Test
    void integralOverTheWholeRangeIsTheMeanPotential() {
        assertEquals(3.422, LFP.integral(0, 1, 0), 1e-12);
        double low = LFP.gaps().getFirst().low();
        double high = LFP.gaps().getFirst().high();
        double left = Quadrature.integrateSingular(LFP, 0, low, 0, 1e-13);
        double plateau = Quadrature.integrate(LFP, low, high, 0, 1e-13);
        double end = 1e-6;
        double right = Quadrature.integrate(LFP, high, 1 - end, 0, 1e-13);
        double voltage = ButlerVolmer.thermalVoltage(T);
        double tail = end * (3.422 + Published.LFP_OMEGA / Constants.FARADAY - voltage * (1 - StrictMath.log(end)));
        assertEquals(3.422, left + plateau + right + tail, 1e-10);
        assertEquals(left + plateau, LFP.integral(0, high, 0), 1e-11);
    }

    @Test
    void piecesCoverTheRange() {
        var pieces = LFP.pieces();
        assertEquals(3, pieces.size());
        assertEquals(0, pieces.get(0).low());
        assertFalse(pieces.get(0).isPlateau());
        assertEquals(pieces.get(0).high(), pieces.get(1).low());
        assertEquals(3.422, pieces.get(1).plateau(), 1e-14);
        assertEquals(pieces.get(1).high(), pieces.get(2).low());
        assertEquals(1, pieces.get(2).high());
        var cut = new MaxwellPotential(Published.LFP, T, 0.3, 0.6);
        assertEquals(1, cut.pieces().size());
        assertTrue(cut.pieces().getFirst().isPlateau());
    }

    @Test
    void textIsTheSameFunction() {
        Map<String, RealFunction> functions = Map.of("Uh", OpenCircuitPotentials.homogeneous(Published.LFP));
        var parsed = Expression.parse(LFP.expression("Uh(x, 298.15)"), List.of("x"), functions);
        for (double x : new double[] { 0.001, 0.0121, LFP.gaps().getFirst().low(), 0.0122, 0.5, 0.987,
                LFP.gaps().getFirst().high(), 0.988, 0.9999 }) {
            assertEquals(LFP.value(x, 0), parsed.value(x, 0), 1e-15, "x = " + x);
            assertEquals(LFP.derivative(0).value(x, 0), parsed.derivative(0).value(x, 0), 1e-9, "x = " + x);
        }
        var single = new MaxwellPotential(RedlichKister.regular(100, 0), T, 0, 1);
        assertEquals("Uh(x)", single.expression("Uh(x)"));
    }

    @Test
    void twoPlateausInText() {
        var g = Expression.parse("R*T*(xlogx(x) + xlogx(1 - x)) - 900*(cos(4*pi*x) - 1) + 800*x^3", List.of("x", "T"));
        var potential = new MaxwellPotential(g, T, 0, 1);
        assertEquals(2, potential.gaps().size());
        assertEquals(5, potential.pieces().size());
        var parsed = Expression.parse(potential.expression("Uh(x, 298.15)"), List.of("x"),
                Map.of("Uh", OpenCircuitPotentials.homogeneous(g)));
        double previous = Double.POSITIVE_INFINITY;
        for (double x = 0.005; x < 1; x += 0.01) {
            assertEquals(potential.value(x, 0), parsed.value(x, 0), 1e-15);
            assertTrue(potential.value(x, 0) <= previous + 1e-15, "an equilibrium potential never rises");
            previous = potential.value(x, 0);
        }
    }

    @Test
    void isothermalAndUndefinedOutside() {
        assertEquals(LFP.value(0.005, 300), LFP.value(0.005, 500));
        assertEquals(0, LFP.derivative(1).value(0.005, 300));
        assertEquals(T, LFP.temperature());
        assertTrue(Double.isNaN(LFP.value(1.01, 0)));
        assertTrue(Double.isNaN(LFP.integral(0, 1.01, 0)));
        assertTrue(Double.isNaN(LFP.derivative(0).value(-0.01, 0)));
    }
}
