// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;

class ThermodynamicFactorTest {

    private static final double T = 298.15;
    private static final double[] X = { 0.1, 0.3, 0.5, 0.7, 0.9 };

    @Test
    void publishedSets() {
        requireTable(Published.MARQUIS_GRAPHITE, .491005, .226437, 8.966248, .358960, 67.985593);
        requireTable(Published.MARQUIS_LCO, 2.342965, 15.067105, 36.933697, 13.450203, 4.302063);
        requireTable(Published.CHEN_GRAPHITE, 12.687719, 6.951980, .125455, .286614, 3e-6);
        requireTable(Published.CHEN_NMC, 3.510432, 15.306514, 24.577741, 22.442179, 28.339276);
    }

    private static void requireTable(RealFunction potential, double... expected) {
        var fromPotential = ThermodynamicFactor.ofPotential(potential);
        var fromEnergy = ThermodynamicFactor.ofFreeEnergy(OpenCircuitPotentials.freeEnergy(potential, 0.5));
        for (int i = 0; i < X.length; i++) {
            assertEquals(expected[i], fromPotential.value(X[i], T), 5.1e-7, "x = " + X[i]);
            assertEquals(fromPotential.value(X[i], T), fromEnergy.value(X[i], T), 1e-13 * Math.abs(expected[i]) + 1e-18,
                    "x = " + X[i]);
        }
    }

    @Test
    void idealSolution() {
        var factor = ThermodynamicFactor.ofFreeEnergy(new RedlichKister(new double[0], -3e5));
        for (double x : X) {
            assertEquals(1 / (1 - x), factor.value(x, 350), 2e-15 / (1 - x));
            assertEquals(1 / ((1 - x) * (1 - x)), factor.derivative(0).value(x, 350), 1e-13 / ((1 - x) * (1 - x)));
        }
    }

    /** Closed form of the regular solution: 1/(1-x) - 2 w x, with its derivatives by x and T. */
    @Test
    void regularSolution() {
        var factor = ThermodynamicFactor.ofFreeEnergy(Published.LFP);
        double w = Published.LFP_OMEGA / (Constants.GAS_CONSTANT * T);
        for (double x : X) {
            assertEquals(1 / (1 - x) - 2 * w * x, factor.value(x, T), 1e-13);
            assertEquals(1 / ((1 - x) * (1 - x)) - 2 * w, factor.derivative(0).value(x, T), 1e-12);
            assertEquals(2 / ((1 - x) * (1 - x) * (1 - x)), factor.derivative(0).derivative(0).value(x, T), 1e-10);
            assertEquals(2 * w * x / T, factor.derivative(1).value(x, T), 1e-15);
        }
        assertTrue(factor.value(0.2, T) < 0, "negative between the spinodal points");
        assertTrue(Double.isNaN(factor.value(1.2, T)));
    }

    @Test
    void plateauHasNone() {
        var factor = ThermodynamicFactor.ofPotential(new MaxwellPotential(Published.LFP, T, 0, 1));
        assertEquals(0, factor.value(0.5, T), 0.0);
        assertEquals(ThermodynamicFactor.ofFreeEnergy(Published.LFP).value(0.005, T), factor.value(0.005, T), 1e-14);
    }
}
