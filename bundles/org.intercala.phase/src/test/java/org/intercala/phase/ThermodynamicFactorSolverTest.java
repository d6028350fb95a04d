// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;

class ThermodynamicFactorSolverTest {

    private final ThermodynamicFactorSolver solver = new ThermodynamicFactorSolver();

    /** The published potential of the LG M50's positive electrode. */
    @Test
    void factorsOfAMeasuredPotential() {
        var point = solved(Materials.integrated(Materials.chen()), "298.15 K");
        var theta = Functions.compile(point.output("thermodynamicFactor", ThermodynamicFactor.class).getFactor(), "1");
        var x = new double[] { 0.1, 0.3, 0.5, 0.7, 0.9 };
        var expected = new double[] { 3.510432, 15.306514, 24.577741, 22.442179, 28.339276 };
        for (var i = 0; i < x.length; i++) {
            assertEquals(expected[i], theta.value(x[i], Double.NaN), 5e-7);
        }
        assertEquals("PASS", Materials.finding(solver, point, "A4").getVerdict());
        assertEquals("unknown-temperature",
                solved(Materials.integrated(Materials.chen()), "310 K").failure().orElseThrow().code());
    }

    @Test
    void factorOfTheRegularSolution() {
        var point = solved(Materials.lfp(), "298.15 K");
        var theta = Functions.compile(point.output("thermodynamicFactor", ThermodynamicFactor.class).getFactor(), "1");
        for (var temperature : new double[] { 298.15, 700 }) {
            var w = 1.856e-20 * 6.02214076e23 / (8.314462618 * temperature);
            for (var x : new double[] { 1e-3, 0.3, 0.9 }) {
                assertEquals(1 / (1 - x) - 2 * w * x, theta.value(x, temperature), 1e-12);
            }
        }
        var a4 = Materials.finding(solver, point, "A4");
        assertEquals("WARN", a4.getVerdict());
        assertTrue(a4.getMessage().contains("x = 0.127 to 0.873"), a4.getMessage());
        assertEquals("PASS", Materials.finding(solver, solved(Materials.lfp(), "680 K"), "A4").getVerdict());
    }

    private static FakeSolvePoint solved(FreeEnergy energy, String temperature) {
        return SolverTester.of(new ThermodynamicFactorSolverFactory()).set("temperature", temperature)
                .input("freeEnergy", energy).solve();
    }
}
