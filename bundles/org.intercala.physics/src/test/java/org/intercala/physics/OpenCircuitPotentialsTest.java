// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.Extrapolation;
import org.intercala.numerics.Interpolation;
import org.intercala.numerics.RealFunction;
import org.intercala.numerics.Table1D;
import org.junit.jupiter.api.Test;

class OpenCircuitPotentialsTest {

    private static final double[] POINTS = { 0.3, 0.41, 0.55, 0.7, 0.9 };
    private static final double ORIGIN = 0.26;
    private static final double T = 298.15;

    @Test
    void theWayThereAndBackIsTheSamePotential() {
        var g = OpenCircuitPotentials.freeEnergy(Published.CHEN_NMC, ORIGIN);
        var back = OpenCircuitPotentials.homogeneous(g);
        for (double x = 0.2; x <= 0.95; x += 0.01) {
            assertEquals(Published.CHEN_NMC.value(x, 0), back.value(x, 0), 1e-14);
        }
    }

    /** The fit is a sum of a line and hyperbolic tangents, so that its integral is known in closed form. */
    @Test
    void energyAgreesWithTheClosedFormIntegral() {
        var g = OpenCircuitPotentials.freeEnergy(Published.CHEN_NMC, ORIGIN);
        assertEquals(0, g.value(ORIGIN, T), 0.0);
        for (double x : POINTS) {
            double integral = closedForm(x) - closedForm(ORIGIN);
            assertEquals(integral, -g.value(x, T) / Constants.FARADAY, 1e-12, "x = " + x);
        }
    }

    private static double closedForm(double x) {
        return -0.5 * 0.8090 * x * x + 4.4875 * x - 0.0428 * logCosh(18.5138, x - 0.5542)
                - 17.7326 * logCosh(15.7890, x - 0.3117) + 17.5842 * logCosh(15.9308, x - 0.3120);
    }

    private static double logCosh(double steepness, double distance) {
        double z = Math.abs(steepness * distance);
        return (z + StrictMath.log1p(StrictMath.exp(-2 * z)) - StrictMath.log(2)) / steepness;
    }

    /** Another rule of integration altogether, and the energy as an expression carries it. */
    @Test
    void energyAgreesWithSimpsonsRule() {
        var g = OpenCircuitPotentials.freeEnergy(Published.CHEN_GRAPHITE, 0.02);
        var text = Expression.parse("-F*integral(U, 0.02, x)", List.of("x", "T"), Map.of("U", Published.CHEN_GRAPHITE));
        for (double x : POINTS) {
            int panels = 20_000;
            double h = (x - 0.02) / panels;
            double sum = Published.CHEN_GRAPHITE.value(0.02, 0) - Published.CHEN_GRAPHITE.value(x, 0);
            for (int i = 0; i < panels; i++) {
                sum += 4 * Published.CHEN_GRAPHITE.value(0.02 + (i + 0.5) * h, 0)
                        + 2 * Published.CHEN_GRAPHITE.value(0.02 + (i + 1) * h, 0);
            }
            assertEquals(sum * h / 6, -g.value(x, T) / Constants.FARADAY, 1e-12, "x = " + x);
            assertEquals(g.value(x, T), text.value(x, T), 1e-8);
            assertEquals(g.derivative(0).derivative(0).value(x, T), text.derivative(0).derivative(0).value(x, T), 1e-6);
        }
    }

    /**
     * A measured curve: 60 points, monotone cubic interpolation; back again it is the interpolant, and phases are those
     * of the interpolant.
     */
    @Test
    void measuredCurve() {
        int n = 60;
        var x = new double[n];
        var u = new double[n];
        var regular = OpenCircuitPotentials.homogeneous(Published.LFP);
        for (int i = 0; i < n; i++) {
            x[i] = 0.02 + 0.96 * i / (n - 1);
            u[i] = regular.value(x[i], T);
        }
        var table = new Table1D(x, u, Interpolation.CUBIC, Extrapolation.ERROR);
        var g = OpenCircuitPotentials.freeEnergy(table, 0.02);
        var back = OpenCircuitPotentials.homogeneous(g);
        for (double s = 0.02; s < 0.98; s += 0.0037) {
            assertEquals(table.value(s, T), back.value(s, T), 1e-12);
        }
        var spinodal = Spinodal.intervals(g, T, 0.02, 0.98);
        assertEquals(1, spinodal.size());
        assertEquals(0.127032, spinodal.getFirst().low(), 1e-3);
        var gap = CommonTangent.gaps(g, T, 0.02, 0.98).getFirst();
        assertTrue(gap.lowAtLimit() && gap.highAtLimit(), "the binodal lies outside the data");
    }

    @Test
    void homogeneousPotentialOfTheRegularSolution() {
        RealFunction u = OpenCircuitPotentials.homogeneous(Published.LFP);
        assertEquals(Published.LFP_PLATEAU, u.value(0.5, T), 1e-15);
        double voltage = ButlerVolmer.thermalVoltage(T);
        assertEquals(Published.LFP_PLATEAU - voltage * StrictMath.log(0.2 / 0.8)
                - Published.LFP_OMEGA * 0.6 / Constants.FARADAY, u.value(0.2, T), 1e-14);
        double entropic = Constants.GAS_CONSTANT / Constants.FARADAY * StrictMath.log(0.8 / 0.2);
        assertEquals(entropic, u.derivative(1).value(0.2, T), 1e-18);
    }

    @Test
    void refusesAnOriginOutside() {
        var table = new Table1D(new double[] { 0.1, 0.5, 0.9 }, new double[] { 4, 3.8, 3.7 }, Interpolation.LINEAR,
                Extrapolation.ERROR);
        assertThrows(IllegalArgumentException.class, () -> OpenCircuitPotentials.freeEnergy(table, 0.05));
    }
}
