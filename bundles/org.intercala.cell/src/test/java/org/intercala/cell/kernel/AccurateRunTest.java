// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.intercala.cell.kernel.AccurateRun.Models;
import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.numerics.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says about its error, held against its difference from a far finer one. */
class AccurateRunTest {

    private static final Models CHEN = mesh -> new DfnModel(Cells.porousChen(), mesh, Cells.CHEN_X, Cells.CHEN_Y);
    private static final Models MARQUIS = mesh -> new DfnModel(Cells.porousMarquis(), mesh, Cells.MARQUIS_X,
            Cells.MARQUIS_Y);
    private static final Resolution FINEST = new Resolution(new DfnMesh(6, 10, 12, 40), 1e-9, 1e-9);

    private static RunOptions options(double lower) {
        return new RunOptions(lower, 4.4, 0, 1e-7, 1e-7);
    }

    private static List<ProtocolStep> discharge(double current) {
        return List.of(ProtocolStep.of(Load.Current.of(current), Double.POSITIVE_INFINITY, "discharge"));
    }

    private static List<ProtocolStep> pulsesAndHold() {
        return List.of(ProtocolStep.of(Load.Current.of(10), Double.POSITIVE_INFINITY, "pulse",
                new End(EndKind.VOLTAGE_FALLS, 3.6)),
                ProtocolStep.of(Load.Current.of(0), 600, "rest"),
                ProtocolStep.of(Load.Current.of(-5), Double.POSITIVE_INFINITY, "charge",
                        new End(EndKind.VOLTAGE_RISES, 4.1)),
                ProtocolStep.of(new Load.Voltage(4.1), Double.POSITIVE_INFINITY, "hold",
                        new End(EndKind.CURRENT_FALLS, 0.5)));
    }

    /** Error of a resolution by comparison with the finest one. */
    private static Comparison error(Models models, RunOptions options, List<ProtocolStep> steps,
            Resolution resolution) {
        var fine = run(models, options, FINEST);
        fine.run(steps, ProgressSink.NONE);
        var run = run(models, options, resolution);
        var comparison = run.compareWith(fine);
        run.run(steps, ProgressSink.NONE);
        return comparison;
    }

    private static ProtocolRun run(Models models, RunOptions options, Resolution resolution) {
        return new ProtocolRun(models.on(resolution.mesh()),
                options.withTolerances(resolution.relativeTolerance(), resolution.absoluteTolerance()));
    }

    @ParameterizedTest
    @CsvSource({ "true, 5, 2.5, 1, 5, 8, 1e-4", "true, 0.25, 2.5, 1, 7, 12, 1e-5", "false, 2.04, 3.105, 1, 6, 9, 1e-5",
            "false, 0.68, 3.105, 1, 4, 20, 1e-7", "false, 0.68, 3.105, 1, 10, 5, 1e-7",
            "false, 0.68, 3.105, 1, 10, 20, 1e-3" })
    void estimatesTheError(boolean chen, double current, double lower, int elements, int degree, int nodes,
            double tolerance) {
        var models = chen ? CHEN : MARQUIS;
        var resolution = new Resolution(new DfnMesh(elements, degree, 4, nodes), tolerance, tolerance);
        var run = new AccurateRun(models, options(lower), discharge(current));
        run.at(resolution, ProgressSink.NONE);
        assertEquals(resolution, run.resolution());
        double error = error(models, options(lower), discharge(current), resolution).voltage();
        assertTrue(run.voltageError() > 0.5 * error && run.voltageError() < 2 * error,
                "estimate " + run.voltageError() + " V, error " + error + " V");
    }

    @ParameterizedTest
    @CsvSource({ "5, 2e-4", "5, 1e-5", "10, 2e-4", "25, 2e-4", "0.25, 2e-4" })
    void refinesToWhatIsAsked(double current, double requested) {
        var run = new AccurateRun(CHEN, options(2.5), discharge(current));
        var ending = run.refine(requested, ProgressSink.NONE);
        assertEquals(run.run().endings().getLast(), ending);
        assertTrue(run.voltageError() <= requested);
        var error = error(CHEN, options(2.5), discharge(current), run.resolution());
        assertTrue(error.voltage() <= run.voltageError(), "error " + error.voltage());
        assertTrue(error.time() <= 1e-2, "time " + error.time());
    }

    /** What is fixed is kept, what is not is chosen, and the estimate is that of all of it. */
    @ParameterizedTest
    @CsvSource({ "5,, false", ", 1e-3, false", "20,, true" })
    void choosesWhatIsNotFixed(Integer nodes, Double tolerance, boolean met) {
        var run = new AccurateRun(CHEN, options(2.5), discharge(5));
        run.run(new FixedResolution(1, null, null, nodes, tolerance, tolerance), 2e-4, ProgressSink.NONE);
        assertTrue(nodes == null || run.resolution().mesh().particleNodes() == nodes);
        assertTrue(tolerance == null || run.resolution().relativeTolerance() == tolerance);
        double error = error(CHEN, options(2.5), discharge(5), run.resolution()).voltage();
        assertTrue(run.voltageError() > 0.5 * error && run.voltageError() < 2 * error,
                "estimate " + run.voltageError() + " V, error " + error + " V");
        assertEquals(met, run.voltageError() <= 2e-4, "estimate " + run.voltageError());
    }

    /** Outputs far apart do not hide an error between them. */
    @Test
    void outputsDoNotChangeTheEstimate() {
        var resolution = new Resolution(new DfnMesh(1, 4, 3, 8), 1e-5, 1e-5);
        var often = new AccurateRun(CHEN, options(2.5), discharge(5));
        often.at(resolution, ProgressSink.NONE);
        var seldom = new AccurateRun(CHEN, new RunOptions(2.5, 4.4, 3000, 1e-7, 1e-7), discharge(5));
        seldom.at(resolution, ProgressSink.NONE);
        assertEquals(3, seldom.run().history().size());
        assertEquals(often.voltageError(), seldom.voltageError(), 1e-12);
        seldom = new AccurateRun(CHEN, new RunOptions(2.5, 4.4, 3000, 1e-7, 1e-7), discharge(5));
        seldom.refine(2e-4, ProgressSink.NONE);
        often = new AccurateRun(CHEN, options(2.5), discharge(5));
        often.refine(2e-4, ProgressSink.NONE);
        assertEquals(often.resolution(), seldom.resolution());
        assertEquals(often.voltageError(), seldom.voltageError(), 1e-12);
    }

    @Test
    void fieldsAreThoseOfTheRunThatIsKept() {
        for (var given : List.of(FixedResolution.NOTHING, new FixedResolution(1, 8, 4, 20, 1e-7, 1e-7))) {
            var run = new AccurateRun(CHEN, options(2.5), discharge(5));
            run.recordFields();
            run.run(given, 2e-4, ProgressSink.NONE);
            assertEquals(2 * run.resolution().mesh().degree() + run.resolution().mesh().separatorDegree() + 1,
                    run.run().fields().section().positions().length);
            assertEquals(run.run().history().times()[run.run().history().size() - 1],
                    run.run().fields().times()[run.run().fields().size() - 1]);
        }
    }

    /** Where the salt nearly runs out a front moves, which no finer particle and no smaller tolerance helps. */
    @ParameterizedTest
    @CsvSource({ "10", "15", "25" })
    void aFrontNeedsElementsAlone(double current) {
        var run = new AccurateRun(CHEN, options(2.5), discharge(current));
        run.recordFields();
        run.refine(2e-4, ProgressSink.NONE);
        var mesh = run.resolution().mesh();
        assertTrue(mesh.elements() > 1 && mesh.particleNodes() <= 18 && run.resolution().relativeTolerance() >= 1e-6,
                run.resolution().toString());
        double error = error(CHEN, options(2.5), discharge(current), run.resolution()).voltage();
        assertTrue(error <= run.voltageError() && run.voltageError() <= 2e-4,
                "error " + error + ", estimate " + run.voltageError());
        assertTrue(run.run().fields().size() > 10);
    }

    /** The voltage jumps between the steps; those that end a little apart must not pass for errors. */
    @Test
    void stepsAreComparedFromTheirBegin() {
        var run = new AccurateRun(CHEN, options(2.5), pulsesAndHold());
        run.refine(2e-4, ProgressSink.NONE);
        assertEquals(4, run.run().endings().size());
        var error = error(CHEN, options(2.5), pulsesAndHold(), run.resolution());
        assertTrue(error.voltage() > 0 && error.voltage() <= run.voltageError() && run.voltageError() <= 2e-4,
                "error " + error.voltage() + ", estimate " + run.voltageError());
        assertTrue(error.time() <= run.timeError(), "time " + error.time());
    }

    /** Between jumps a second apart the layers at the surfaces of the particles are thin. */
    @Test
    void aDriveCycle() {
        double[] currents = { 4, -2, 0, 7, 5, -3, 1, 10, -4, 0 };
        var profile = new Load.Current(t -> currents[(int) t % currents.length]);
        var steps = List.of(new ProtocolStep(profile, 60, List.of(),
                IntStream.range(1, 60).mapToObj(i -> (double) i).toList(), "drive cycle"));
        var run = new AccurateRun(CHEN, options(2.5), steps);
        run.refine(2e-4, ProgressSink.NONE);
        double error = error(CHEN, options(2.5), steps, run.resolution()).voltage();
        assertTrue(error > 0 && error <= run.voltageError() && run.voltageError() <= 2e-4,
                "error " + error + ", estimate " + run.voltageError() + ", " + run.resolution() + run.run().endings());
    }

    @Test
    void aSingleParticleToo() {
        Models models = mesh -> new SpmModel(Cells.chenWithDiffusivity(Cells.law("3.3e-14*exp(-3*x)")), Cells.CHEN_X,
                Cells.CHEN_Y, mesh.particleNodes());
        var run = new AccurateRun(models, options(2.5), discharge(5));
        run.refine(1e-5, ProgressSink.NONE);
        double error = error(models, options(2.5), discharge(5), run.resolution()).voltage();
        assertTrue(error <= run.voltageError() && run.voltageError() <= 1e-5,
                "error " + error + ", estimate " + run.voltageError() + ", mesh " + run.resolution());
    }

    @Test
    void aLawThatEndsFailsAtOnce() {
        Models models = mesh -> new SpmModel(Cells.chenWithPotential(Cells.law("0.1 + 0.3*(1 - x)", 0.5, 1)),
                Cells.CHEN_X, Cells.CHEN_Y, mesh.particleNodes());
        var run = new AccurateRun(models, options(2.5), discharge(5));
        assertEquals(Kind.LAW_LEFT_RANGE, run.refine(1e-9, ProgressSink.NONE).kind());
        assertTrue(Double.isInfinite(run.voltageError()));
        assertNotEquals(0, run.run().history().size());
    }

    @Test
    void cancelledWhileTellingTheErrorKeepsTheRun() {
        var run = new AccurateRun(CHEN, options(2.5), discharge(5));
        var sink = new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                // Only the cancellation matters.
            }

            @Override
            public void checkCancelled() {
                if (!run.run().endings().isEmpty()) {
                    throw new CancellationException();
                }
            }
        };
        assertThrows(CancellationException.class, () -> run.at(Resolution.COARSEST, sink));
        assertEquals(Kind.LOWER_VOLTAGE, run.run().endings().getLast().kind());
        assertEquals(Resolution.COARSEST, run.resolution());
    }

    @Test
    void finerIsFinerUpToTheLimits() {
        var resolution = Resolution.COARSEST;
        for (int i = 0; i < 40; i++) {
            var finer = resolution.finer();
            assertTrue(finer.mesh().elements() * finer.mesh().degree() > resolution.mesh().elements()
                    * resolution.mesh().degree() || resolution.mesh().elements() == DfnMesh.MAX_ELEMENTS);
            assertTrue(finer.relativeTolerance() <= resolution.relativeTolerance());
            resolution = finer;
        }
        assertEquals(1e-10, resolution.relativeTolerance(), 1e-12);
    }
}
