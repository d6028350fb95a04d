// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.cell.kernel.Loss;
import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The nodes of the two models with pores, through the installed parameter sets. Reference voltages are those of an
 * independent finite-volume program, Richardson values of grids with 20, 40 and 80 cells a region.
 */
class PorousSolverTest {

    static final List<SolverFactory> FACTORIES = List.of(new DfnSolverFactory(), new SpmeSolverFactory());

    private final SolverFactory dfn = FACTORIES.getFirst();
    private CellParameterSet set;

    @BeforeEach
    void chen() {
        set = Trial.set("chen2020");
    }

    private static PorousParameters parameters(SolverFactory factory, String rate) {
        var parameters = (PorousParameters) Trial.fixed(factory);
        parameters.setCRate(Quantity.parse(rate));
        parameters.setOutputInterval(Quantity.parse("10 s"));
        return parameters;
    }

    private Trial point(SolverFactory factory, PorousParameters parameters) {
        return new Trial(factory, parameters).with("parameters", set);
    }

    private static double[] column(Trial point, String name) {
        return point.output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals(name)).findFirst().map(DataObjects::si).orElseThrow();
    }

    private static double voltage(Trial point, double time) {
        double[] times = DataObjects.si(point.output("response", CellResponse.class).getSeries().getTime());
        int at = Arrays.binarySearch(times, time);
        assertTrue(at >= 0, "no output at " + time + " s");
        return column(point, "voltage")[at];
    }

    private static double scalar(Trial point, String name) {
        return point.output(name, Scalar.class).getValue().si();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            chen2020;    1;    3555.204;  60:3.943922 600:3.814638 1800:3.511836 3000:3.225359
            chen2020;    0.05; 73292.894; 3600:4.099086 28800:3.828013 57600:3.482218 68400:3.165854
            marquis2019; 1;    3617.732;  60:3.749673 600:3.692850 1800:3.612645 3000:3.570137
            marquis2019; 2;    1765.378;  60:3.682174 600:3.587796 1200:3.530918 1650:3.428860
            """)
    void dfnMeetsTheReference(String name, String rate, double end, String voltages) {
        set = Trial.set(name);
        var point = point(dfn, parameters(dfn, rate)).solved();
        for (var pair : voltages.split(" ")) {
            var parts = pair.split(":");
            assertEquals(Double.parseDouble(parts[1]), voltage(point, Double.parseDouble(parts[0])), 1e-4, pair);
        }
        assertEquals(end, scalar(point, "dischargeTime"), 0.1);
        assertEquals("lower voltage cut-off", point.output("response", CellResponse.class).getTermination());
    }

    /** Salt, potentials, stoichiometry, reaction and margin over x; what the plating margin says is the least of it. */
    @Test
    void dfnPutsOutProfiles() {
        var point = point(dfn, parameters(dfn, "1")).solved();
        var profiles = point.output("response", CellResponse.class).getProfiles();
        double[] x = DataObjects.si(profiles.getPosition());
        double[] times = DataObjects.si(profiles.getTime());
        assertEquals(172.8e-6, last(x), 1e-12);
        assertEquals(scalar(point, "dischargeTime"), last(times), 1e-9);
        assertEquals(2.5, last(DataObjects.si(profiles.getVoltage())), 1e-6);
        assertEquals(List.of("negative electrode", "separator", "positive electrode"),
                profiles.getLayers().stream().map(layer -> layer.getName()).toList());
        assertEquals(85.2e-6, x[profiles.getLayers().getFirst().getLast()], 1e-12);
        assertEquals(97.2e-6, x[profiles.getLayers().getLast().getFirst()], 1e-12);
        assertEquals(List.of("electrolyteConcentration", "electrolytePotential", "solidPotential",
                "surfaceStoichiometry", "reactionCurrentDensity", "solidAgainstElectrolyte"),
                profiles.getFields().stream().map(field -> field.getName()).toList());
        for (var field : profiles.getFields()) {
            assertEquals(x.length * times.length, field.getValues().size(), field.getName());
        }
        double[] difference = DataObjects.si(profiles.getFields().getLast());
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= profiles.getLayers().getFirst().getLast(); k++) {
            least = Math.min(least, difference[(times.length - 1) * x.length + k]);
        }
        assertEquals(last(column(point, "platingMargin")), least, 1e-8);
    }

    @Test
    void spmePutsOutSaltAndPotential() {
        var point = point(FACTORIES.getLast(), parameters(FACTORIES.getLast(), "1")).solved();
        var fields = point.output("response", CellResponse.class).getProfiles().getFields();
        assertEquals(List.of("electrolyteConcentration", "electrolytePotential"),
                fields.stream().map(field -> field.getName()).toList());
    }

    @ParameterizedTest
    @CsvSource({ "0.123456789123, 0.123456789", "-4.1000000004, -4.1", "1234567.89012, 1234567.89", "0, 0",
            "1e-16, 1e-16", "3e12, 3e12", "NaN, NaN" })
    void profilesKeepNineDigits(double value, double kept) {
        assertEquals(kept, ProfileData.rounded(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            chen2020;    3555.8846; 60:3.9414566 600:3.8119166 1800:3.5123696 3000:3.2366612
            marquis2019; 3617.9689; 60:3.7478871 600:3.6911298 1800:3.6117267 3000:3.5759306
            """)
    void spmeMeetsTheReference(String name, double end, String voltages) {
        set = Trial.set(name);
        var spme = FACTORIES.getLast();
        var point = point(spme, parameters(spme, "1")).solved();
        for (var pair : voltages.split(" ")) {
            var parts = pair.split(":");
            assertEquals(Double.parseDouble(parts[1]), voltage(point, Double.parseDouble(parts[0])), 1e-5, pair);
        }
        assertEquals(end, scalar(point, "dischargeTime"), 0.01);
    }

    /** The three models from the dearest to the plainest: each leaves out a loss, and lasts longer. */
    @Test
    void modelsDifferAsTheyMust() {
        var spm = new SpmSolverFactory();
        var plain = Trial.fixed(spm);
        plain.setCRate(Quantity.parse("0.5"));
        double uniform = scalar(new Trial(spm, plain).with("parameters", set).solved(), "dischargeTime");
        double salt = scalar(point(FACTORIES.getLast(), parameters(FACTORIES.getLast(), "0.5")).solved(),
                "dischargeTime");
        double full = scalar(point(dfn, parameters(dfn, "0.5")).solved(), "dischargeTime");
        assertEquals(7231.20, uniform, 0.01);
        assertTrue(full < salt && salt < uniform, full + " < " + salt + " < " + uniform);
        assertEquals(full, salt, 2);
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void whatIsMissingIsNamed(SolverFactory factory) {
        set.getNegativeElectrode().setPorosity(null);
        assertMissing(factory, "Negative electrode: Porosity ε");
        set = Trial.set("chen2020");
        set.getPositiveElectrode().setConductivity(null);
        assertMissing(factory, "Positive electrode: Conductivity σ");
        set = Trial.set("chen2020");
        set.getSeparator().setPorosity(null);
        assertMissing(factory, "Separator: Porosity ε");
        set = Trial.set("chen2020");
        set.getElectrolyte().setCationTransferenceNumber(null);
        assertMissing(factory, "Electrolyte: Cation transference number t_+");
        set = Trial.set("chen2020");
        set.getElectrolyte().setConductivity(null);
        assertMissing(factory, "Electrolyte: Conductivity κ");
        set = Trial.set("chen2020");
        set.setSeparator(null);
        assertMissing(factory, "Separator");
    }

    private void assertMissing(SolverFactory factory, String title) {
        var failure = point(factory, parameters(factory, "1")).failure();
        assertEquals("missing-value", failure.code());
        assertTrue(failure.getMessage().startsWith(title + " has no value"), failure.getMessage());
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void aHigherTransferenceNumberHelps(SolverFactory factory) {
        set.getElectrolyte().setCationTransferenceNumber(Quantity.parse("0.1"));
        double low = scalar(point(factory, parameters(factory, "0.5")).solved(), "dischargeTime");
        set.getElectrolyte().setCationTransferenceNumber(Quantity.parse("0.9"));
        double high = scalar(point(factory, parameters(factory, "0.5")).solved(), "dischargeTime");
        assertTrue(low < high, low + " s < " + high + " s");
    }

    /** Ten milliohm take 25 mV of the voltage at C/2, whatever else happens. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void contactResistanceOfTheSetTakesItsShare(SolverFactory factory) {
        var parameters = parameters(factory, "0.5");
        parameters.setEndTime(Quantity.parse("600 s"));
        double without = voltage(point(factory, parameters).solved(), 600);
        set.setContactResistance(Quantity.parse("10 mohm"));
        assertEquals(without - 2.5 * 0.010, voltage(point(factory, parameters).solved(), 600), 2e-7);
    }

    /** The mean interfacial current density crosses the film: j = I/(A a L), 0.744 A/m2 at C/2. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void filmResistanceOfTheSetTakesItsShare(SolverFactory factory) {
        var parameters = parameters(factory, "0.5");
        parameters.setEndTime(Quantity.parse("600 s"));
        double without = voltage(point(factory, parameters).solved(), 600);
        set.getNegativeElectrode().setFilmResistance(Quantity.parse("0.02 ohm*m2"));
        double drop = without - voltage(point(factory, parameters).solved(), 600);
        assertEquals(0.744123578 * 0.02, drop, factory == dfn ? 5e-4 : 1e-9);
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void lawsAtTheInputsReplaceThoseOfTheSetAndAreSaid(SolverFactory factory) {
        var parameters = parameters(factory, "1");
        double own = scalar(point(factory, parameters).solved(), "dischargeTime");
        var same = point(factory, parameters)
                .with("positivePotential", potential(set.getPositiveElectrode().getOpenCircuitPotential()));
        assertEquals(own, scalar(same.solved(), "dischargeTime"), 1e-6);
        var slow = point(factory, parameters).with("positiveDiffusivity",
                diffusivity(Functions.constant(Quantity.parse("2e-15 m2/s"))));
        assertTrue(scalar(slow.solved(), "dischargeTime") < own - 10);
        var replaced = point(factory, parameters).with("positivePotential",
                DataSpec.of(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL));
        assertTrue(replaced.check().stream().anyMatch(
                f -> f.getCode().equals("replaced") && f.getFeature().equals("positivePotential")),
                replaced.check().toString());
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

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void aLawThatEndsKeepsTheCurveAndNamesTheCause(SolverFactory factory) {
        var point = point(factory, parameters(factory, "1")).with("negativePotential",
                potential(Functions.expression("0.3 - 0.2*x", "V", Functions.variable("x", "1", 0.5, 1))));
        var failure = point.failure();
        assertEquals("law-left-range", failure.code());
        assertTrue(failure.getMessage()
                .contains("open-circuit potential of the negative electrode is defined for stoichiometries from 0.5"),
                failure.getMessage());
        var partial = point.output("response", CellResponse.class);
        assertEquals("law left its range", partial.getTermination());
        assertTrue(column(point, "voltage").length > 100);
        assertFalse(point.outputs().containsKey("dischargeTime"));
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void chargesFromAStateOfCharge(SolverFactory factory) {
        var parameters = parameters(factory, "-0.5");
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setStateOfCharge(Quantity.parse("50 %"));
        var point = point(factory, parameters).solved();
        assertEquals(0.5 * (0.91061805 + 0.02634579), column(point, "negativeMeanStoichiometry")[0], 6e-9);
        assertEquals(0.5 * (0.26384522 + 0.85397467), column(point, "positiveMeanStoichiometry")[0], 6e-9);
        assertEquals("upper voltage cut-off", point.output("response", CellResponse.class).getTermination());
        assertTrue(scalar(point, "dischargeCapacity") < 0);
        assertTrue(Math.abs(scalar(point, "dischargeCapacity")) < 0.5 * 5.1532 * 3600);
    }

    @Test
    void lossesAndPlatingMarginAreAmongTheColumns() {
        var parameters = parameters(dfn, "-2");
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setStateOfCharge(Quantity.parse("20 %"));
        var point = point(dfn, parameters).solved();
        double sum = last(column(point, "openCircuitVoltage"));
        for (var loss : Loss.values()) {
            sum -= last(column(point, loss.label()));
        }
        assertEquals(last(column(point, "voltage")), sum, 1e-12);
        double[] margin = column(point, "platingMargin");
        assertTrue(margin[0] > 0.05 && last(margin) < 0, "from " + margin[0] + " V to " + last(margin) + " V");
    }

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void aStartBeyondTheCutOffEndsAtZero(SolverFactory factory) {
        set.setLowerVoltageCutOff(Quantity.parse("4.1 V"));
        var point = point(factory, parameters(factory, "1")).solved();
        var response = point.output("response", CellResponse.class);
        assertEquals("lower voltage cut-off", response.getTermination());
        assertTrue(response.getDescription().startsWith("Under current the voltage is 4.03"),
                response.getDescription());
        assertEquals(0, scalar(point, "dischargeTime"));
    }

    /** More degrees than the usual eight change the voltage by less than the usual tolerance. */
    @Test
    void theMeshIsThatOfTheParameters() {
        var fine = parameters(dfn, "1");
        fine.setElectrodeDegree(10);
        fine.setElectrodeElements(2);
        fine.setSeparatorDegree(6);
        var usual = point(dfn, parameters(dfn, "1")).solved();
        var finer = point(dfn, fine).solved();
        assertEquals(voltage(finer, 600), voltage(usual, 600), 2e-5);
        var coarse = parameters(dfn, "1");
        coarse.setElectrodeDegree(2);
        coarse.setSeparatorDegree(1);
        double error = Math.abs(voltage(point(dfn, coarse).solved(), 600) - voltage(finer, 600));
        assertTrue(error > 2e-5, "degree 2: " + error + " V");
    }
}
