// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;

import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.numerics.ProgressSink;
import org.junit.jupiter.api.Test;

/** What is recorded across a cell: conservation, agreement with the states and the voltage, bounds. */
class FieldHistoryTest {

    private static final DfnMesh MESH = new DfnMesh(1, 8, 4, 12);
    private static final RunOptions OPTIONS = new RunOptions(2.5, 4.2, 0, 1e-6, 1e-6);

    private static ProtocolStep current(double amperes, double seconds) {
        return ProtocolStep.of(Load.Current.of(amperes), seconds, amperes + " A");
    }

    private static ProtocolRun run(CellModel model, ProtocolStep... steps) {
        var run = new ProtocolRun(model, OPTIONS);
        run.recordFields();
        run.run(List.of(steps), ProgressSink.NONE);
        return run;
    }

    private static DfnModel dfn() {
        return new DfnModel(Cells.porousChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y);
    }

    private static double[] field(FieldHistory fields, String name) {
        var all = fields.section().fields();
        return fields.values(
                IntStream.range(0, all.size()).filter(i -> all.get(i).name().equals(name)).findFirst().orElseThrow());
    }

    /** Weights of the nodes in an integral over the pores (m). */
    private static double[] pores() {
        var grid = new CellGrid(Cells.porousChen(), MESH);
        var weights = new double[grid.nodes()];
        for (int e = 0; e < grid.elements(); e++) {
            double[] own = grid.rule(e).weights();
            for (int i = 0; i < own.length; i++) {
                weights[grid.first(e) + i] += grid.length(e) * own[i] * grid.layer(e).porosity();
            }
        }
        return weights;
    }

    private static double product(double[] weights, double[] values, int instant) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * values[instant * weights.length + k];
        }
        return sum;
    }

    private static void assertSaltIsKept(FieldHistory fields) {
        double[] salt = field(fields, "electrolyteConcentration");
        double[] weights = pores();
        double start = 1000 * IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).sum();
        for (int i = 0; i < fields.size(); i++) {
            assertEquals(start, product(weights, salt, i), 1e-10 * start, "instant " + i);
        }
        assertTrue(salt[salt.length - weights.length] > 1200, "a gradient has built up");
    }

    @Test
    void saltIsKeptInTheProfiles() {
        assertSaltIsKept(run(dfn(), current(5, Double.POSITIVE_INFINITY)).fields());
        assertSaltIsKept(run(SpmModel.withElectrolyte(Cells.porousChen(), MESH, Cells.CHEN_X, Cells.CHEN_Y),
                current(5, Double.POSITIVE_INFINITY)).fields());
    }

    @Test
    void lastProfileIsTheStateAtTheEnd() {
        var model = dfn();
        var run = run(model, current(5, 1000), current(0, 600));
        var fields = run.fields();
        double[] end = run.state();
        assertEquals(1600, fields.times()[fields.size() - 1]);
        assertEquals(model.voltage(end), fields.voltages()[fields.size() - 1]);
        int nodes = model.positions().length;
        int last = (fields.size() - 1) * nodes;
        double[] salt = field(fields, "electrolyteConcentration");
        double[] surface = field(fields, "surfaceStoichiometry");
        double[] j = field(fields, "reactionCurrentDensity");
        double[] difference = field(fields, "solidAgainstElectrolyte");
        for (int k = 0; k < nodes; k++) {
            assertEquals(model.electrolyteConcentration(end, k), salt[last + k]);
            assertEquals(model.surfaceStoichiometry(end, k), surface[last + k]);
            assertEquals(model.reactionCurrent(end, k), j[last + k]);
            assertEquals(model.solidPotential(end, k) - model.electrolytePotential(end, k), difference[last + k]);
        }
        for (int k = 0; k < nodes; k++) {
            boolean electrode = k < 9 || k >= nodes - 9;
            assertEquals(electrode, !Double.isNaN(j[last + k]), "node " + k);
        }
    }

    /** The solid carries the voltage, and all reaction of an electrode together is the current. */
    @Test
    void profilesAgreeWithVoltageAndCurrent() {
        var cell = Cells.porousChen();
        var fields = run(dfn(), current(5, 3000)).fields();
        int nodes = fields.section().positions().length;
        double[] solid = field(fields, "solidPotential");
        double[] j = field(fields, "reactionCurrentDensity");
        var grid = new CellGrid(cell, MESH);
        double[] times = fields.times();
        for (int i = 0; i < fields.size(); i++) {
            assertEquals(fields.voltages()[i], solid[(i + 1) * nodes - 1] - solid[i * nodes], 1e-12);
            double sum = 0;
            for (int k = 0; k < grid.negativeNodes(); k++) {
                sum += grid.average(k) * j[i * nodes + k];
            }
            double density = sum * cell.negative().pores().thickness()
                    * cell.negative().material().surfaceAreaPerUnitVolume();
            assertEquals(5 / cell.area(), density, 1e-4 * 5 / cell.area(), "t = " + times[i]);
        }
    }

    /** The potential in the electrolyte of the SPMe is the one that its voltage is made of. */
    @Test
    void spmePotentialMakesItsVoltage() {
        var cell = Cells.porousChen();
        var run = run(SpmModel.withElectrolyte(cell, MESH, Cells.CHEN_X, Cells.CHEN_Y), current(5, 3000));
        var fields = run.fields();
        double[] potential = field(fields, "electrolytePotential");
        double[] times = fields.times();
        var history = run.history();
        var grid = new CellGrid(cell, MESH);
        int nodes = grid.nodes();
        double solid = 5 / cell.area() * cell.positive().pores().thickness()
                / (3 * cell.positive().effectiveConductivity());
        for (int i = 0; i < fields.size(); i++) {
            double mean = 0;
            for (int k = grid.positiveFirst(); k < nodes; k++) {
                mean += grid.average(k) * potential[i * nodes + k];
            }
            int at = Arrays.binarySearch(history.times(), times[i]);
            assertTrue(at >= 0, "recorded at " + times[i]);
            double u = history.column("positivePotential")[at] + history.column("positiveOverpotential")[at];
            assertEquals(fields.voltages()[i], mean + u - solid, 1e-8, "t = " + times[i]);
        }
    }

    /** The first and the last of each step, both sides of a jump of the current. */
    @Test
    void stepsAreHeld() {
        var fields = run(dfn(), current(5, 300), current(0, 1), current(10, 20), current(-1, 300)).fields();
        double[] times = fields.times();
        double[] voltages = fields.voltages();
        for (double border : new double[] { 300, 301, 321 }) {
            int at = Arrays.binarySearch(times, border);
            int first = at > 0 && times[at - 1] == border ? at - 1 : at;
            assertEquals(border, times[first], "times " + Arrays.toString(times));
            assertEquals(border, times[first + 1], "both sides of the jump");
            assertTrue(Math.abs(voltages[first + 1] - voltages[first]) > 0.01, "the voltage jumps at " + border);
        }
        assertEquals(0, times[0]);
        assertEquals(621, times[times.length - 1]);
    }

    @Test
    void instantsAreSpreadOverTheTime() {
        double[] times = run(dfn(), current(5, Double.POSITIVE_INFINITY)).fields().times();
        double whole = times[times.length - 1];
        assertTrue(times.length > 40, times.length + " instants");
        for (int i = 1; i < times.length; i++) {
            assertTrue(times[i] - times[i - 1] < whole / 25, "gap after " + times[i - 1]);
            assertTrue(i == times.length - 1 || times[i] - times[i - 1] >= whole / FieldHistory.MOST_INSTANTS,
                    "crowd after " + times[i - 1]);
        }
    }

    /** However many steps there are, the memory is bounded, and the whole time is covered. */
    @Test
    void memoryIsBounded() {
        var steps = new ArrayList<ProtocolStep>();
        for (int i = 0; i < 400; i++) {
            steps.add(current(i % 2 == 0 ? 2 : -2, 10));
        }
        var fields = run(new DfnModel(Cells.porousChen(), new DfnMesh(1, 4, 2, 8), 0.5, 0.6),
                steps.toArray(ProtocolStep[]::new)).fields();
        double[] times = fields.times();
        assertTrue(times.length <= FieldHistory.MOST_INSTANTS && times.length > FieldHistory.MOST_INSTANTS / 4,
                times.length + " instants");
        assertEquals(0, times[0]);
        assertEquals(4000, times[times.length - 1]);
        for (int i = 1; i < times.length; i++) {
            assertTrue(times[i] >= times[i - 1] && times[i] - times[i - 1] <= 200, "gap after " + times[i - 1]);
        }
        assertSameRows(fields);
    }

    /** A record that has grown to its size takes no memory any more. */
    @Test
    void fullRecordAllocatesNothing() {
        var model = dfn();
        double[] y = model.start();
        var fields = new FieldHistory(model, model.section());
        fields.begin(0, y);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().threadId();
        long before = 0;
        for (int i = 1; i <= 40_000; i++) {
            if (i == 20_000) {
                before = threads.getThreadAllocatedBytes(id);
            }
            fields.step(i, y);
        }
        long allocated = threads.getThreadAllocatedBytes(id) - before;
        assertTrue(allocated < 1000, allocated + " bytes");
        assertTrue(fields.size() > FieldHistory.MOST_INSTANTS / 3, fields.size() + " instants");
    }

    /** After thinning, every row still belongs to its time: the solid potentials make the voltage. */
    private static void assertSameRows(FieldHistory fields) {
        double[] solid = field(fields, "solidPotential");
        int nodes = fields.section().positions().length;
        var made = new double[fields.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = solid[(i + 1) * nodes - 1] - solid[i * nodes];
        }
        assertArrayEquals(made, fields.voltages(), 1e-12);
    }

    /** A fine mesh has fewer instants. */
    @Test
    void fineMeshHasFewerInstants() {
        var model = new DfnModel(Cells.porousChen(), new DfnMesh(40, 4, 2, 8), 0.5, 0.6);
        var fields = run(model, current(5, 600), new ProtocolStep(Load.Current.of(-5), 600,
                List.of(new End(EndKind.VOLTAGE_RISES, 4.15)), List.of(), "charge")).fields();
        int values = fields.size() * fields.section().fields().size() * fields.section().positions().length;
        assertTrue(values <= 200_000 && fields.size() > 16, fields.size() + " instants");
    }

    @Test
    void nothingIsResolvedWithoutElectrolyte() {
        var fields = run(new SpmModel(Cells.chen(), Cells.CHEN_X, Cells.CHEN_Y, 12), current(5, 100)).fields();
        assertEquals(0, fields.size());
    }
}
