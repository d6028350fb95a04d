// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.cell.kernel.ProtocolStep.End;
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
 * A run of a cell through the steps of a protocol. What ends a step is located to neighbouring floating-point times on
 * the dense output of the integration; there the algebraic unknowns are made consistent with the next load. A limit of
 * the model or a law that fails ends the whole run. The energy \( E = \int I V\,dt \) is integrated by three-point
 * Gauss quadrature on the dense output between neighbouring outputs or steps. What was recorded before a failure or a
 * cancellation stays in {@link #history()}.
 */
public final class ProtocolRun {

    /** Voltage (V) within which a located end counts as reached; beyond it a law has failed there instead. */
    private static final double LOCATION_ERROR = 1e-6;
    private static final double[] GAUSS = { -Math.sqrt(0.6), 0, Math.sqrt(0.6) };
    private static final double[] GAUSS_WEIGHTS = { 5.0 / 18, 8.0 / 18, 5.0 / 18 };

    private final CellModel model;
    private final RunOptions options;
    private final LoadedCell system;
    private final NdfOptions integration;
    private final History history;
    private final double[] work;
    private final List<Ending> endings = new ArrayList<>();
    private IntegrationStatistics statistics = new IntegrationStatistics(0, 0, 0, 0, 0);
    private double[] state;
    private double time;
    private double energy;
    private double energyTime;
    private long outputs = 1;

    /** @param model its buffers are used during the run */
    public ProtocolRun(CellModel model, RunOptions options) {
        this.model = model;
        this.options = options;
        system = new LoadedCell(model);
        history = new History(model.outputs());
        work = new double[model.dimension() + 1];
        state = model.start();
        integration = NdfOptions.tolerances(options.relativeTolerance(), options.absoluteTolerance());
    }

    /**
     * Runs the steps; once only.
     *
     * @return why the run ended: the ending of the last step, or what stopped it before
     * @throws CancellationException    when the sink says so
     * @throws IllegalArgumentException when there is no step
     */
    public Ending run(List<ProtocolStep> steps, ProgressSink progress) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the protocol has no step");
        }
        var failing = model.diagnose(0, state);
        if (failing != null) {
            return failing;
        }
        for (int i = 0; i < steps.size(); i++) {
            var part = progress.part((double) i / steps.size(), (i + 1.0) / steps.size());
            var ending = step(steps.get(i), part);
            endings.add(ending);
            if (ending.kind().stopsRun()) {
                break;
            }
        }
        return endings.getLast();
    }

    /** How each step ended, in order. */
    public List<Ending> endings() {
        return List.copyOf(endings);
    }

    /** What was recorded so far. */
    public History history() {
        return history;
    }

    /** What the integration cost. */
    public IntegrationStatistics statistics() {
        return statistics;
    }

    /** The unknowns and the current at the end. @return a copy */
    public double[] state() {
        return state.clone();
    }

    private Ending step(ProtocolStep step, ProgressSink progress) {
        double begin = time;
        double last = begin + step.duration();
        system.connect(step.load(), begin);
        var limits = model.limits();
        var watched = new ArrayList<EventFunction>();
        limits.forEach(limit -> watched.add(limit.margin()));
        double chargeAtBegin = model.charge(state);
        step.ends().forEach(end -> watched.add((t, y) -> margin(end, y, chargeAtBegin)));
        int next = 0;
        while (true) {
            while (next < step.instants().size() && begin + step.instants().get(next) <= time) {
                next++;
            }
            double until = next < step.instants().size() ? Math.min(last, begin + step.instants().get(next)) : last;
            if (Double.isInfinite(until)) {
                until = time + longest(step, chargeAtBegin);
            }
            try {
                var result = new NdfIntegrator(system, integration).integrate(time, state, until, watched,
                        new Recorder(), progress);
                statistics = statistics.plus(result.statistics());
                time = result.time();
                state = result.state();
                if (result.endedByEvent()) {
                    record(time, state);
                    return ending(result, limits, step, begin);
                }
            } catch (IntegrationException failure) {
                statistics = statistics.plus(failure.statistics());
                time = failure.time();
                state = failure.state();
                record(time, state);
                return failed(failure, step);
            }
            if (time >= last) {
                record(time, state);
                return new Ending(Kind.END_TIME, time, "'" + step.words() + "' ended after "
                        + Numbers.text(step.duration()) + " s");
            }
        }
    }

    /** Time after which a limit of the model must have been reached (s). */
    private double longest(ProtocolStep step, double charge) {
        double current = Math.abs(step.load().residual(0, 0, model.voltage(state)));
        return step.load() instanceof Load.Current && current > 0
                ? 1.01 * model.largestCharge() / current
                : LONGEST_STEP;
    }

    /** A step that has not ended after so long (s) will not end: thirty years. */
    private static final double LONGEST_STEP = 1e9;

    private double margin(End end, double[] y, double chargeAtBegin) {
        return switch (end.kind()) {
        case VOLTAGE_FALLS -> orPassed(model.voltage(y)) - end.value();
        case VOLTAGE_RISES -> end.value() - orPassed(model.voltage(y));
        case CURRENT_FALLS -> Math.abs(y[model.dimension()]) - end.value();
        case CURRENT_RISES -> end.value() - Math.abs(y[model.dimension()]);
        case CHARGE_PASSED -> end.value() - Math.abs(model.charge(y) - chargeAtBegin);
        };
    }

    private static double orPassed(double voltage) {
        return voltage;
    }

    private Ending failed(IntegrationException failure, ProtocolStep step) {
        var cause = model.diagnose(failure.time(), failure.state());
        if (cause != null) {
            return cause;
        }
        boolean law = failure.reason() == Reason.NOT_FINITE;
        return new Ending(law ? Kind.LAW_LEFT_RANGE : Kind.INTEGRATION_FAILED, failure.time(),
                "in '" + step.words() + "' " + failure.getMessage());
    }

    private Ending ending(IntegrationResult result, List<Limit> limits, ProtocolStep step, double begin) {
        double t = result.time();
        double[] y = result.state();
        if (result.event() < limits.size()) {
            return limits.get(result.event()).ending().at(t, y);
        }
        var end = step.ends().get(result.event() - limits.size());
        String at = " at t = " + Numbers.text(t) + " s";
        String start = t == begin ? "at the start of '" + step.words() + "' " : "";
        return switch (end.kind()) {
        case VOLTAGE_FALLS -> new Ending(Kind.LOWER_VOLTAGE, t,
                start + "the voltage reached " + Numbers.text(end.value()) + " V" + at);
        case VOLTAGE_RISES -> new Ending(Kind.UPPER_VOLTAGE, t,
                start + "the voltage reached " + Numbers.text(end.value()) + " V" + at);
        case CURRENT_FALLS, CURRENT_RISES -> new Ending(Kind.CURRENT, t,
                start + "the current reached " + Numbers.text(end.value()) + " A" + at);
        case CHARGE_PASSED -> new Ending(Kind.CHARGE, t,
                start + "the charge passed reached " + Numbers.text(end.value() / 3600) + " Ah" + at);
        };
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
            sum += GAUSS_WEIGHTS[i] * model.voltage(work) * work[model.dimension()];
        }
        energy += 2 * half * sum;
        energyTime = to;
    }

    private final class Recorder implements StepListener {

        @Override
        public void start(double t, double[] y) {
            energyTime = t;
            record(t, y);
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
