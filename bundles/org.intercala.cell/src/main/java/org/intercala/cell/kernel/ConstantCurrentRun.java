// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.DenseOutput;
import org.intercala.numerics.EventFunction;
import org.intercala.numerics.IntegrationException;
import org.intercala.numerics.IntegrationException.Reason;
import org.intercala.numerics.IntegrationResult;
import org.intercala.numerics.IntegrationStatistics;
import org.intercala.numerics.NdfIntegrator;
import org.intercala.numerics.NdfOptions;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.StepListener;

/**
 * Integrates a cell model under constant current until a cut-off voltage, a limit of the model or the end time, and
 * records its outputs.
 *
 * <p>On discharge the lower cut-off ends the run, on charge the upper one, at rest neither. Both are located to
 * neighbouring floating-point times on
 * the dense output of the integrator. The energy \( E = \int I V\,dt \) is integrated by three-point Gauss quadrature
 * on the dense output between
 * neighbouring outputs or steps. What was recorded before a failure or a cancellation stays in {@link #history()}.
 */
public final class ConstantCurrentRun {

    /**
     * Fewest steps in which a run to its limit is done, so that no passing event is missed and the outputs are dense.
     */
    private static final int FEWEST_STEPS = 100;
    /** Voltage (V) within which a located cut-off counts as reached; beyond it a law has failed there instead. */
    private static final double LOCATION_ERROR = 1e-6;
    private static final double[] GAUSS = { -Math.sqrt(0.6), 0, Math.sqrt(0.6) };
    private static final double[] GAUSS_WEIGHTS = { 5.0 / 18, 8.0 / 18, 5.0 / 18 };

    private final CellModel model;
    private final RunOptions options;
    private final History history;
    private final double[] work;
    private IntegrationStatistics statistics = new IntegrationStatistics(0, 0, 0, 0, 0);
    private double energy;
    private double energyTime;
    private long outputs;

    /** @param model its buffers are used during the run */
    public ConstantCurrentRun(CellModel model, RunOptions options) {
        this.model = model;
        this.options = options;
        this.history = new History(model.outputs());
        this.work = new double[model.dimension()];
    }

    /**
     * Runs; once only.
     *
     * @return why it ended
     * @throws CancellationException    when the sink says so
     * @throws IllegalArgumentException at rest without end time, or when the output interval gives too many outputs
     */
    public Ending run(ProgressSink progress) {
        double[] start = model.start();
        var failing = model.diagnose(0, start);
        if (failing != null) {
            return failing;
        }
        var limits = model.limits();
        var events = new ArrayList<EventFunction>();
        limits.forEach(limit -> events.add(limit.margin()));
        if (model.current() != 0) {
            events.add(this::voltageMargin);
        }
        double end = Math.min(options.endTime(), model.longestTime());
        if (Double.isInfinite(end)) {
            throw new IllegalArgumentException("the current is 0 A and there is no end time; give one (s)");
        }
        if (options.outputInterval() > 0 && end / options.outputInterval() > RunOptions.MAXIMUM_OUTPUTS) {
            throw new IllegalArgumentException("output interval is " + options.outputInterval()
                    + " s; that gives more than " + RunOptions.MAXIMUM_OUTPUTS
                    + " outputs until " + Numbers.text(end) + " s, make it longer");
        }
        var integration = NdfOptions.tolerances(options.relativeTolerance(), options.absoluteTolerance())
                .withMaximumStep(Math.min(model.longestTime() / FEWEST_STEPS, end)).withConsistentStart(false);
        try {
            var result = new NdfIntegrator(model, integration).integrate(0, start, end, events, new Recorder(),
                    progress);
            statistics = result.statistics();
            record(result.time(), result.state());
            return ending(result, limits);
        } catch (IntegrationException failure) {
            statistics = failure.statistics();
            record(failure.time(), failure.state());
            boolean law = failure.reason() == Reason.NOT_FINITE && failure.component() >= 0;
            return law ? model.rateFailed(failure.time(), failure.state(), failure.component())
                    : new Ending(Kind.INTEGRATION_FAILED, failure.time(), failure.getMessage());
        }
    }

    /** What was recorded so far. */
    public History history() {
        return history;
    }

    /** What the integration cost; zero before it ended. */
    public IntegrationStatistics statistics() {
        return statistics;
    }

    /** Where a law gives no number the cut-off counts as passed, so that the search closes in on that instant. */
    private double voltageMargin(double t, double[] y) {
        double v = model.voltage(y);
        if (!Double.isFinite(v)) {
            return -1;
        }
        return model.current() > 0 ? v - options.lowerVoltage() : options.upperVoltage() - v;
    }

    private Ending ending(IntegrationResult result, List<Limit> limits) {
        double t = result.time();
        double[] y = result.state();
        if (!result.endedByEvent()) {
            return new Ending(Kind.END_TIME, t, "the end time of " + Numbers.text(t) + " s was reached");
        }
        if (result.event() < limits.size()) {
            return limits.get(result.event()).ending().at(t, y);
        }
        double v = model.voltage(y);
        if (!Double.isFinite(v) || voltageMargin(t, y) > LOCATION_ERROR) {
            var cause = model.diagnose(t, y);
            return cause != null ? cause
                    : new Ending(Kind.LAW_LEFT_RANGE, t,
                            "the voltage has no finite value at t = " + Numbers.text(t) + " s");
        }
        boolean discharge = model.current() > 0;
        String what = t == 0 ? "under current the voltage is " + Numbers.text(v) + " V at the start, at or beyond the "
                : "the voltage reached the ";
        return new Ending(discharge ? Kind.LOWER_VOLTAGE : Kind.UPPER_VOLTAGE, t,
                what + (discharge ? "lower" : "upper") + " cut-off of "
                        + Numbers.text(discharge ? options.lowerVoltage() : options.upperVoltage()) + " V at t = "
                        + Numbers.text(t) + " s");
    }

    private void record(double t, double[] y) {
        if ((history.size() == 0 || t > history.lastTime()) && Double.isFinite(model.voltage(y))) {
            history.add(t, y, energy);
        }
    }

    /** Adds the energy up to a time within the step. */
    private void advance(DenseOutput step, double to) {
        double half = 0.5 * (to - energyTime);
        double sum = 0;
        for (int i = 0; i < GAUSS.length; i++) {
            step.state(energyTime + half * (1 + GAUSS[i]), work);
            sum += GAUSS_WEIGHTS[i] * model.voltage(work);
        }
        energy += 2 * half * sum * model.current();
        energyTime = to;
    }

    private final class Recorder implements StepListener {

        @Override
        public void start(double t, double[] y) {
            record(t, y);
            outputs = 1;
        }

        @Override
        public void step(double t, double[] y, DenseOutput step) {
            double interval = options.outputInterval();
            if (interval == 0) {
                for (int k = 1; k < RunOptions.REFINEMENT; k++) {
                    output(step, step.from() + (t - step.from()) * k / RunOptions.REFINEMENT);
                }
                advance(step, t);
                record(t, y);
            } else {
                for (; outputs * interval <= t; outputs++) {
                    output(step, outputs * interval);
                }
                advance(step, t);
            }
        }

        private void output(DenseOutput step, double t) {
            advance(step, t);
            step.state(t, work);
            record(t, work);
        }
    }
}
