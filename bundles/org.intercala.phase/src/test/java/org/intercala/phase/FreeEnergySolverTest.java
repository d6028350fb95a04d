// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Branch;
import org.intercala.data.Curve;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Extrapolation;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.data.Table;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.testkit.SolverTester;
import org.junit.jupiter.api.Test;

class FreeEnergySolverTest {

    private final FreeEnergyParameters parameters = Materials.parameters();
    private final FreeEnergySolver solver = new FreeEnergySolver();

    @Test
    void defaultsAreValidAndCited() {
        assertEquals(List.of(), Parameters.validate(parameters));
        assertEquals("1.856e-20 J/site @default", parameters.getInteraction().toString());
        assertEquals(11177.0932, parameters.getInteraction().si(), 1e-4);
    }

    @Test
    void interactionIsPerSiteOrPerMole() {
        parameters.setInteraction(Quantity.parse("0.1 eV/site"));
        assertEquals(List.of(), Parameters.validate(parameters));
        assertEquals(9648.533, parameters.getInteraction().si(), 1e-3);
        parameters.setInteraction(Quantity.parse("9.648533 kJ/mol"));
        assertEquals(List.of(), Parameters.validate(parameters));
        parameters.setInteraction(Quantity.parse("1.856e-20 J"));
        var violation = Parameters.validate(parameters).getFirst();
        assertTrue(violation.message().contains("Interaction parameter Ω₀") && violation.message().contains("J/mol"),
                violation.message());
    }

    @Test
    void phaseDiagramOfTheRegularSolution() {
        parameters.setDiagramFrom(Quantity.parse("298.15 K"));
        parameters.setDiagramTo(Quantity.parse("320 K"));
        parameters.setDiagramCount(2);
        var diagram = tester().solve().output("phaseDiagram", Table.class);
        assertRow(diagram, 0, 298.15, 0.012136, 0.127032);
        assertRow(diagram, 1, 320, 0.016986, 0.138090);
    }

    private static void assertRow(Table diagram, int row, double temperature, double binodal, double spinodal) {
        assertEquals(temperature, diagram.getColumns().get(0).getValues().get(row));
        assertEquals(binodal, diagram.getColumns().get(1).getValues().get(row), 5e-7);
        assertEquals(1 - binodal, diagram.getColumns().get(2).getValues().get(row), 5e-7);
        assertEquals(spinodal, diagram.getColumns().get(3).getValues().get(row), 5e-7);
        assertEquals(1 - spinodal, diagram.getColumns().get(4).getValues().get(row), 5e-7);
        assertEquals(3.422, diagram.getColumns().get(5).getValues().get(row), 1e-12);
    }

    @Test
    void phaseDiagramEndsInTheCriticalPoint() {
        var diagram = tester().solve().output("phaseDiagram", Table.class);
        var temperatures = DataObjects.si(diagram.getColumns().get(0));
        var low = DataObjects.si(diagram.getColumns().get(1));
        var high = DataObjects.si(diagram.getColumns().get(2));
        var critical = -1;
        for (var row = 0; row < low.length; row++) {
            critical = low[row] == high[row] ? row : critical;
        }
        // Tc = Omega/2R
        assertEquals(11177.0932 / (2 * Constants.GAS_CONSTANT), temperatures[critical], 1e-3);
        assertEquals(0.5, low[critical], 1e-6);
        assertTrue(Double.isNaN(low[low.length - 1]), "one phase above the critical point");
        assertEquals(47, temperatures.length);
    }

    @Test
    void seriesHasAllItsTerms() {
        parameters.setForm(FreeEnergyForm.REDLICH_KISTER);
        parameters.setReferencePotential(Quantity.parse("0 V"));
        parameters.setInteraction(Quantity.parse("1 kJ/mol"));
        parameters.getHigherInteractions().add(Quantity.parse("2 kJ/mol"));
        parameters.getHigherInteractions().add(Quantity.parse("3 kJ/mol"));
        var g = compiled(tester().solve().output("freeEnergy", FreeEnergy.class));
        var x = 0.2;
        var ideal = 8.314462618 * 300 * (x * Math.log(x) + (1 - x) * Math.log(1 - x));
        assertEquals(ideal + x * (1 - x) * (1000 + 2000 * 0.6 + 3000 * 0.36), g.value(x, 300), 1e-9);
        parameters.setForm(FreeEnergyForm.IDEAL);
        assertEquals(ideal, compiled(tester().solve().output("freeEnergy", FreeEnergy.class)).value(x,
                300), 1e-9);
    }

    @Test
    void integralOfAPotentialAgreesWithAnIndependentQuadrature() {
        var energy = Materials.integrated(Materials.chen());
        var g = compiled(energy);
        var u = Functions.compile(Materials.chen().getPotential(), "V");
        for (var x : new double[] { 0.1, 0.3, 0.5, 0.7, 0.9 }) {
            assertEquals(-96485.33212 * simpson(u, 0, x), g.value(x, Double.NaN), 1e-5);
        }
        assertEquals("298.15 K", energy.getReferenceTemperature().toString());
        assertFalse(energy.isConfigurationalOnly());
    }

    /** Composite Simpson rule, 20000 intervals. */
    private static double simpson(RealFunction f, double a, double b) {
        var n = 20000;
        var sum = f.value(a, 298.15) + f.value(b, 298.15);
        for (var i = 1; i < n; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.value(a + (b - a) * i / n, 298.15);
        }
        return sum * (b - a) / (3 * n);
    }

    @Test
    void freeEnergyOfItsOwnPotentialPassesA1() {
        var point = measured(Materials.chen()).solve();
        var a1 = Materials.finding(solver, point, "A1");
        assertEquals("PASS", a1.getVerdict());
        assertTrue(a1.getResidual() < 1e-9, "residual " + a1.getResidual());
        assertEquals("PASS", Materials.finding(solver, point, "A4").getVerdict());
    }

    @Test
    void reversedStoichiometryFailsA1() {
        var point = measured(Materials.chen()).solve();
        var reversed = Materials.integrated(Materials.potential(Materials.CHEN_POSITIVE.replace("x", "(1 - x)")));
        point.outputs().put("freeEnergy", reversed);
        var a1 = Materials.finding(solver, point, "A1");
        assertEquals("FAIL", a1.getVerdict());
        assertTrue(a1.getMessage().contains("reversed"), a1.getMessage());
    }

    @Test
    void potentialOfReversedStoichiometryWarnsA4() {
        var point = measured(Materials.potential(Materials.CHEN_POSITIVE.replace("x", "(1 - x)"))).solve();
        var a4 = Materials.finding(solver, point, "A4");
        assertEquals("WARN", a4.getVerdict());
        assertTrue(a4.getMessage().contains("direction of x may be reversed"), a4.getMessage());
    }

    @Test
    void modelIsComparedWithAConnectedPotential() {
        var different = tester().input("openCircuitPotential", Materials.chen()).solve();
        assertEquals("FAIL", Materials.finding(solver, different, "A1").getVerdict());
        var plateau = Materials.potential(Materials.lfp(), Branch.MAXWELL, "298.15 K");
        var same = tester().input("openCircuitPotential", plateau).solve();
        assertEquals("PASS", Materials.finding(solver, same, "A1").getVerdict());
        assertEquals("PASS", Materials.finding(solver, same, "A4").getVerdict());
    }

    @Test
    void entropicCoefficientMakesGAFunctionOfTemperature() {
        var source = Materials.potential("4 - x");
        source.setEntropicCoefficient(
                Functions.expression("1e-4*(1 - 2*x)", "V/K", Functions.variable("x", "1", 0, 1)));
        var energy = Materials.integrated(source);
        assertEquals(null, energy.getReferenceTemperature());
        var g = compiled(energy);
        var u = Materials.potential(energy, Branch.HOMOGENEOUS, "308.15 K");
        assertEquals(4 - 0.3 + 1e-3 * 0.4, Functions.compile(u.getPotential(), "V").value(0.3, Double.NaN), 1e-12);
        assertEquals(1e-4 * 0.4, Functions.compile(u.getEntropicCoefficient(), "V/K").value(0.3, Double.NaN), 1e-15);
        assertEquals(-96485.33212 * (4 * 0.3 - 0.045), g.value(0.3, 298.15), 1e-6);
    }

    @Test
    void curveInOtherUnitsIsIntegratedExactly() {
        var curve = curve("%", new double[] { 10, 50, 90 }, "mV", new double[] { 4100, 3900, 3700 });
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        var point = tester().input("openCircuitPotential", curve).solve();
        var energy = point.output("freeEnergy", FreeEnergy.class);
        var g = compiled(energy);
        assertEquals(-96485.33212 * (4.15 * 0.4 - 0.25 * (0.25 - 0.01)), g.value(0.5, Double.NaN), 1e-7);
        assertTrue(Double.isNaN(g.value(0.95, Double.NaN)), "outside the measured range");
        assertEquals(0.1, energy.getValidity().getFirst().getLower());
        assertEquals(0, DataObjects.si(point.output("phaseDiagram", Table.class).getColumns().get(1)).length - 1);
    }

    @Test
    void refusesWhatIsNoPotential() {
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        assertEquals("missing-input", tester().solve().failure().orElseThrow().code());
        var current = curve("1", new double[] { 0, 1 }, "A", new double[] { 4, 3 });
        assertEquals("wrong-unit",
                tester().input("openCircuitPotential", current).solve().failure().orElseThrow().code());
        var charge = curve("1", new double[] { 0, 5 }, "V", new double[] { 4, 3 });
        assertEquals("out-of-range",
                tester().input("openCircuitPotential", charge).solve().failure().orElseThrow().code());
    }

    @Test
    void validityStaysInsideThatOfThePotential() {
        var curve = curve("1", new double[] { 0.1, 0.5, 0.9 }, "V", new double[] { 4.1, 3.9, 3.7 });
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        parameters.setLowerStoichiometry(Quantity.parse("0.05"));
        var failure = tester().input("openCircuitPotential", curve).solve().failure().orElseThrow();
        assertEquals("out-of-range", failure.code());
        assertTrue(failure.getMessage().contains("lowerStoichiometry is 0.05") && failure.getMessage().contains("0.1"),
                failure.getMessage());
        parameters.setLowerStoichiometry(Quantity.parse("0.2"));
        var energy = tester().input("openCircuitPotential", curve).solve().output("freeEnergy", FreeEnergy.class);
        assertTrue(Double.isNaN(compiled(energy).value(0.15, Double.NaN)));
    }

    @Test
    void checkSaysWhatIsWrongAndKeepsTheLineage() {
        var material = new Ancestor("materialSet", "org.intercala.chen2020", "Chen 2020");
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        var spec = tester()
                .spec("openCircuitPotential",
                        DataSpec.of(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, material).withFact("branch",
                                "maxwell"))
                .check().outputs().get("freeEnergy");
        assertEquals(List.of(new Ancestor("freeEnergy", "node", "Node under test"), material), spec.lineage());
        assertEquals("maxwell", spec.facts().get("branch"));
        parameters.setDiagramTo(Quantity.parse("200 K"));
        parameters.getHigherInteractions().add(Quantity.parse("1 J/mol"));
        parameters.setLowerStoichiometry(Quantity.parse("0.6"));
        parameters.setUpperStoichiometry(Quantity.parse("0.5"));
        var codes = tester()
                .spec("openCircuitPotential", DataSpec.of(DataPackage.Literals.SCALAR)).check().findings()
                .stream().map(finding -> finding.getCode()).toList();
        assertEquals(List.of("wrong-type", "not-used", "out-of-range", "out-of-range"), codes);
    }

    @Test
    void inputIsRequiredOnlyForIntegration() {
        var factory = new FreeEnergySolverFactory();
        assertFalse(factory.inputs(parameters).getFirst().required());
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        assertTrue(factory.inputs(parameters).getFirst().required());
    }

    private SolverTester tester() {
        return SolverTester.of(new FreeEnergySolverFactory(), parameters);
    }

    private SolverTester measured(OpenCircuitPotential source) {
        parameters.setForm(FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL);
        return tester().input("openCircuitPotential", source);
    }

    private static RealFunction compiled(FreeEnergy energy) {
        return Functions.compile(energy.getEnergy(), "J/mol");
    }

    private static Curve curve(String xUnit, double[] x, String yUnit, double[] y) {
        var curve = DataFactory.eINSTANCE.createCurve();
        curve.setX(DataObjects.column("x", "x", xUnit, x));
        curve.setY(DataObjects.column("U", "U", yUnit, y));
        curve.setExtrapolation(Extrapolation.ERROR);
        return curve;
    }
}
