// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Transfer coefficients, activities and exchange currents of the set and at the ports, in the nodes of all models. */
class ReactionSolverTest {

    static final List<SolverFactory> FACTORIES = List.of(new SpmSolverFactory(), new SpmeSolverFactory(),
            new DfnSolverFactory());

    private static Trial trial(SolverFactory factory, CellParameterSet set) {
        var parameters = Trial.fixed(factory);
        parameters.setEndTime(Quantity.parse("600 s"));
        parameters.setOutputInterval(Quantity.parse("600 s"));
        return new Trial(factory, parameters).with("parameters", set);
    }

    private static double voltage(Trial trial) {
        double[] v = trial.solved().output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals("voltage")).findFirst().map(DataObjects::si).orElseThrow();
        return v[v.length - 1];
    }

    private static double voltage(SolverFactory factory, Consumer<CellParameterSet> change) {
        var set = Trial.set("chen2020");
        change.accept(set);
        return voltage(trial(factory, set));
    }

    private static ExchangeCurrentDensity exchange(String text) {
        var result = DataFactory.eINSTANCE.createExchangeCurrentDensity();
        result.setValue(Functions.expression(text, "A/m2", Functions.variable("x", "1", 0, 1)));
        return result;
    }

    private static FunctionValue ofSalt(String text) {
        return Functions.expression(text, "1", Functions.variable("c", "mol/m3"));
    }

    /** The law of Chen 2020 at its 1000 mol/m3 as an object of its own changes nothing; half of it costs millivolts. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void exchangeCurrentAtThePortReplacesThatOfTheSet(SolverFactory factory) {
        double own = voltage(factory, set -> {
        });
        var set = Trial.set("chen2020");
        String law = "*6.48e-7*33133*sqrt(1000*x*(1 - x))";
        assertEquals(own, voltage(trial(factory, set).with("negativeExchangeCurrent", exchange("1" + law))), 1e-6);
        double half = voltage(trial(factory, set).with("negativeExchangeCurrent", exchange("0.5" + law)));
        double slow = voltage(factory, s -> s.getNegativeElectrode()
                .setReactionRateConstant(Quantity.parse("3.24e-7 A/m2*(m3/mol)^1.5")));
        assertEquals(slow, half, 1e-6);
        assertTrue(own - half > 0.01, own + " and " + half);
    }

    @Test
    void replacedExchangeCurrentIsSaid() {
        var set = DataSpec.of(DataPackage.Literals.CELL_PARAMETER_SET, new Ancestor("materialSet", "chen", "chen"));
        var trial = new Trial(FACTORIES.getFirst(), FACTORIES.getFirst().createParameters()).with("parameters", set)
                .with("negativeExchangeCurrent",
                        DataSpec.of(DataPackage.Literals.EXCHANGE_CURRENT_DENSITY, new Ancestor("curve", "a", "mine")));
        var said = Trial.of(trial.check(), "replaced", "negativeExchangeCurrent");
        assertEquals("The exchange current density of the negative electrode of chen is replaced by the one that is"
                + " linked, which stems from curve 'mine'.", said.getFirst().getMessage());
        assertTrue(trial.result().outputs().get("response").lineage().stream().anyMatch(a -> a.name().equals("mine")));
        assertEquals(List.of(), Trial.of(trial.check(), "replaced", "positiveExchangeCurrent"));
        assertEquals("WARN", activity(trial).getVerdict());
    }

    private static Finding activity(Trial trial) {
        return Trial.of(trial.check(), "A13", "negativeExchangeCurrent").getFirst();
    }

    /** An exchange current from another free energy than the potential means another material. */
    @Test
    void descentOfTheExchangeCurrentIsCompared() {
        assertEquals("PASS", activity(descended("energy", "energy")).getVerdict());
        assertEquals("FAIL", activity(descended("energy", "other")).getVerdict());
        var none = new Trial(FACTORIES.getLast(), FACTORIES.getLast().createParameters()).with("parameters",
                DataSpec.of(DataPackage.Literals.CELL_PARAMETER_SET));
        assertEquals(List.of(), Trial.of(none.check(), "A13", ""));
    }

    private static Trial descended(String potential, String exchange) {
        return new Trial(FACTORIES.getLast(), FACTORIES.getLast().createParameters())
                .with("parameters", DataSpec.of(DataPackage.Literals.CELL_PARAMETER_SET))
                .with("negativePotential", DataSpec.of(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
                        new Ancestor("freeEnergy", potential, potential)))
                .with("negativeExchangeCurrent", DataSpec.of(DataPackage.Literals.EXCHANGE_CURRENT_DENSITY,
                        new Ancestor("freeEnergy", exchange, exchange)));
    }

    /** Where the law turns negative the run stops, with what there is and the name of the law. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void exchangeCurrentThatTurnsNegativeIsNamed(SolverFactory factory) {
        var failure = trial(factory, Trial.set("chen2020")).with("negativeExchangeCurrent", exchange("x - 0.85"))
                .failure();
        assertEquals("law-left-range", failure.code());
        assertTrue(failure.getMessage().contains("xchange current density of the negative electrode"),
                failure.getMessage());
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void transferCoefficientOfTheSetMatters(SolverFactory factory) {
        double half = voltage(factory, set -> {
        });
        assertEquals(half, voltage(factory,
                set -> set.getNegativeElectrode().setAnodicTransferCoefficient(Quantity.parse("0.5"))), 0);
        // Lithium leaves the negative electrode: the larger the coefficient, the less it costs.
        double easy = voltage(factory,
                set -> set.getNegativeElectrode().setAnodicTransferCoefficient(Quantity.parse("0.7")));
        double hard = voltage(factory,
                set -> set.getNegativeElectrode().setAnodicTransferCoefficient(Quantity.parse("0.3")));
        assertTrue(hard < half - 0.005 && half + 0.005 < easy, hard + " < " + half + " < " + easy);
    }

    /** Twice the activity is 2^0.5 times the exchange current; only the rate constant can make up for it. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void activityOfTheSetEntersTheExchangeCurrent(SolverFactory factory) {
        double plain = voltage(factory, set -> set.getElectrolyte().setActivity(ofSalt("c/1000")));
        assertEquals(voltage(factory, set -> {
        }), plain, 1e-6);
        double faster = voltage(factory, set -> set.getElectrolyte().setActivity(ofSalt("2*c/1000")));
        assertTrue(faster > plain + 0.001);
        assertEquals(plain, voltage(factory, set -> {
            set.getElectrolyte().setActivity(ofSalt("2*c/1000"));
            for (var electrode : List.of(set.getNegativeElectrode(), set.getPositiveElectrode())) {
                electrode.setReactionRateConstant(
                        Quantity.of(electrode.getReactionRateConstant().si() / Math.sqrt(2), "A/m2*(m3/mol)^1.5"));
            }
        }), 1e-6);
    }

    /** The activity of lithium from the potential: next to the usual law at half filling, another one elsewhere. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void activityFormTakesThePotential(SolverFactory factory) {
        Consumer<CellParameterSet> active = set -> set.getPositiveElectrode().setTransitionStateActivityCoefficient(
                Functions.expression("1/(1 - x)", "1", Functions.variable("x", "1", 0, 1)));
        var ideal = Functions.expression("4 - 0.025692579121085853*log(x/(1 - x))", "V",
                Functions.variable("x", "1", 0, 1));
        double usual = voltage(factory, set -> set.getPositiveElectrode().setOpenCircuitPotential(ideal));
        double same = voltage(factory, set -> {
            set.getPositiveElectrode().setOpenCircuitPotential(ideal);
            active.accept(set);
        });
        assertEquals(usual, same, 1e-6);
        double other = voltage(factory, active);
        assertTrue(Math.abs(other - voltage(factory, set -> {
        })) > 1e-3);
    }

    /** A31: an activity that the transport does not know is said. */
    @Test
    void activityAndTransportAreCompared() {
        assertEquals(0, mismatches("c/1000", null));
        assertEquals(1, mismatches("(c/1000)^1.2", null));
        assertEquals(0, mismatches("c/1000*exp(0.3*c/1000)", "1 + 0.3*c/1000"));
        assertEquals(1, mismatches("c/1000*exp(0.3*c/1000)", "1 + 0.31*c/1000"));
    }

    private static long mismatches(String activity, String factor) {
        var set = Trial.set("chen2020");
        set.getElectrolyte().setActivity(ofSalt(activity));
        set.getElectrolyte().setThermodynamicFactor(factor == null ? null : ofSalt(factor));
        return Trial.of(ParameterSetRules.findings(set, List.of()), "A31", "electrolyte.activity").size();
    }
}
