// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.intercala.data.CellParameterSet;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.data.Table;
import org.intercala.model.Finding;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protocols as a node runs them; Chen 2020, nominal capacity 5 A h, cut-offs 2.5 V and 4.2 V. */
class ProtocolSolverTest {

    private static final double TIME = 1;
    private static final double VOLTAGE = 2;
    private static final double CURRENT = 3;
    private static final double CHARGE = 4;
    private static final double CUT_OFF = 5;

    private final CellParameterSet set = Trial.set("chen2020");

    @TempDir
    Path folder;

    private Trial trial(SolverFactory factory, String... lines) {
        var parameters = Trial.fixed(factory);
        parameters.setProtocol(String.join("\n", lines));
        return new Trial(factory, parameters, folder).with("parameters", set);
    }

    /** From half full, so that charging does not meet the upper cut-off. */
    private Trial half(SolverFactory factory, String... lines) {
        var parameters = Trial.fixed(factory);
        parameters.setProtocol(String.join("\n", lines));
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setStateOfCharge(Quantity.parse("50 %"));
        return new Trial(factory, parameters, folder).with("parameters", set).solved();
    }

    private Trial spm(String... lines) {
        return trial(new SpmSolverFactory(), lines).solved();
    }

    private Trial dfn(String... lines) {
        return trial(new DfnSolverFactory(), lines).solved();
    }

    /** A column of the table of steps, SI. */
    private static double[] steps(Trial trial, String name) {
        return trial.output("steps", Table.class).getColumns().stream().filter(c -> c.getName().equals(name))
                .findFirst().map(DataObjects::si).orElseThrow();
    }

    private static double[] column(Trial trial, String name) {
        return trial.output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals(name)).findFirst().map(DataObjects::si).orElseThrow();
    }

    private static double[] times(Trial trial) {
        return DataObjects.si(trial.output("response", CellResponse.class).getSeries().getTime());
    }

    private static double scalar(Trial trial, String name) {
        return trial.output(name, Scalar.class).getValue().si();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** Capacity of the negative electrode between the mean stoichiometries at two times is the charge (C). */
    private static double chargeFromLithium(Trial trial) {
        double[] x = column(trial, "negativeMeanStoichiometry");
        return (x[0] - last(x)) * 5.82761507 * 3600;
    }

    @Test
    void aDischargeToTheCutOffIsThatWithoutProtocol() {
        var plain = new Trial(new SpmSolverFactory(), Trial.fixed(new SpmSolverFactory()))
                .with("parameters", set).solved();
        var protocol = spm("Discharge at 1C until 2.5 V", "Rest for 1 min");
        assertEquals(scalar(plain, "dischargeTime"), steps(protocol, "end")[0], 1e-9);
        assertEquals(scalar(plain, "dischargeCapacity"), scalar(protocol, "dischargeCapacity"), 1e-6);
        assertEquals(scalar(plain, "dischargeEnergy"), scalar(protocol, "dischargeEnergy"), 1e-6);
        assertEquals(List.of(VOLTAGE, TIME), boxed(steps(protocol, "ending")));
        assertEquals(2.5, steps(protocol, "endVoltage")[0], 1e-9);
        assertEquals(scalar(plain, "dischargeTime") + 60, scalar(protocol, "dischargeTime"), 1e-9);
        assertEquals(List.of(), protocol.findings().stream().map(Finding::getCode)
                .filter("protocol-stopped"::equals).toList());
        double[] step = column(protocol, "step");
        assertEquals(1, step[0]);
        assertEquals(2, last(step));
        double[] t = times(protocol);
        for (int i = 0; i < t.length; i++) {
            assertEquals(t[i] <= steps(protocol, "end")[0] ? 1 : 2, step[i]);
        }
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Test
    void aRestComesToTheOpenCircuitVoltage() {
        var trial = dfn("Discharge at 1C for 10 min", "Rest for 1000 h");
        assertEquals(last(column(trial, "openCircuitVoltage")), steps(trial, "endVoltage")[1], 1e-6);
        assertEquals(0, steps(trial, "charge")[1], 1e-9);
        assertEquals(0, steps(trial, "energy")[1], 1e-9);
        assertEquals(3000, chargeFromLithium(trial), 1e-4);
        assertTrue(steps(trial, "startVoltage")[1] > steps(trial, "endVoltage")[0] + 0.01);
    }

    @Test
    void powerGivesItsEnergyBothWays() {
        var trial = half(new DfnSolverFactory(), "Discharge at 18 W for 10 min", "Charge at 9000 mW for 10 min");
        assertEquals(18 * 600, steps(trial, "energy")[0], 1e-3);
        assertEquals(-9 * 600, steps(trial, "energy")[1], 1e-3);
        assertEquals(9 * 600, scalar(trial, "dischargeEnergy"), 2e-3);
        assertEquals(chargeFromLithium(trial), scalar(trial, "dischargeCapacity"), 1e-4);
        assertEquals(18, steps(trial, "endVoltage")[0] * steps(trial, "endCurrent")[0], 1e-6);
    }

    @Test
    void aPowerStepEndsWhenTheCurrentHasRisen() {
        var trial = dfn("Discharge at 18 W until 5 A", "Rest for 1 s");
        assertEquals(CURRENT, steps(trial, "ending")[0]);
        assertEquals(5, steps(trial, "endCurrent")[0], 1e-6);
        assertEquals(3.6, steps(trial, "endVoltage")[0], 1e-6);
        assertTrue(steps(trial, "startCurrent")[0] < 4.6);
    }

    @Test
    void aResistorKeepsVoltageAndCurrentInProportion() {
        var trial = dfn("Discharge at 0.7 Ohm until 4 A", "Rest for 1 s");
        double[] v = column(trial, "voltage");
        double[] i = column(trial, "current");
        double[] step = column(trial, "step");
        for (int k = 0; step[k] == 1; k++) {
            assertEquals(v[k], 0.7 * i[k], 1e-6);
        }
        assertEquals(4, steps(trial, "endCurrent")[0], 1e-6);
        assertEquals(2.8, steps(trial, "endVoltage")[0], 1e-6);
    }

    @Test
    void currentDensityIsOfTheWholeArea() {
        assertEquals(48.685492 * 0.1027, steps(spm("Discharge at 48.685492 A/m2 for 1 s"), "endCurrent")[0], 1e-9);
    }

    @Test
    void chargeEndsAStep() {
        var trial = spm("Discharge at 1C until 1 A h", "Charge at 500 mA until 360 mAh");
        assertEquals(List.of(CHARGE, CHARGE), boxed(steps(trial, "ending")));
        assertEquals(720, steps(trial, "end")[0], 1e-6);
        assertEquals(720 + 2592, steps(trial, "end")[1], 1e-6);
        assertEquals(-1296, steps(trial, "charge")[1], 1e-6);
        assertEquals(3600 - 1296, scalar(trial, "dischargeCapacity"), 1e-6);
        assertEquals(3600 - 1296, last(column(trial, "dischargeCapacity")), 1e-6);
        assertEquals(1, Trial.of(trial.findings(), "A22", "").size());
    }

    /** V9 of the cell models: charge at C/2 to 4.2 V, then hold until C/20. */
    @Test
    void chargeAndHoldMeetTheirReference() {
        var factory = new DfnSolverFactory();
        var parameters = Trial.fixed(factory);
        parameters.setStart(StartMode.STOICHIOMETRIES);
        parameters.setNegativeStoichiometry(Quantity.parse("0.03"));
        parameters.setPositiveStoichiometry(Quantity.parse("0.85"));
        parameters.setProtocol("Charge at C/2 until 4.2 V; Hold at 4.2 V until C/20");
        var trial = new Trial(factory, parameters).with("parameters", set).solved();
        assertEquals(6303.204, steps(trial, "end")[0], 0.02);
        assertEquals(2452.609, steps(trial, "end")[1] - steps(trial, "start")[1], 0.05);
        assertEquals(-5.040766 * 3600, scalar(trial, "dischargeCapacity"), 0.05);
        assertEquals(-0.25, steps(trial, "endCurrent")[1], 1e-6);
        assertEquals(4.2, steps(trial, "startVoltage")[1], 1e-9);
        assertEquals(4.2 * steps(trial, "charge")[1], steps(trial, "energy")[1], 0.01);
    }

    /** Ten cycles of discharge, rest, charge, hold and rest: from the second on all are alike. */
    @Test
    void tenCyclesRepeatThemselves() {
        var trial = dfn("Repeat 10 times:", "  Discharge at 1C until 2.5 V", "  Rest for 10 min",
                "  Charge at C/2 until 4.2 V", "  Hold at 4.2 V until C/50", "  Rest for 10 min", "end");
        double[] charge = steps(trial, "charge");
        double[] energy = steps(trial, "energy");
        double[] ending = steps(trial, "ending");
        assertEquals(50, charge.length);
        for (int cycle = 0; cycle < 10; cycle++) {
            assertEquals(List.of(VOLTAGE, TIME, VOLTAGE, CURRENT, TIME),
                    boxed(Arrays.copyOfRange(ending, 5 * cycle, 5 * cycle + 5)));
            if (cycle > 1) {
                for (int i = 5 * cycle; i < 5 * cycle + 5; i++) {
                    assertEquals(charge[i - 5], charge[i], 0.05);
                    assertEquals(energy[i - 5], energy[i], 0.2);
                }
            }
        }
        assertEquals(Arrays.stream(charge).sum(), scalar(trial, "dischargeCapacity"), 1e-5);
        assertEquals(Arrays.stream(energy).sum(), scalar(trial, "dischargeEnergy"), 1e-5);
        assertEquals(chargeFromLithium(trial), scalar(trial, "dischargeCapacity"), 1e-4);
        double[] x = column(trial, "negativeMeanStoichiometry");
        assertTrue(Arrays.stream(x).allMatch(value -> value > 0 && value < 1));
        assertTrue(energy[45] < -energy[47] - energy[48], "more energy goes in than comes out");
    }

    private double[] driveCycle(String name, String unit, double scale, int seconds) throws IOException {
        var random = new Random(5);
        var values = new double[seconds];
        var text = new StringBuilder("time / s,value" + (unit.isEmpty() ? "" : " / " + unit) + "\n");
        for (int i = 0; i <= seconds; i++) {
            double value = scale * (0.3 + random.nextGaussian());
            text.append(i).append(',').append(value).append('\n');
            if (i < seconds) {
                values[i] = value;
            }
        }
        Files.writeString(folder.resolve(name), text);
        return values;
    }

    /** 600 one-second steps; behind a step that ends at a time which no second meets, they are the same. */
    @Test
    void driveCycleOfSixHundredSeconds() throws IOException {
        var values = driveCycle("drive.csv", "mA", 4000, 600);
        double charge = Arrays.stream(values).sum() / 1000;
        var first = half(new DfnSolverFactory(), "Run profile drive.csv in A");
        assertEquals(charge, scalar(first, "dischargeCapacity"), 1e-6);
        assertEquals(600, scalar(first, "dischargeTime"), 1e-9);
        var later = half(new DfnSolverFactory(), "Rest for 0.1 s", "Rest for 33.3333 s", "Run profile drive.csv in A");
        assertEquals(charge, steps(later, "charge")[2], 1e-6);
        assertEquals(steps(first, "energy")[0], steps(later, "energy")[2], 1e-2);
        assertEquals(steps(first, "endVoltage")[0], steps(later, "endVoltage")[2], 1e-6);
        assertTrue(later.counters().get("steps") < 1.05 * first.counters().get("steps") + 100);
        double[] t = times(first);
        double[] i = column(first, "current");
        for (int k = 0; k < t.length; k++) {
            int second = (int) Math.ceil(t[k]) - 1;
            if (t[k] < 600 && t[k] != Math.rint(t[k])) {
                assertEquals(values[second] / 1000, i[k], 1e-9);
            }
        }
    }

    @Test
    void driveCycleInRatesAndInPower() throws IOException {
        var rates = driveCycle("rates.csv", "", 0.8, 60);
        assertEquals(Arrays.stream(rates).sum() * 5, scalar(half(new DfnSolverFactory(), "Run profile rates.csv in C"), "dischargeCapacity"),
                1e-7);
        var powers = driveCycle("watts.csv", "W", 15, 60);
        var trial = half(new DfnSolverFactory(), "Run profile watts.csv in W");
        assertEquals(Arrays.stream(powers).sum(), scalar(trial, "dischargeEnergy"), 1e-3);
        assertEquals(chargeFromLithium(trial), scalar(trial, "dischargeCapacity"), 1e-4);
    }

    @Test
    void aLinearProfileRunsStraightBetweenItsRows() throws IOException {
        Files.writeString(folder.resolve("ramp.csv"), "t / min;I / A\n1;0\n2;6\n5;-3\n");
        var trial = half(new SpmSolverFactory(), "Run profile ramp.csv in A linear");
        assertEquals(240, scalar(trial, "dischargeTime"), 1e-9);
        assertEquals(60 * 3 + 180 * 1.5, scalar(trial, "dischargeCapacity"), 1e-3);
        assertEquals(-3, steps(trial, "endCurrent")[0], 1e-9);
        var cut = half(new SpmSolverFactory(), "Run profile ramp.csv in A linear for 90 s or until 2.7 V");
        assertEquals(90, scalar(cut, "dischargeTime"), 1e-9);
        assertEquals(180 + 30 * (6 + 4.5) / 2, scalar(cut, "dischargeCapacity"), 1e-3);
    }

    @Test
    void aProfileThatCannotBeReadSaysWhere() throws IOException {
        for (var wrong : List.of("t / s,I / V\n0,1\n1,2\n", "t / s,I / A\n0,1\n1,2\n1,3\n", "t / s\n0\n1\n",
                "t / m,I / A\n0,1\n1,2\n", "t / s,I / A\n0,1\n", "t / s,I / A\n0,1\nx,2\n")) {
            Files.writeString(folder.resolve("wrong.csv"), wrong);
            var failure = trial(new SpmSolverFactory(), "Run profile wrong.csv in A").failure();
            assertEquals("bad-profile", failure.code());
            assertTrue(failure.getMessage().startsWith("The profile wrong.csv: "), failure.getMessage());
        }
    }

    @Test
    void theCutOffOfTheCellEndsTheRunAndIsSaid() {
        var trial = spm("Discharge at 1C for 2 h", "Rest for 1 h");
        assertEquals(List.of(CUT_OFF), boxed(steps(trial, "ending")));
        var stopped = Trial.of(trial.findings(), "protocol-stopped", "protocol").getFirst();
        assertTrue(stopped.getMessage().startsWith("The run ended in step 1 of 2: The voltage reached the lower"),
                stopped.getMessage());
    }

    /** A step whose end is fulfilled before it begins takes no time, and says so. */
    @Test
    void aStepThatIsOverBeforeItBegins() {
        var trial = spm("Discharge at 1C for 10 min", "Discharge at 1C until 4.1 V", "Rest for 1 s");
        assertEquals(600, steps(trial, "end")[1], 1e-9);
        assertEquals(VOLTAGE, steps(trial, "ending")[1]);
        assertTrue(trial.output("steps", Table.class).getDescription().lines().toList().get(1)
                .contains("already at the start of 'Discharge at 1C until 4.1 V'"));
    }

    @Test
    void aStepThatNeverEndsIsStoppedWithItsName() {
        var trial = trial(new SpmSolverFactory(), "Rest for 1 min", "Discharge at 1 Mohm until 3 V", "Rest for 1 s");
        var failure = trial.failure();
        assertEquals("step-never-ends", failure.code());
        assertTrue(failure.getMessage().startsWith("'Discharge at 1 Mohm until 3 V' has not ended after"),
                failure.getMessage());
        assertEquals(2, steps(trial, "step").length);
        assertTrue(last(times(trial)) > 1e8);
    }

    @Test
    void aRateNeedsACapacity() {
        set.setNominalCapacity(null);
        assertTrue(trial(new SpmSolverFactory(), "Discharge at 1C").failure().getMessage()
                .startsWith("Nominal capacity Q has no value"));
    }

    @Test
    void theCheckNamesTheParameter() {
        var bad = trial(new SpmSolverFactory(), "Discharge at 1C until 2.5 V", "Hold at 4.2 V");
        var finding = Trial.of(bad.check(), "bad-protocol", "protocol").getFirst();
        assertTrue(finding.getMessage().startsWith("Line 2: the end of the line: expected 'for' or 'until'"),
                finding.getMessage());
        var missing = trial(new SpmSolverFactory(), "Run profile data/none.csv in A");
        assertEquals(1, Trial.of(missing.check(), "missing-file", "protocol").size());
        var outside = trial(new SpmSolverFactory(), "Run profile ../none.csv in A");
        assertEquals(1, Trial.of(outside.check(), "missing-file", "protocol").size());
    }

    @Test
    void whatTheProtocolReplacesIsSaid() {
        var factory = new SpmSolverFactory();
        var parameters = (SpmParameters) factory.createParameters();
        parameters.setProtocol("Rest for 1 s");
        parameters.setCRate(Quantity.parse("2"));
        parameters.setEndTime(Quantity.parse("1 h"));
        var codes = new ArrayList<String>();
        new Trial(factory, parameters).with("parameters", set).check().stream()
                .filter(finding -> finding.getCode().equals("unused-value"))
                .forEach(finding -> codes.add(finding.getFeature()));
        assertEquals(List.of("cRate", "endTime"), codes);
    }

    @Test
    void stepsAreAnOutputOfAProtocolAlone() {
        var factory = new DfnSolverFactory();
        var parameters = (SpmParameters) factory.createParameters();
        assertEquals(factory.descriptor().outputs(), factory.outputs(parameters));
        parameters.setProtocol("Rest for 1 s");
        assertEquals("steps", factory.outputs(parameters).getLast().name());
        assertEquals(factory.descriptor().outputs().stream().map(PortSpec::name).toList(),
                factory.outputs(parameters).stream().map(PortSpec::name).limit(5).toList());
    }

    @Test
    void theFilesOfAProtocolCount() {
        var parameters = CellFactory.eINSTANCE.createSpmParameters();
        assertEquals(List.of(), parameters.getProfiles());
        parameters.setProtocol("Repeat 2 times; Run profile a.csv in A; Run profile \"b c.csv\" in W; end");
        assertEquals(List.of("a.csv", "b c.csv"), parameters.getProfiles());
        parameters.setProtocol("Run a.csv");
        assertEquals(List.of(), parameters.getProfiles());
    }
}
