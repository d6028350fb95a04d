// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.solver.SolveContext;
import org.intercala.testkit.FakeSolvePoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpmSolverTest {

    private final SpmSolverFactory factory = new SpmSolverFactory();
    private SpmParameters parameters;
    private CellParameterSet set;

    @BeforeEach
    void chen() {
        parameters = Trial.fixed(factory);
        set = Trial.set("chen2020");
    }

    private Trial point() {
        return new Trial(factory, parameters).with("parameters", set);
    }

    private static double[] column(Trial point, String name) {
        return point.output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals(name)).findFirst()
                .map(DataObjects::si).orElseThrow();
    }

    private static double scalar(Trial point, String name) {
        return point.output(name, Scalar.class).getValue().si();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    @Test
    void chenAtOneC() {
        parameters.setOutputInterval(Quantity.parse("10 s"));
        var point = point().solved();
        var response = point.output("response", CellResponse.class);
        assertEquals("lower voltage cut-off", response.getTermination());
        assertEquals(3567.695, scalar(point, "dischargeTime"), 1e-3);
        double[] voltage = column(point, "voltage");
        assertEquals(4.02270, voltage[1], 5e-6);
        assertEquals(3.86746, voltage[60], 5e-6);
        assertEquals(3.56822, voltage[180], 5e-6);
        assertEquals(3.29292, voltage[300], 5e-6);
        assertEquals(5 * scalar(point, "dischargeTime"), scalar(point, "dischargeCapacity"), 1e-9);
        assertEquals(scalar(point, "dischargeCapacity"), last(column(point, "dischargeCapacity")), 1e-9);
        assertEquals(63436.618, scalar(point, "dischargeEnergy"), 1e-3);
        assertEquals(3, response.getScalars().size());
        assertTrue(point.counters().get("steps") > 100);
    }

    @Test
    void halfCFromTypedStoichiometriesInAmpere() {
        parameters.setCurrentMode(CurrentMode.CURRENT);
        parameters.setCurrent(Quantity.parse("2500 mA"));
        parameters.setStart(StartMode.STOICHIOMETRIES);
        parameters.setNegativeStoichiometry(Quantity.of(29866.0 / 33133, "1"));
        parameters.setPositiveStoichiometry(Quantity.of(17038.0 / 63104, "1"));
        assertEquals(7231.20, scalar(point().solved(), "dischargeTime"), 0.01);
    }

    @Test
    void startFromStateOfCharge() {
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setStateOfCharge(Quantity.parse("50 %"));
        parameters.setEndTime(Quantity.parse("1 min"));
        var point = point().solved();
        assertEquals(0.5 * (0.91061805 + 0.02634579), column(point, "negativeMeanStoichiometry")[0], 6e-9);
        assertEquals(0.5 * (0.26384522 + 0.85397467), column(point, "positiveMeanStoichiometry")[0], 6e-9);
        assertEquals("end time", point.output("response", CellResponse.class).getTermination());
        assertEquals(60, scalar(point, "dischargeTime"));
    }

    /** At full charge the open-circuit voltage is the upper limit, with the balance of the input as with its own. */
    @Test
    void balanceAtTheInputGivesTheStart() {
        var balance = new Trial(new BalanceSolverFactory(), new BalanceSolverFactory().createParameters())
                .with("parameters", set).solved()
                .output("balance", ElectrodeBalance.class);
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        var given = point().with("balance", balance).solved();
        var own = point().solved();
        assertEquals(4.2, column(given, "openCircuitVoltage")[0], 1e-9);
        assertEquals(scalar(own, "dischargeTime"), scalar(given, "dischargeTime"), 1e-8);
        var window = Trial.of(given.findings(), "A21", "");
        assertEquals(List.of("PASS", "PASS", "PASS"), window.stream().map(f -> f.getVerdict()).toList());
        balance.setNegativeStoichiometryAtFull(Quantity.parse("0.95"));
        var wrong = Trial.of(point().with("balance", balance).solved().findings(), "A21", "").get(1);
        assertEquals("FAIL", wrong.getVerdict());
    }

    @Test
    void negativeRateCharges() {
        parameters.setCRate(Quantity.parse("-0.5"));
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setStateOfCharge(Quantity.parse("0"));
        var point = point().solved();
        assertEquals("upper voltage cut-off", point.output("response", CellResponse.class).getTermination());
        assertTrue(scalar(point, "dischargeCapacity") < -15000 && scalar(point, "dischargeEnergy") < 0);
        assertEquals(4.2, last(column(point, "voltage")), 1e-9);
    }

    @Test
    void temperatureActsOnKineticsAndDiffusion() {
        set = Trial.set("marquis2019");
        double warm = scalar(point().solved(), "dischargeTime");
        parameters.setTemperature(Quantity.parse("10 °C"));
        double cold = scalar(point().solved(), "dischargeTime");
        assertEquals(3622.7596, warm, 1e-3);
        assertTrue(cold < warm - 20, "at 10 °C " + cold + " s");
    }

    /** Entropic term: 20 K at 1 mV/K raise the voltage by 20 mV, everything else without activation energy. */
    @Test
    void entropicTermShiftsTheVoltage() {
        for (var electrode : List.of(set.getNegativeElectrode(), set.getPositiveElectrode())) {
            electrode.setReactionActivationEnergy(null);
        }
        parameters.setCRate(Quantity.parse("0"));
        parameters.setEndTime(Quantity.parse("1 s"));
        double reference = column(point().solved(), "voltage")[0];
        set.getPositiveElectrode().setEntropicCoefficient(Functions.constant(Quantity.parse("1 mV/K")));
        parameters.setTemperature(Quantity.parse("318.15 K"));
        assertEquals(reference + 0.020, column(point().solved(), "voltage")[0], 1e-12);
    }

    @Test
    void electrodePairsCount() {
        set.setElectrodePairs(Quantity.parse("2"));
        parameters.setCurrentMode(CurrentMode.CURRENT);
        parameters.setCurrent(Quantity.parse("10 A"));
        assertEquals(3567.695, scalar(point().solved(), "dischargeTime"), 1e-3);
    }

    private static OpenCircuitPotential potential(FunctionValue law) {
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setPotential(EcoreUtil.copy(law));
        return potential;
    }

    private static Diffusivity diffusivity(FunctionValue law) {
        var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        diffusivity.setKind(DiffusivityKind.CHEMICAL);
        diffusivity.setValue(law);
        return diffusivity;
    }

    private static FunctionValue law(String text, String unit) {
        return Functions.expression(text, unit, Functions.variable("x", "1", 0, 1));
    }

    @Test
    void lawsAtTheInputsReplaceThoseOfTheSet() {
        double own = scalar(point().solved(), "dischargeTime");
        var same = point().with("positivePotential", potential(set.getPositiveElectrode().getOpenCircuitPotential()))
                .with("positiveDiffusivity", diffusivity(Functions.constant(Quantity.parse("4e-3 um2/s"))));
        assertEquals(own, scalar(same.solved(), "dischargeTime"), 1e-9);
        var slow = point().with("positiveDiffusivity", diffusivity(Functions.constant(Quantity.parse("2e-15 m2/s"))));
        assertTrue(scalar(slow.solved(), "dischargeTime") < own - 10);
        var activated = diffusivity(Functions.constant(Quantity.parse("4e-15 m2/s")));
        activated.setActivationEnergy(Quantity.parse("30 kJ/mol"));
        activated.setReferenceTemperature(Quantity.parse("298.15 K"));
        assertEquals(own, scalar(point().with("positiveDiffusivity", activated).solved(), "dischargeTime"), 1e-9);
    }

    /** A constant is solved in the modes of the particle, a function at its nodes; they are the same equations. */
    @Test
    void constantDiffusivityAsAFunctionGivesTheSame() {
        var constant = point().solved();
        var function = point().with("negativeDiffusivity", diffusivity(law("3.3e-14 + 0*x", "m2/s"))).solved();
        assertEquals(scalar(constant, "dischargeTime"), scalar(function, "dischargeTime"), 1e-4);
        assertEquals(scalar(constant, "dischargeEnergy"), scalar(function, "dischargeEnergy"), 0.05);
    }

    @Test
    void tracerDiffusivityIsRefused() {
        var tracer = diffusivity(Functions.constant(Quantity.parse("4e-15 m2/s")));
        tracer.setKind(DiffusivityKind.TRACER);
        var failure = point().with("positiveDiffusivity", tracer).failure();
        assertEquals("wrong-diffusivity", failure.code());
        assertTrue(failure.getMessage().contains("positive electrode is a tracer diffusivity"), failure.getMessage());
    }

    @Test
    void lawThatEndsInTheMiddleKeepsTheCurve() {
        var potential = potential(Functions.expression("0.3 - 0.2*x", "V", Functions.variable("x", "1", 0.5, 1)));
        var point = point().with("negativePotential", potential);
        var failure = point.failure();
        assertEquals("law-left-range", failure.code());
        assertTrue(failure.getMessage().startsWith(
                "The open-circuit potential of the negative electrode is defined for stoichiometries from 0.5"),
                failure.getMessage());
        var partial = point.output("response", CellResponse.class);
        assertEquals("law left its range", partial.getTermination());
        assertEquals(0.5, last(column(point, "negativeSurfaceStoichiometry")), 1e-3);
        assertFalse(point.outputs().containsKey("dischargeTime"));
    }

    @Test
    void negativeDiffusivityIsNamed() {
        var failure = point().with("negativeDiffusivity", diffusivity(law("1e-13*(x - 0.6)", "m2/s"))).failure();
        assertEquals("diffusivity-not-positive", failure.code());
    }

    @Test
    void missingAndWrongValuesAreNamed() {
        set.getPositiveElectrode().setReactionRateConstant(null);
        assertEquals("Positive electrode: Reaction rate constant m has no value, but the cell model needs it.",
                point().failure().getMessage());
        set.getPositiveElectrode().setReactionRateConstant(Quantity.parse("-1 A/m2*(m3/mol)^1.5"));
        assertTrue(
                point().failure().getMessage().startsWith("Reaction rate constant of the positive electrode is -1.0"),
                "rate constant");
        set = Trial.set("chen2020");
        set.setSeparator(null);
        assertEquals(3567.695, scalar(point().solved(), "dischargeTime"), 1e-3);
        set.setElectrolyte(null);
        assertTrue(point().failure().getMessage().startsWith("Electrolyte: Initial concentration c_e0"), "electrolyte");
    }

    @Test
    void startBeyondACutOffEndsAtZeroWithThatName() {
        set.setLowerVoltageCutOff(Quantity.parse("4.1 V"));
        var point = point().solved();
        var response = point.output("response", CellResponse.class);
        assertEquals("lower voltage cut-off", response.getTermination());
        assertTrue(response.getDescription().startsWith("Under current the voltage is 4.06339 V at the start"),
                response.getDescription());
        assertEquals(0, scalar(point, "dischargeTime"));
        assertEquals(0, scalar(point, "dischargeEnergy"));
        assertFalse(point.findings().isEmpty());
    }

    @Test
    void cancelKeepsTheCurve() {
        var point = new FakeSolvePoint(parameters).with("parameters", set);
        var context = new SolveContext() {
            private int asked;

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public Path projectFolder() {
                return Path.of(".");
            }

            @Override
            public void progress(double fraction, String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() {
                if (++asked > 80) {
                    throw new CancellationException();
                }
            }
        };
        assertThrows(CancellationException.class, () -> factory.create().solve(List.of(point), context));
        var partial = point.output("response", CellResponse.class);
        assertEquals("cancelled", partial.getTermination());
        assertTrue(partial.getSeries().getTime().getValues().size() > 50);
    }

    @Test
    void timesAscendAndColumnsAreComplete() {
        var series = point().solved().output("response", CellResponse.class).getSeries();
        double[] times = DataObjects.si(series.getTime());
        assertEquals(0, times[0]);
        for (int i = 1; i < times.length; i++) {
            assertTrue(times[i] > times[i - 1]);
        }
        assertEquals(
                List.of("current", "voltage", "openCircuitVoltage", "negativeSurfaceStoichiometry",
                        "positiveSurfaceStoichiometry",
                        "negativeMeanStoichiometry", "positiveMeanStoichiometry", "negativePotential",
                        "positivePotential", "negativeOverpotential",
                        "positiveOverpotential", "dischargeCapacity", "dischargeEnergy"),
                series.getColumns().stream().map(c -> c.getName()).toList());
        series.getColumns().forEach(column -> assertTrue(column.getValues().size() == times.length
                && Arrays.stream(column.getValues().toArray()).allMatch(Double::isFinite), column.getName()));
    }
}
