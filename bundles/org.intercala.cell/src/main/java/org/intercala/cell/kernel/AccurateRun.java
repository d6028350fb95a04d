// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.ProgressSink;

/**
 * A run that knows how good its voltage is: the protocol is run at two resolutions, and what the voltage of the coarser
 * one differs by from that of the finer one is the error of the coarser. Where the resolution is chosen here the finer
 * one is kept, whose error is smaller still; where it is given, the given one, and the other is made just fine enough.
 *
 * <p>One thread at a time; once only.
 */
public final class AccurateRun {

    /** So many refinements at most; what is not resolved then has a front that no mesh of this kind resolves. */
    private static final int MOST_REFINEMENTS = 8;
    /** Of the work of two resolutions that follow each other. */
    private static final double COARSER_SHARE = 0.3;

    /** Of the error that is asked for, what particles and tolerances may leave that are refined no further. */
    private static final double REST_SHARE = 0.25;

    /** Makes the model for a mesh. */
    @FunctionalInterface
    public interface Models {

        /** @throws IllegalArgumentException naming the value that is out of range */
        CellModel on(DfnMesh mesh);
    }

    private final Models models;
    private final RunOptions options;
    private final List<ProtocolStep> steps;
    private boolean withFields;
    private ProtocolRun run;
    private Resolution resolution;
    private double voltageError = Double.NaN;
    private double timeError = Double.NaN;

    /** @param options their tolerances are replaced by those of a {@link Resolution} */
    public AccurateRun(Models models, RunOptions options, List<ProtocolStep> steps) {
        this.models = models;
        this.options = options;
        this.steps = steps;
    }

    /** Records what the model resolves across the cell too; to be called before the run. */
    public void recordFields() {
        withFields = true;
    }

    /**
     * Runs with what is given by hand and chooses the rest.
     *
     * @param requested largest error of the voltage (V), positive; what is given by hand may have a larger one
     * @return why the run ended
     */
    public Ending run(FixedResolution given, double requested, ProgressSink progress) {
        if (given.isComplete()) {
            return at(given.in(Resolution.COARSEST), progress);
        }
        if (given.equals(FixedResolution.NOTHING)) {
            return refine(requested, progress);
        }
        var ending = refine(given, requested, progress.part(0, 1 - COARSER_SHARE));
        tellError(ending, progress.part(1 - COARSER_SHARE, 1));
        return ending;
    }

    /**
     * Refines until two resolutions in a row agree, or fail alike; the finer one is kept. Once particles and tolerances
     * are seen to leave little error, the mesh across the cell alone is refined.
     *
     * @param requested largest difference of their voltages (V), positive
     * @return why the run ended
     */
    public Ending refine(double requested, ProgressSink progress) {
        return refine(FixedResolution.NOTHING, requested, progress);
    }

    private Ending refine(FixedResolution given, double requested, ProgressSink progress) {
        var ending = attempt(given.in(Resolution.COARSEST), null, progress.part(0, COARSER_SHARE));
        Kind failure = null;
        boolean acrossAlone = false;
        double rest = 0;
        for (int i = 1; i <= MOST_REFINEMENTS && !(voltageError <= requested); i++) {
            var coarser = resolution;
            var finer = given.in(acrossAlone ? resolution.finerAcross() : resolution.finer());
            if (ending.kind().isFailure() && ending.kind() == failure || finer.equals(resolution)) {
                break;
            }
            failure = ending.kind();
            double done = 1 - Math.pow(1 - COARSER_SHARE, i + 1);
            ending = attempt(finer, run, progress.part(1 - Math.pow(1 - COARSER_SHARE, i), done));
            if (acrossAlone) {
                voltageError += rest;
            } else if (voltageError > requested && voltageError < Double.POSITIVE_INFINITY) {
                rest = errorWithin(coarser, finer, REST_SHARE * requested, progress.part(done, done));
                acrossAlone = rest <= REST_SHARE * requested;
                ending = run.endings().getLast();
            }
        }
        return ending;
    }

    /**
     * Error of the particles and tolerances of the coarser of two resolutions (V). Where it is small, the run that has
     * them on the finer mesh across the cell takes the place of the finer one.
     */
    private double errorWithin(Resolution coarser, Resolution finer, double small, ProgressSink progress) {
        var mesh = finer.mesh();
        var across = new Resolution(new DfnMesh(mesh.elements(), mesh.degree(), mesh.separatorDegree(),
                coarser.mesh().particleNodes()), coarser.relativeTolerance(), coarser.absoluteTolerance());
        var all = run;
        double difference = voltageError;
        double shift = timeError;
        attempt(across, all, progress);
        double error = voltageError;
        voltageError = difference;
        timeError = shift;
        if (!(error <= small)) {
            run = all;
            resolution = finer;
        }
        return error;
    }

    /** Runs at a given resolution, which is kept, and at one a little finer to tell its error. */
    public Ending at(Resolution given, ProgressSink progress) {
        var ending = attempt(given, null, progress.part(0, COARSER_SHARE));
        tellError(ending, progress.part(COARSER_SHARE, 1));
        return ending;
    }

    /** The run that is kept; while one goes on, that one. */
    public ProtocolRun run() {
        return run;
    }

    /** That of the run. */
    public Resolution resolution() {
        return resolution;
    }

    /**
     * Estimate of the largest error of the voltage (V) from ten seconds after each jump of the load on: of the run
     * where a part of its resolution was given, else of the next coarser one. Infinite where the two runs end
     * differently, NaN where the run failed.
     */
    public double voltageError() {
        return voltageError;
    }

    /** Estimate of the largest error of the duration of a step (s), as {@link #voltageError()}. */
    public double timeError() {
        return timeError;
    }

    /** @param other what it is compared with, or null */
    private Ending attempt(Resolution next, ProtocolRun other, ProgressSink progress) {
        resolution = next;
        run = new ProtocolRun(models.on(next.mesh()),
                options.withTolerances(next.relativeTolerance(), next.absoluteTolerance()));
        if (withFields) {
            run.recordFields();
        }
        if (other == null) {
            return run.run(steps, progress);
        }
        return compare(run, other, progress);
    }

    private void tellError(Ending ending, ProgressSink progress) {
        if (!ending.kind().isFailure()) {
            var closer = resolution.closer();
            compare(new ProtocolRun(models.on(closer.mesh()),
                    options.withoutOutputs(closer.relativeTolerance(), closer.absoluteTolerance()), List.of()), run,
                    progress);
        }
    }

    /** Runs the finer of two and keeps how far they are apart. */
    private Ending compare(ProtocolRun finer, ProtocolRun coarser, ProgressSink progress) {
        var comparison = finer.compareWith(coarser);
        var ending = finer.run(steps, progress);
        boolean alike = !ending.kind().isFailure() && !coarser.endings().getLast().kind().isFailure()
                && finer.endings().size() == coarser.endings().size();
        voltageError = alike ? comparison.voltage() : Double.POSITIVE_INFINITY;
        timeError = alike ? comparison.time() : Double.POSITIVE_INFINITY;
        return ending;
    }
}
