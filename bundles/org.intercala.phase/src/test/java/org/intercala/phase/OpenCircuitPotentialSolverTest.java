// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Branch;
import org.intercala.data.DataPackage;
import org.intercala.data.Extrapolation;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.Interpolation;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.ReferenceState;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.testkit.FakeSolvePoint;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;

class OpenCircuitPotentialSolverTest {

    private static final double GAS_OVER_FARADAY = 8.314462618 / 96485.33212;

    private final OpenCircuitPotentialSolver solver = new OpenCircuitPotentialSolver();

    @Test
    void plateauOfTheRegularSolution() {
        var potential = Materials.potential(Materials.lfp(), Branch.MAXWELL, "298.15 K");
        var u = compiled(potential);
        for (var x = 0.0122; x < 0.9878; x += 1e-3) {
            assertEquals(3.422, u.value(x, Double.NaN), 1e-6);
        }
        assertEquals(3.422, u.value(0.9878, Double.NaN), 1e-6);
        assertTrue(u.value(0.012, Double.NaN) > 3.4222 && u.value(0.988, Double.NaN) < 3.4218);
        assertEquals(1, potential.getGaps().size());
        assertEquals(0.012136, potential.getGaps().getFirst().getLower(), 5e-7);
        assertEquals(0.987864, potential.getGaps().getFirst().getUpper(), 5e-7);
        assertEquals(3.422, u.integral(0, 1, Double.NaN), 1e-9);
    }

    @Test
    void gapFollowsTheTemperature() {
        var gap = Materials.potential(Materials.lfp(), Branch.MAXWELL, "320 K").getGaps().getFirst();
        assertEquals(0.016986, gap.getLower(), 5e-7);
        var single = solved(Materials.lfp(), Branch.MAXWELL, "680 K");
        assertTrue(single.output("openCircuitPotential", OpenCircuitPotential.class).getGaps().isEmpty());
        assertEquals("PASS", Materials.finding(solver, single, "A1").getVerdict());
        assertTrue(Materials.finding(solver, single, "single-phase").getMessage().contains("680"));
    }

    @Test
    void homogeneousBranchIsTheClosedForm() {
        var u = compiled(Materials.potential(Materials.lfp(), Branch.HOMOGENEOUS, "298.15 K"));
        for (var x : new double[] { 1e-6, 0.1, 0.5, 0.8, 0.999 }) {
            var mu = 8.314462618 * 298.15 * StrictMath.log(x / (1 - x)) + 1.856e-20 * 6.02214076e23 * (1 - 2 * x);
            assertEquals(3.422 - mu / 96485.33212, u.value(x, Double.NaN), 1e-13);
        }
    }

    @Test
    void potentialToFreeEnergyToPotential() {
        assertReturns(Materials.chen());
        assertReturns(Materials.potential(Materials.lfp(), Branch.HOMOGENEOUS, "298.15 K"));
        assertReturns(Materials.potential(Materials.lfp(), Branch.MAXWELL, "298.15 K"));
        var table = Materials.chen();
        var x = new double[41];
        var values = new double[41];
        for (var i = 0; i < x.length; i++) {
            x[i] = i / 40.0;
            values[i] = compiled(Materials.chen()).value(x[i], Double.NaN);
        }
        table.setPotential(Functions.table(Functions.variable("x", "1", 0, 1), "V", x, values,
                Interpolation.MONOTONE_CUBIC, Extrapolation.ERROR));
        assertReturns(table);
    }

    private static void assertReturns(OpenCircuitPotential source) {
        var before = compiled(source);
        var after = compiled(Materials.potential(Materials.integrated(source), Branch.HOMOGENEOUS, "298.15 K"));
        for (var i = 1; i < 1000; i++) {
            assertEquals(before.value(i / 1000.0, Double.NaN), after.value(i / 1000.0, Double.NaN), 1e-12);
        }
    }

    @Test
    void entropicCoefficientIsTheConfigurationalOne() {
        var homogeneous = entropic(Materials.potential(Materials.lfp(), Branch.HOMOGENEOUS, "298.15 K"));
        assertEquals(-GAS_OVER_FARADAY * Math.log(0.2 / 0.8), homogeneous.value(0.2, Double.NaN), 1e-15);
        var maxwell = entropic(Materials.potential(Materials.lfp(), Branch.MAXWELL, "298.15 K"));
        assertEquals(0, maxwell.value(0.2, Double.NaN), 1e-15);
        assertEquals(-GAS_OVER_FARADAY * Math.log(0.01 / 0.99), maxwell.value(0.01, Double.NaN), 1e-15);
        var point = solved(Materials.lfp(), Branch.MAXWELL, "298.15 K");
        assertTrue(Materials.finding(solver, point, "configurational-only").getMessage().contains("configurational"));
    }

    @Test
    void plateauOfAnAsymmetricHostMovesAsItsEntropicCoefficientSays() {
        var parameters = Materials.parameters();
        parameters.setForm(FreeEnergyForm.REDLICH_KISTER);
        parameters.getHigherInteractions().add(Quantity.parse("3 kJ/mol"));
        var host = SolverTester.of(new FreeEnergySolverFactory(), parameters).solve().output("freeEnergy",
                FreeEnergy.class);
        var colder = compiled(Materials.potential(host, Branch.MAXWELL, "297.15 K"));
        var warmer = compiled(Materials.potential(host, Branch.MAXWELL, "299.15 K"));
        var between = Materials.potential(host, Branch.MAXWELL, "298.15 K");
        var slope = entropic(between).value(0.5, Double.NaN);
        assertTrue(Math.abs(slope) > 1e-6, "the plateau of this host moves: " + slope);
        assertEquals((warmer.value(0.5, Double.NaN) - colder.value(0.5, Double.NaN)) / 2, slope, 1e-9);
    }

    @Test
    void consistentPotentialPasses() {
        var maxwell = solved(Materials.lfp(), Branch.MAXWELL, "298.15 K");
        var a1 = Materials.finding(solver, maxwell, "A1");
        assertEquals("PASS", a1.getVerdict());
        assertTrue(a1.getResidual() < 1e-9, "residual " + a1.getResidual());
        assertEquals("PASS", Materials.finding(solver, maxwell, "A4").getVerdict());
        assertEquals("At 298.15 K phases with x = 0.012136 and 0.987864 coexist at 3.422000 V.",
                Materials.finding(solver, maxwell, "two-phase").getMessage());
    }

    @Test
    void homogeneousBranchWarnsWhereItIsUnstable() {
        var a4 = Materials.finding(solver, solved(Materials.lfp(), Branch.HOMOGENEOUS, "298.15 K"), "A4");
        assertEquals("WARN", a4.getVerdict());
        assertTrue(a4.getMessage().contains("x = 0.127 to 0.873"), a4.getMessage());
    }

    @Test
    void reversedStoichiometryFailsA1() {
        var point = solved(Materials.solidSolution(), Branch.HOMOGENEOUS, "298.15 K");
        assertEquals("PASS", Materials.finding(solver, point, "A1").getVerdict());
        var reversed = Materials.potential("U(1 - x)");
        reversed.getPotential().getFunctions().add(named(point));
        point.outputs().put("openCircuitPotential", reversed);
        var a1 = Materials.finding(solver, point, "A1");
        assertEquals("FAIL", a1.getVerdict());
        assertTrue(a1.getResidual() > 0.1 && a1.getMessage().contains("direction of x is reversed"), a1.getMessage());
    }

    private static FunctionValue named(FakeSolvePoint point) {
        var function = EcoreUtil
                .copy(point.output("openCircuitPotential", OpenCircuitPotential.class).getPotential());
        function.setName("U");
        return function;
    }

    @Test
    void freeEnergyOfOneTemperatureIsRefusedAtAnother() {
        var failure = solved(Materials.integrated(Materials.chen()), Branch.HOMOGENEOUS, "320 K").failure()
                .orElseThrow();
        assertEquals("unknown-temperature", failure.code());
        assertTrue(failure.getMessage().contains("320") && failure.getMessage().contains("298.15"),
                failure.getMessage());
        var potential = Materials.potential(Materials.integrated(Materials.chen()), Branch.HOMOGENEOUS, "298.15 K");
        assertNull(potential.getEntropicCoefficient(), "unknown, not zero");
    }

    @Test
    void freeEnergyWithoutLithiumReferenceIsRefused() {
        var energy = Materials.lfp();
        energy.setReference(ReferenceState.NONE);
        assertEquals("no-reference",
                solved(energy, Branch.HOMOGENEOUS, "298.15 K").failure().orElseThrow().code());
    }

    @Test
    void checkStatesBranchTemperatureAndFreeEnergy() {
        var energy = new Ancestor("freeEnergy", "lfp", "LFP");
        var spec = SolverTester.of(new OpenCircuitPotentialSolverFactory())
                .spec("freeEnergy", DataSpec.of(DataPackage.Literals.FREE_ENERGY, energy)).check().outputs()
                .get("openCircuitPotential");
        assertEquals("maxwell", spec.facts().get("branch"));
        assertEquals("298.15 K @default", spec.facts().get("temperature"));
        assertEquals(energy, spec.ancestor("freeEnergy").orElseThrow());
        assertEquals("node", spec.ancestor("openCircuitPotential").orElseThrow().key());
    }

    private static FakeSolvePoint solved(FreeEnergy energy, Branch branch, String temperature) {
        return SolverTester.of(new OpenCircuitPotentialSolverFactory()).set("branch", branch.getLiteral())
                .set("temperature", temperature).input("freeEnergy", energy).solve();
    }

    private static RealFunction compiled(OpenCircuitPotential potential) {
        return Functions.compile(potential.getPotential(), "V");
    }

    private static RealFunction entropic(OpenCircuitPotential potential) {
        return Functions.compile(potential.getEntropicCoefficient(), "V/K");
    }
}
