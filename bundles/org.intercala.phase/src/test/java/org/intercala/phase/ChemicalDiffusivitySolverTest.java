// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.DataFactory;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;

class ChemicalDiffusivitySolverTest {

    /** Stoichiometries of Chen's positive electrode between 4.2 V and 2.5 V. */
    private static final double FULL = 0.26384522;
    private static final double EMPTY = 0.85397467;

    private final ChemicalDiffusivitySolver solver = new ChemicalDiffusivitySolver();

    @Test
    void meanOverTheWindowOfTheBalance() {
        var point = tester().set("source", "fromMean").input("freeEnergy", Materials.integrated(Materials.chen()))
                .input("meanDiffusivity", diffusivity(DiffusivityKind.CHEMICAL, "4e-15 m2/s"))
                .input("balance", balance()).solve();
        var d = compiled(point.output("diffusivity", Diffusivity.class));
        assertEquals(4e-15, simpson(d) / (EMPTY - FULL), 1e-24);
        assertEquals(4e-15, point.output("meanChemicalDiffusivity", Scalar.class).getValue().si(), 1e-27);
        var jump = point.output("meanJumpDiffusivity", Scalar.class).getValue().si();
        // D_J Theta(0.5), with the factor of the published potential there
        assertEquals(jump * 24.577741, d.value(0.5, 298.15), jump * 1e-6);
        assertEquals("PASS", Materials.finding(solver, point, "A5").getVerdict());
        assertEquals("PASS", Materials.finding(solver, point, "A4").getVerdict());
    }

    /** Composite Simpson rule over the window, 20000 intervals. */
    private static double simpson(RealFunction f) {
        var n = 20000;
        var sum = f.value(FULL, 298.15) + f.value(EMPTY, 298.15);
        for (var i = 1; i < n; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.value(FULL + (EMPTY - FULL) * i / n, 298.15);
        }
        return sum * (EMPTY - FULL) / (3 * n);
    }

    @Test
    void typedWindowComesBeforeTheBalance() {
        var whole = tester().set("source", "fromMean").input("freeEnergy", Materials.integrated(Materials.chen()))
                .input("balance", balance());
        var typed = whole.set("lowerStoichiometry", "0.3").set("upperStoichiometry", "30.1 %").solve();
        var d = compiled(typed.output("diffusivity", Diffusivity.class));
        assertEquals(4e-15, d.value(0.3005, 298.15), 1e-19);
        assertEquals("out-of-range", whole.set("upperStoichiometry", "0.2").solve().failure().orElseThrow().code());
    }

    @Test
    void windowOfTheNegativeElectrode() {
        var energy = Materials.solidSolution();
        var point = tester().set("source", "fromMean").set("electrode", "negative").set("meanDiffusivity", "1e-14 m2/s")
                .input("freeEnergy", energy).input("balance", balance()).solve();
        // Theta = 1/(1-x) - 2 w x, its mean over 0.1 to 0.9 in closed form
        var w = -10000 / (8.314462618 * 298.15);
        var mean = (Math.log(0.9 / 0.1) - w * (0.81 - 0.01)) / 0.8;
        assertEquals(1e-14 / mean, point.output("meanJumpDiffusivity", Scalar.class).getValue().si(), 1e-26);
    }

    @Test
    void unstablePhaseIsRefusedWithItsRange() {
        var tester = tester().input("freeEnergy", Materials.lfp());
        var point = tester.solve();
        var failure = point.failure().orElseThrow();
        assertEquals("unstable", failure.code());
        assertTrue(failure.getMessage().contains("x = 0.127 to 0.873"), failure.getMessage());
        assertTrue(point.outputs().containsKey("diffusivity"), "kept as a partial result");
        assertEquals("no-jump-diffusivity", tester.set("source", "fromMean").solve().failure().orElseThrow().code());
    }

    @Test
    void singlePhaseBesideASpinodalIsUsableWithAWarning() {
        var point = tester().set("upperStoichiometry", "0.1").input("freeEnergy", Materials.lfp()).solve();
        assertTrue(point.failure().isEmpty());
        var a4 = Materials.finding(solver, point, "A4");
        assertEquals("WARN", a4.getVerdict());
        assertTrue(a4.getMessage().contains("x = 0.127 to 0.873"), a4.getMessage());
        assertEquals("PASS", Materials.finding(solver, point, "A5").getVerdict());
    }

    @Test
    void tracerDiffusivityNeedsAHavenRatio() {
        var tracer = diffusivity(DiffusivityKind.TRACER, "2e-15 m2/s");
        var tester = tester().input("freeEnergy", Materials.solidSolution()).input("jumpDiffusivity", tracer);
        var failure = tester.solve().failure().orElseThrow();
        assertEquals("missing-haven-ratio", failure.code());
        var point = tester.set("havenRatio", "0.5").solve();
        var theta = 1 / (1 - 0.3) + 2 * 10000 / (8.314462618 * 298.15) * 0.3;
        assertEquals(4e-15 * theta, compiled(point.output("diffusivity", Diffusivity.class)).value(0.3, 298.15), 1e-26);
        assertEquals("PASS", Materials.finding(solver, point, "A5").getVerdict());
    }

    @Test
    void factorTimesTheTracerDiffusivityFailsA5() {
        var energy = Materials.solidSolution();
        var point = tester().set("havenRatio", "0.5").input("freeEnergy", energy)
                .input("jumpDiffusivity", diffusivity(DiffusivityKind.TRACER, "2e-15 m2/s")).solve();
        var withTracer = tester().input("freeEnergy", energy)
                .input("jumpDiffusivity", diffusivity(DiffusivityKind.JUMP, "2e-15 m2/s")).solve();
        point.outputs().put("diffusivity", withTracer.output("diffusivity", Diffusivity.class));
        var a5 = Materials.finding(solver, point, "A5");
        assertEquals("FAIL", a5.getVerdict());
        assertEquals(2, a5.getResidual(), 1e-9);
        assertTrue(a5.getMessage().contains("tracer"), a5.getMessage());
    }

    @Test
    void anotherFreeEnergyForTheFactorFailsA5() {
        var factor = SolverTester.of(new ThermodynamicFactorSolverFactory())
                .input("freeEnergy", Materials.integrated(Materials.chen())).solve()
                .output("thermodynamicFactor", ThermodynamicFactor.class);
        var same = tester().input("thermodynamicFactor", factor)
                .input("freeEnergy", Materials.integrated(Materials.chen())).solve();
        assertEquals("PASS", Materials.finding(solver, same, "A5").getVerdict());
        var mixed = tester().input("thermodynamicFactor", factor).input("freeEnergy", Materials.solidSolution())
                .solve();
        var a5 = Materials.finding(solver, mixed, "A5");
        assertEquals("FAIL", a5.getVerdict());
        assertTrue(a5.getMessage().contains("different free energies"), a5.getMessage());
    }

    @Test
    void factorAloneIsEnough() {
        var factor = SolverTester.of(new ThermodynamicFactorSolverFactory())
                .input("freeEnergy", Materials.solidSolution()).solve()
                .output("thermodynamicFactor", ThermodynamicFactor.class);
        var point = tester().input("thermodynamicFactor", factor).solve();
        var direct = tester().input("freeEnergy", Materials.solidSolution()).solve();
        assertEquals(compiled(direct.output("diffusivity", Diffusivity.class)).value(0.4, 310),
                compiled(point.output("diffusivity", Diffusivity.class)).value(0.4, 310));
        assertEquals("PASS", Materials.finding(solver, point, "A5").getVerdict());
    }

    @Test
    void jumpDiffusivityMayDependOnTemperatureAndStoichiometry() {
        var jump = DataFactory.eINSTANCE.createDiffusivity();
        jump.setKind(DiffusivityKind.JUMP);
        jump.setValue(Functions.expression("1e-14*(1 - x)*exp(-1000/T)", "m2/s", Functions.variable("T", "K"),
                Functions.variable("x", "1")));
        var point = tester().input("freeEnergy", Materials.solidSolution()).input("jumpDiffusivity", jump).solve();
        var theta = 1 / (1 - 0.3) + 2 * 10000 / (8.314462618 * 310) * 0.3;
        assertEquals(1e-14 * 0.7 * Math.exp(-1000 / 310.0) * theta,
                compiled(point.output("diffusivity", Diffusivity.class)).value(0.3, 310), 1e-27);
        assertEquals("PASS", Materials.finding(solver, point, "A5").getVerdict());
    }

    @Test
    void meanThatDoesNotExistIsLeftOut() {
        var point = tester().input("freeEnergy", Materials.solidSolution()).solve();
        assertTrue(point.failure().isEmpty());
        assertEquals(5.3e-19, point.output("meanJumpDiffusivity", Scalar.class).getValue().si(), 1e-32);
        // the factor 1/(1-x) is infinite at x = 1, and so is its mean
        assertTrue(!point.outputs().containsKey("meanChemicalDiffusivity"));
    }

    @Test
    void kindsAreNotMixedUp() {
        var chemical = diffusivity(DiffusivityKind.CHEMICAL, "1e-15 m2/s");
        var jump = diffusivity(DiffusivityKind.JUMP, "1e-15 m2/s");
        assertEquals("wrong-kind", tester().input("freeEnergy", Materials.solidSolution())
                .input("jumpDiffusivity", chemical).solve().failure().orElseThrow().code());
        assertEquals("wrong-kind",
                tester().set("source", "fromMean").set("upperStoichiometry", "0.9")
                        .input("freeEnergy", Materials.solidSolution()).input("meanDiffusivity", jump).solve().failure()
                        .orElseThrow().code());
        assertEquals("missing-input", tester().solve().failure().orElseThrow().code());
    }

    @Test
    void negativeJumpDiffusivityIsRefused() {
        var jump = DataFactory.eINSTANCE.createDiffusivity();
        jump.setKind(DiffusivityKind.JUMP);
        jump.setValue(Functions.expression("1e-14*(0.5 - x)", "m2/s", Functions.variable("x", "1")));
        var failure = tester().input("freeEnergy", Materials.solidSolution()).input("jumpDiffusivity", jump).solve()
                .failure().orElseThrow();
        assertEquals("out-of-range", failure.code());
        assertTrue(failure.getMessage().contains("jump diffusivity"), failure.getMessage());
    }

    @Test
    void activationEnergyOfThePublishedDiffusivityIsKept() {
        var mean = diffusivity(DiffusivityKind.CHEMICAL, "4e-15 m2/s");
        mean.setActivationEnergy(Quantity.parse("20 kJ/mol"));
        mean.setReferenceTemperature(Quantity.parse("298.15 K"));
        var point = tester().set("source", "fromMean").set("temperature", "310 K").set("upperStoichiometry", "0.9")
                .input("freeEnergy", Materials.solidSolution()).input("meanDiffusivity", mean).solve();
        var diffusivity = point.output("diffusivity", Diffusivity.class);
        assertEquals("20 kJ/mol", diffusivity.getActivationEnergy().toString());
        assertEquals("310 K", diffusivity.getReferenceTemperature().toString());
        assertEquals(4e-15 * Math.exp(20000 / 8.314462618 * (1 / 298.15 - 1 / 310.0)),
                point.output("meanChemicalDiffusivity", Scalar.class).getValue().si(), 1e-24);
    }

    @Test
    void checkFindsMixedLineageAndKinds() {
        var one = DataSpec.of(DataPackage.Literals.THERMODYNAMIC_FACTOR,
                new Ancestor("thermodynamicFactor", "theta", "Θ"), new Ancestor("freeEnergy", "g1", "First"));
        var other = DataSpec.of(DataPackage.Literals.FREE_ENERGY, new Ancestor("freeEnergy", "g2", "Second"));
        var mixed = tester().spec("thermodynamicFactor", one).spec("freeEnergy", other).check();
        assertEquals(List.of("A5"), mixed.findings().stream().map(finding -> finding.getCode()).toList());
        assertEquals("FAIL", mixed.findings().getFirst().getVerdict());
        assertEquals("g1", mixed.outputs().get("diffusivity").ancestor("freeEnergy").orElseThrow().key());
        var tracer = tester().spec("freeEnergy", other).spec("jumpDiffusivity",
                DataSpec.of(DataPackage.Literals.DIFFUSIVITY).withFact("kind", "tracer"));
        assertEquals("A5", tracer.check().findings().getFirst().getCode());
        assertEquals(List.of(), tracer.set("havenRatio", "0.65").check().findings());
        assertEquals("A6", tracer.set("havenRatio", "1.5").check().findings().getFirst().getCode());
        assertEquals(List.of("missing-input"),
                tester().check().findings().stream().map(finding -> finding.getCode()).toList());
    }

    private static SolverTester tester() {
        return SolverTester.of(new ChemicalDiffusivitySolverFactory());
    }

    private static Diffusivity diffusivity(DiffusivityKind kind, String value) {
        var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        diffusivity.setKind(kind);
        diffusivity.setValue(Functions.constant(Quantity.parse(value)));
        return diffusivity;
    }

    private static ElectrodeBalance balance() {
        var balance = DataFactory.eINSTANCE.createElectrodeBalance();
        balance.setPositiveStoichiometryAtFull(Quantity.of(FULL, "1"));
        balance.setPositiveStoichiometryAtEmpty(Quantity.of(EMPTY, "1"));
        balance.setNegativeStoichiometryAtFull(Quantity.of(0.9, "1"));
        balance.setNegativeStoichiometryAtEmpty(Quantity.of(0.1, "1"));
        return balance;
    }

    private static RealFunction compiled(Diffusivity diffusivity) {
        return Functions.compile(diffusivity.getValue(), "m2/s");
    }
}
