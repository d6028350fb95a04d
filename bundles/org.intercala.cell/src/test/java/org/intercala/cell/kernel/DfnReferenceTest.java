// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.numerics.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Doyle-Fuller-Newman model against Richardson values of an independent second-order finite-volume solution (grids
 * of 20, 40 and 80 cells a region, tolerance 1e-8) and against COMSOL.
 */
class DfnReferenceTest {

    private static final DfnMesh FINE = new DfnMesh(2, 10, 6, 18);
    private static final DfnMesh USUAL = new DfnMesh(1, 8, 4, 12);
    private static final double MARQUIS_1C = 0.680616;

    /** Voltages that the runs must meet. */
    enum Run {
        MARQUIS_1C(true, 1, 3617.732, "0:3.771171, 1:3.769295, 10:3.763419, 60:3.749673, 300:3.720686, 600:3.692850,"
                + " 900:3.670299, 1200:3.652023, 1500:3.635459, 1800:3.612645, 2100:3.600377, 2400:3.592642,"
                + " 2700:3.583556, 3000:3.570137, 3300:3.530594, 3500:3.400090, 3600:3.170598"),
        MARQUIS_C10(true, 0.1, 37052.897, "0:3.841786, 600:3.833054, 3600:3.799182, 10800:3.746202, 18000:3.707953,"
                + " 25200:3.680441, 32400:3.664742, 36000:3.450391"),
        MARQUIS_2C(true, 2, 1765.378, "0:3.724456, 1:3.720766, 10:3.709190, 60:3.682174, 300:3.631548, 600:3.587796,"
                + " 900:3.551699, 1200:3.530918, 1500:3.491541, 1650:3.428860"),
        MARQUIS_3C(true, 3, 1147.787, "0:3.690547, 1:3.685107, 10:3.668088, 60:3.628499, 120:3.606120, 300:3.557492,"
                + " 450:3.527738, 600:3.505567, 750:3.486314"),
        CHEN_1C(false, 1, 3555.204, "0:4.037244, 1:4.022468, 10:3.989807, 60:3.943922, 300:3.897456, 600:3.814638,"
                + " 900:3.744967, 1200:3.661639, 1500:3.573353, 1800:3.511836, 2100:3.456549, 2400:3.392967,"
                + " 2700:3.313474, 3000:3.225359, 3300:3.000477"),
        CHEN_C20(false, 0.05, 73292.894, "0:4.169496, 3600:4.099086, 14400:4.022229, 28800:3.828013, 43200:3.658852,"
                + " 57600:3.482218, 68400:3.165854");

        private final boolean marquis;
        private final double rate;
        private final double cutOff;
        private final double[][] voltages;

        Run(boolean marquis, double rate, double cutOff, String voltages) {
            this.marquis = marquis;
            this.rate = rate;
            this.cutOff = cutOff;
            this.voltages = Arrays.stream(voltages.split(","))
                    .map(pair -> Arrays.stream(pair.split(":")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
        }

        Cells.Finished run(DfnMesh mesh, double tolerance) {
            var driven = marquis ? Cells.dfnMarquis(rate * DfnReferenceTest.MARQUIS_1C, mesh)
                    : Cells.dfnChen(5 * rate, mesh);
            double interval = rate < 1 ? 600 : 1;
            return Cells.run(driven, new Cells.Settings(Double.POSITIVE_INFINITY, marquis ? 3.105 : 2.5, 4.2, interval,
                    tolerance, tolerance));
        }
    }

    /** The references are given to 1e-6 V and correct to 1e-7 V. */
    @ParameterizedTest
    @EnumSource
    void converged(Run run) {
        var finished = run.run(FINE, 1e-8);
        for (double[] point : run.voltages) {
            // An instant after the start the reference itself resolves the diffusion layer to 30 microvolt.
            double tolerance = point[0] == 1 ? 3e-5 : 2e-6;
            assertEquals(point[1], finished.voltage(point[0]), tolerance, "t = " + point[0] + " s");
        }
        assertEquals(run.cutOff, finished.ending().time(), 2e-3);
    }

    @ParameterizedTest
    @EnumSource
    void usualMesh(Run run) {
        var finished = run.run(USUAL, 1e-5);
        for (double[] point : run.voltages) {
            if (point[0] >= 10) {
                assertEquals(point[1], finished.voltage(point[0]), 2e-4, "t = " + point[0] + " s");
            }
        }
        assertEquals(run.cutOff, finished.ending().time(), 0.1);
    }

    @ParameterizedTest
    @CsvSource({ "600, 1142.1797, 845.7737, 0.727130, 0.5437, 0.672498, 0.661142, -0.1800622, -0.2015450",
            "1800, 1183.4794, 837.5383, 0.488840, 0.4366, 0.802240, 0.771698, -0.2051429, -0.2296771",
            "3000, 1196.4867, 830.7279, 0.327789, 0.2228, 0.926190, 0.882983, -0.2206868, -0.2469092" })
    void fields(double time, double leftSalt, double rightSalt, double leftNegative, double rightNegative,
            double leftPositive, double rightPositive, double leftPotential, double rightPotential) {
        var model = new DfnModel(Cells.porousMarquis(), FINE, Cells.MARQUIS_X, Cells.MARQUIS_Y);
        var run = new ProtocolRun(model, new RunOptions(3, 4.2, 0, 1e-8, 1e-8));
        run.run(List.of(ProtocolStep.of(Load.Current.of(MARQUIS_1C), time, "1C")), ProgressSink.NONE);
        double[] y = run.state();
        int last = model.positions().length - 1;
        int separator = FINE.elements() * FINE.degree();
        int positive = last - separator;
        assertEquals(leftSalt, model.electrolyteConcentration(y, 0), 2e-3);
        assertEquals(rightSalt, model.electrolyteConcentration(y, last), 2e-3);
        assertEquals(leftNegative, model.surfaceStoichiometry(y, 0), 5e-6);
        assertEquals(rightNegative, model.surfaceStoichiometry(y, separator), 1e-4);
        assertEquals(leftPositive, model.surfaceStoichiometry(y, positive), 5e-6);
        assertEquals(rightPositive, model.surfaceStoichiometry(y, last), 1e-5);
        assertEquals(leftPotential, model.electrolytePotential(y, 0), 2e-6);
        assertEquals(rightPotential, model.electrolytePotential(y, last), 2e-6);
    }

    @Test
    void restAfterPulse() {
        var run = protocol(Cells.porousMarquis(), Cells.MARQUIS_X, Cells.MARQUIS_Y, 1,
                ProtocolStep.of(Load.Current.of(MARQUIS_1C), 600, "1C"),
                ProtocolStep.of(Load.Current.of(0), 3000, "rest"));
        assertVoltages(run, new double[][] { { 601, 3.7777433 }, { 610, 3.7811541 }, { 660, 3.7866470 },
                { 900, 3.7881923 }, { 1200, 3.7882355 }, { 3600, 3.7883394 } }, 5e-7);
    }

    @Test
    void driveCycle() {
        var profile = new Load.Current(t -> MARQUIS_1C * (0.5 + 1.5 * StrictMath.sin(2 * Math.PI * t / 100)));
        var run = protocol(Cells.porousMarquis(), Cells.MARQUIS_X, Cells.MARQUIS_Y, 25,
                ProtocolStep.of(profile, 600, "sine"));
        assertVoltages(run, new double[][] { { 0, 3.8053874 }, { 25, 3.7029034 }, { 50, 3.7798787 },
                { 75, 3.9259413 }, { 100, 3.7999263 }, { 225, 3.6916649 }, { 275, 3.9139612 }, { 525, 3.6753119 },
                { 575, 3.8971379 }, { 600, 3.7708873 } }, 1e-6);
    }

    @Test
    void constantCurrentConstantVoltage() {
        var run = protocol(Cells.porousChen(), 0.03, 0.85, 60,
                ProtocolStep.of(Load.Current.of(-2.5), Double.POSITIVE_INFINITY, "charge",
                        new End(EndKind.VOLTAGE_RISES, 4.2)),
                ProtocolStep.of(new Load.Voltage(4.2), Double.POSITIVE_INFINITY, "hold",
                        new End(EndKind.CURRENT_FALLS, 0.25)));
        assertVoltages(run, new double[][] { { 0, 2.716260 }, { 600, 3.410061 }, { 1800, 3.656725 },
                { 3600, 3.887854 } }, 5e-6);
        double switched = run.endings().getFirst().time();
        assertEquals(6303.204, switched, 2e-3);
        assertEquals(2452.609, run.endings().getLast().time() - switched, 5e-3);
        var history = run.history();
        assertEquals(0.894979, history.column("negativeMeanStoichiometry")[history.size() - 1], 1e-6);
        assertEquals(0.272746, history.column("positiveMeanStoichiometry")[history.size() - 1], 1e-6);
    }

    @ParameterizedTest
    @CsvSource({ "60, 2.379990", "300, 1.917439", "600, 1.420244", "1200, .791806", "1800, .452750" })
    void currentTapers(double afterSwitch, double charging) {
        var model = new DfnModel(Cells.porousChen(), FINE, 0.03, 0.85);
        var run = new ProtocolRun(model, new RunOptions(2.5, 4.2, 0, 1e-7, 1e-8));
        run.run(List.of(
                ProtocolStep.of(Load.Current.of(-2.5), Double.POSITIVE_INFINITY, "charge",
                        new End(EndKind.VOLTAGE_RISES, 4.2)),
                ProtocolStep.of(new Load.Voltage(4.2), afterSwitch, "hold")), ProgressSink.NONE);
        assertEquals(-charging, run.state()[model.dimension()], 2e-6);
    }

    private static ProtocolRun protocol(PorousCell cell, double x, double y, double interval, ProtocolStep... steps) {
        var run = new ProtocolRun(new DfnModel(cell, FINE, x, y), new RunOptions(2.5, 4.2, interval, 1e-7, 1e-7));
        run.run(List.of(steps), ProgressSink.NONE);
        return run;
    }

    private static void assertVoltages(ProtocolRun run, double[][] expected, double tolerance) {
        double[] times = run.history().times();
        double[] voltage = run.history().column("voltage");
        for (double[] point : expected) {
            int i = Arrays.binarySearch(times, point[0]);
            assertTrue(i >= 0, "there is no output at " + point[0] + " s");
            assertEquals(point[1], voltage[i], tolerance, "t = " + point[0] + " s");
        }
    }

    /** 24 A/m2 is 1C; the solid conductivities are those of the COMSOL runs, their lower cut-off is ignored. */
    @ParameterizedTest
    @ValueSource(strings = { "1C", "0.5C" })
    void comsol(String rate) throws IOException {
        double current = 24 * Double.parseDouble(rate.substring(0, rate.length() - 1)) * Cells.marquis().area();
        var rows = Files.readAllLines(Path.of("src/test/resources/org/intercala/cell/kernel",
                "comsol_dfn_marquis2019_" + rate + ".csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("time"))
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
        var driven = Cells.dfn(Cells.porousMarquis(126 * Math.pow(0.6, 1.5), 16.6 * Math.pow(0.5, 1.5)), current, Cells.MARQUIS_X, Cells.MARQUIS_Y, FINE);
        var run = new ProtocolRun(driven.model(), new RunOptions(-10, 10, 0, 1e-8, 1e-8));
        var differences = new double[rows.size()];
        // The integration stops at every row, so that none is interpolated.
        run.run(List.of(new ProtocolStep(driven.load(), rows.getLast()[0], List.of(),
                rows.stream().skip(1).map(row -> row[0]).toList(), rate)), ProgressSink.NONE);
        double[] times = run.history().times();
        double[] voltage = run.history().column("voltage");
        double squares = 0;
        for (int i = 0; i < rows.size(); i++) {
            int at = Arrays.binarySearch(times, rows.get(i)[0]);
            assertTrue(at >= 0, "no output at " + rows.get(i)[0]);
            differences[i] = Math.abs(voltage[at] - rows.get(i)[1]);
            squares += differences[i] * differences[i];
        }
        double rms = Math.sqrt(squares / rows.size());
        Arrays.sort(differences);
        double median = differences[differences.length / 2];
        assertTrue(rms <= (rate.equals("1C") ? 0.45e-3 : 0.30e-3), "rms " + rms);
        assertTrue(median <= 0.06e-3, "median " + median);
    }
}
