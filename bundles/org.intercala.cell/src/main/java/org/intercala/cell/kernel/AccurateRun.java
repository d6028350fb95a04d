// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.ProgressSink;

/**
 * A run that knows how good its voltage is: the protocol is run at two resolutions, and what the voltage of the coarser
 * one differs by from that of the finer one is the error of the coarser. Since the error falls exponentially with the
 * resolution, that of the finer one is far smaller.
 *
 * <p>One thread at a time; once only.
 */
public final class AccurateRun {

    /** So many refinements at most; what is not resolved then has a front that no mesh of this kind resolves. */
    private static final int MOST_REFINEMENTS = 8;
    /** Of the work of two resolutions that follow each other. */
    private static final double COARSER_SHARE = 0.3;

    /** Makes the model for a mesh. */
    @FunctionalInterface
    public interface Models {

        /** @throws IllegalArgumentException naming the value that is out of range */
        CellModel on(DfnMesh mesh);
    }

    private final Models models;
    private final RunOptions options;
    private final List<ProtocolStep> steps;
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

    /**
     * Refines until two resolutions in a row agree, or fail alike; the finer one is kept.
     *
     * @param requested largest difference of their voltages (V), positive
     * @return why the run ended
     */
    public Ending refine(double requested, ProgressSink progress) {
        var ending = attempt(Resolution.COARSEST, null, progress.part(0, COARSER_SHARE));
        Kind failure = null;
        for (int i = 1; i <= MOST_REFINEMENTS && !(voltageError <= requested); i++) {
            if (ending.kind().isFailure() && ending.kind() == failure) {
                break;
            }
            failure = ending.kind();
            ending = attempt(resolution.finer(), run,
                    progress.part(1 - Math.pow(1 - COARSER_SHARE, i), 1 - Math.pow(1 - COARSER_SHARE, i + 1)));
        }
        return ending;
    }

    /** Runs at a given resolution, which is kept, and at the next finer one to tell its error. */
    public Ending at(Resolution given, ProgressSink progress) {
        var ending = attempt(given, null, progress.part(0, COARSER_SHARE));
        if (!ending.kind().isFailure()) {
            var kept = run;
            try {
                attempt(given.finer(), kept, progress.part(COARSER_SHARE, 1));
            } finally {
                run = kept;
                resolution = given;
            }
        }
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

    /** Estimate of the largest error of the voltage (V), from ten seconds on; NaN when there is none. */
    public double voltageError() {
        return voltageError;
    }

    /** Estimate of the largest error of the duration of a step (s); NaN when there is none. */
    public double timeError() {
        return timeError;
    }

    /** @param other what it is compared with, or null */
    private Ending attempt(Resolution next, ProtocolRun other, ProgressSink progress) {
        resolution = next;
        run = new ProtocolRun(models.on(next.mesh()),
                options.withTolerances(next.relativeTolerance(), next.absoluteTolerance()));
        var comparison = other == null ? null : run.compareWith(other);
        var ending = run.run(steps, progress);
        if (other != null) {
            boolean alike = !ending.kind().isFailure() && !other.endings().getLast().kind().isFailure()
                    && run.endings().size() == other.endings().size();
            voltageError = alike ? comparison.voltage() : Double.POSITIVE_INFINITY;
            timeError = alike ? comparison.time() : Double.POSITIVE_INFINITY;
        }
        return ending;
    }
}
