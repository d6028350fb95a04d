// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Severity;
import org.intercala.solver.DataSpec;
import org.junit.jupiter.api.Test;

class BalanceSolverTest {

    private final BalanceSolverFactory factory = new BalanceSolverFactory();

    private static BalanceParameters parameters() {
        return (BalanceParameters) new BalanceSolverFactory().createParameters();
    }

    private static void assertBalance(ElectrodeBalance balance, double... expected) {
        var actual = new Quantity[] { balance.getNegativeCapacity(), balance.getPositiveCapacity(),
                balance.getCyclableLithium(), balance.getCapacity() };
        for (int i = 0; i < actual.length; i++) {
            assertEquals("A*h", actual[i].unit());
            assertEquals(expected[i], actual[i].value(), 5.1e-9);
            assertEquals(3600 * expected[i], actual[i].si(), 2e-5);
        }
        assertEquals(expected[4], balance.getNegativeStoichiometryAtEmpty().si(), 5.1e-9);
        assertEquals(expected[5], balance.getPositiveStoichiometryAtEmpty().si(), 5.1e-9);
        assertEquals(expected[6], balance.getNegativeStoichiometryAtFull().si(), 5.1e-9);
        assertEquals(expected[7], balance.getPositiveStoichiometryAtFull().si(), 5.1e-9);
    }

    @Test
    void chen() {
        var point = new Trial(factory, parameters()).with("parameters", Trial.set("chen2020")).solved();
        assertBalance(point.output("balance", ElectrodeBalance.class), 5.82761507, 8.73231852, 7.61071199, 5.15319833,
                0.02634579, 0.85397467, 0.91061805,
                0.26384522);
        assertEquals(5.15319833 * 3600, point.output("capacity", Scalar.class).getValue().si(), 2e-5);
        assertEquals(0.26384522, point.output("positiveStoichiometryAtFull", Scalar.class).getValue().si(), 5.1e-9);
        var finding = point.findings().getFirst();
        assertEquals(List.of("A21", "PASS"), List.of(finding.getCode(), finding.getVerdict()));
        assertEquals(0.0297288, finding.getResidual(), 1e-7);
    }

    @Test
    void marquis() {
        var point = new Trial(factory, parameters()).with("parameters", Trial.set("marquis2019")).solved();
        assertBalance(point.output("balance", ElectrodeBalance.class), 1.13933149, 1.94644304, 2.07933101, 0.87284011,
                0.18322252, 0.96102469, 0.94932099,
                0.51259641);
        assertEquals(0.2202283, point.findings().getFirst().getResidual(), 1e-7);
    }

    @Test
    void nominalCapacityFarOffIsAWarning() {
        var set = Trial.set("chen2020");
        set.setNominalCapacity(Quantity.parse("3 A*h"));
        var finding = new Trial(factory, parameters()).with("parameters", set).solved().findings().getFirst();
        assertEquals(Severity.WARNING, finding.getSeverity());
        assertEquals("WARN", finding.getVerdict());
        assertTrue(finding.getMessage().contains("3 A*h is 0.582163 of the 5.1532 A*h"), finding.getMessage());
    }

    @Test
    void typedLimitsReplaceTheCutOffs() {
        var parameters = parameters();
        parameters.setLowerVoltage(Quantity.parse("3 V"));
        var narrow = new Trial(factory, parameters).with("parameters", Trial.set("chen2020")).solved().output("balance",
                ElectrodeBalance.class);
        assertEquals(0.26384522, narrow.getPositiveStoichiometryAtFull().si(), 5.1e-9);
        assertTrue(narrow.getNegativeStoichiometryAtEmpty().si() > 0.03);
    }

    @Test
    void potentialAtTheInputReplacesThatOfTheSet() {
        var set = Trial.set("chen2020");
        var shifted = DataFactory.eINSTANCE.createOpenCircuitPotential();
        shifted.setPotential(EcoreUtil.copy(set.getPositiveElectrode().getOpenCircuitPotential()));
        shifted.setEntropicCoefficient(Functions.constant(Quantity.parse("1 mV/K")));
        shifted.setReferenceTemperature(Quantity.parse("278.15 K"));
        var parameters = parameters();
        parameters.setLowerVoltage(Quantity.parse("2.52 V"));
        parameters.setUpperVoltage(Quantity.parse("4.22 V"));
        var point = new Trial(factory, parameters).with("parameters", set).with("positivePotential", shifted).solved();
        // 20 K above its reference the potential is 20 mV higher, as are the limits.
        assertEquals(0.26384522, point.output("balance", ElectrodeBalance.class).getPositiveStoichiometryAtFull().si(),
                5.1e-9);
    }

    @Test
    void limitsThatAreNotReachedAreNamed() {
        var parameters = parameters();
        parameters.setUpperVoltage(Quantity.parse("5 V"));
        var failure = new Trial(factory, parameters).with("parameters", Trial.set("chen2020")).failure();
        assertEquals("no-window", failure.code());
        assertTrue(failure.getMessage().contains("upper limit of 5.0 V"), failure.getMessage());
    }

    @Test
    void exchangedLimitsAreFoundInTheCheck() {
        var parameters = parameters();
        parameters.setLowerVoltage(Quantity.parse("4.2 V"));
        parameters.setUpperVoltage(Quantity.parse("2.5 V"));
        assertEquals(List.of("bad-cut-offs"), new Trial(factory, parameters).codes());
    }

    @Test
    void aTypedLimitIsHeldAgainstTheCutOffOfTheSet() {
        var set = Trial.parameterSets();
        var spec = new Trial(set, set.createParameters()).result().outputs().get("parameters");
        var parameters = parameters();
        parameters.setLowerVoltage(Quantity.parse("5 V"));
        var finding = new Trial(factory, parameters).with("parameters", spec).check().getFirst();
        assertEquals("lowerVoltage", finding.getFeature());
        assertEquals("The lower voltage, 5 V, is not below the upper one, 4.2 V of the parameter set.",
                finding.getMessage());
        parameters.setUpperVoltage(Quantity.parse("2 V"));
        parameters.setLowerVoltage(null);
        assertEquals("upperVoltage", new Trial(factory, parameters).with("parameters", spec).check().getFirst()
                .getFeature());
        parameters.setUpperVoltage(null);
        assertEquals(List.of(), new Trial(factory, parameters).with("parameters", spec).check());
    }

    @Test
    void missingValueIsNamed() {
        var set = Trial.set("chen2020");
        set.getPositiveElectrode().setThickness(null);
        var failure = new Trial(factory, parameters()).with("parameters", set).failure();
        assertEquals("missing-value", failure.code());
        assertTrue(failure.getMessage().startsWith("Positive electrode: Thickness L"), failure.getMessage());
    }

    @Test
    void outputsStemFromAllInputs() {
        var set = DataSpec.of(set().eClass(),
                new DataSpec.Ancestor("materialSet", "org.intercala.chen2020", "Chen 2020"));
        var potential = DataSpec.of(DataFactory.eINSTANCE.createOpenCircuitPotential().eClass(),
                new DataSpec.Ancestor("freeEnergy", "energy", "NMC"));
        var result = new Trial(factory, parameters()).with("parameters", set).with("positivePotential", potential)
                .result();
        assertEquals(List.of("energy", "org.intercala.chen2020"),
                result.outputs().get("balance").lineage().stream().map(a -> a.key()).toList());
        var replaced = result.findings().getFirst();
        assertEquals("replaced", replaced.getCode());
        assertEquals(
                "The open-circuit potential of the positive electrode of Chen 2020 is replaced by the one that is "
                        + "linked, which stems from free energy 'NMC'.",
                replaced.getMessage());
    }

    private static org.intercala.data.CellParameterSet set() {
        return DataFactory.eINSTANCE.createCellParameterSet();
    }

    @Test
    void contentOfTheBalanceIsReproducible() {
        var first = new Trial(factory, parameters()).with("parameters", Trial.set("chen2020")).solved();
        var second = new Trial(factory, parameters()).with("parameters", Trial.set("chen2020")).solved();
        assertEquals(DataObjects.contentHash(first.outputs().get("balance")),
                DataObjects.contentHash(second.outputs().get("balance")));
    }
}
