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

    /** The mean over the modes of a particle, most of which hardly move, understates the error at its surface. */
    private static final double ERROR_SHARE = 0.2;
    /** Fewest steps of the integration in a step of the protocol, so that no passing event is missed. */
    private static final int FEWEST_STEPS = 30;
    /** A step that has not ended after so long (s) will not end: thirty years. */
    private static final double LONGEST_STEP = 1e9;
    /** Voltage (V) within which a located end counts as reached; beyond it a law has failed there instead. */
    private static final double LOCATION_ERROR = 1e-6;
    /** Distance from a limit, in stoichiometry or relative concentration, that explains a failure. */
    private static final double NEAR = 0.05;
    /** So close to a limit the equations are too stiff for shorter steps to help; the limit ends the run. */
    private static final double AS_GOOD_AS_REACHED = 1e-4;
    private static final double[] GAUSS = { -Math.sqrt(0.6), 0, Math.sqrt(0.6) };
    private static final double[] GAUSS_WEIGHTS = { 5.0 / 18, 8.0 / 18, 5.0 / 18 };

    private final CellModel model;
    private final RunOptions options;
    private final LoadedCell system;
    private final NdfOptions integration;
    private final History history;
    /** The voltage at the steps of the integration, each divided, whatever the interval of the outputs is. */
    private final History trace;
    private final double[] work;
    private final List<StepResult> results = new ArrayList<>();
    private final double startCharge;
    private IntegrationStatistics statistics = new IntegrationStatistics(0, 0, 0, 0, 0);
    private double[] state;
    private double time;
    private double energy;
    private double energyTime;
    private long outputs = 1;
    private boolean connected;
    private double startVoltage;
    private double startCurrent;
    private Comparison comparison = Comparison.withNothing();
    private FieldHistory fields;

    /** @param model its buffers are used during the run; all its outputs are recorded */
    public ProtocolRun(CellModel model, RunOptions options) {
        this(model, options, model.outputs());
    }

    /** @param recorded which outputs are recorded */
    public ProtocolRun(CellModel model, RunOptions options, List<CellOutput> recorded) {
        this.model = model;
        this.options = options;
        system = new LoadedCell(model);
        history = new History(recorded);
        trace = options.outputInterval() == 0 ? history
                : new History(List.of(new CellOutput("voltage", "V", "V", (t, y) -> model.voltage(y))));
        fields = new FieldHistory(model, CellSection.NONE);
        work = new double[model.dimension() + 1];
        state = model.start();
        startCharge = model.charge(state);
        integration = NdfOptions.tolerances(ERROR_SHARE * options.relativeTolerance(),
                ERROR_SHARE * options.absoluteTolerance());
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
            comparison.begin(i, time);
            var result = resultOf(steps.get(i), part);
            fields.end(time, state);
            comparison.end(time);
            if (result.ending().kind().stopsRun()) {
                break;
            }
        }
        fields.finish();
        return results.getLast().ending();
    }

    /** Compares the voltage with that of a finished run of the same steps as this one goes on. */
    public Comparison compareWith(ProtocolRun other) {
        comparison = new Comparison(other.trace, other.endings());
        return comparison;
    }

    /** Records what the model resolves across the cell too; to be called before the run. */
    public void recordFields() {
        fields = new FieldHistory(model, model.section());
    }

    /** What was recorded across the cell so far; nothing where that was not asked for. */
    public FieldHistory fields() {
        return fields;
    }

    /** How each step ended, in order. */
    public List<Ending> endings() {
        return results.stream().map(StepResult::ending).toList();
    }

    /** What came of each step that has ended, in order. */
    public List<StepResult> results() {
        return List.copyOf(results);
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

    private StepResult resultOf(ProtocolStep step, ProgressSink progress) {
        double begin = time;
        double charge = model.charge(state);
        double energyBefore = energy;
        connected = false;
        var ending = step(step, progress);
        double voltage = model.voltage(state);
        double current = state[model.dimension()];
        var result = new StepResult(step.words(), begin, connected ? startVoltage : voltage, voltage,
                connected ? startCurrent : current, current, charge - model.charge(state), energy - energyBefore,
                ending);
        results.add(result);
        return result;
    }

    private Ending step(ProtocolStep step, ProgressSink progress) {
        double begin = time;
        double longest = Math.min(step.duration(), longest(step));
        double last = begin + longest;
        if (longest < LONGEST_STEP) {
            checkOutputs(last);
        }
        var limits = model.limits();
        var watched = new ArrayList<EventFunction>();
        limits.forEach(limit -> watched.add(limit.margin()));
        double charge = model.charge(state);
        step.ends().forEach(end -> watched.add((t, y) -> margin(end, y, charge)));
        if (!(step.load() instanceof Load.Voltage)) {
            watched.add((t, y) -> cutOffMargin(y));
        }
        var settings = integration.withMaximumStep(longest / FEWEST_STEPS);
        int next = 0;
        try {
            while (true) {
                while (next < step.instants().size() && begin + step.instants().get(next) <= time) {
                    next++;
                }
                double jump = next < step.instants().size() ? step.instants().get(next) : step.duration();
                double since = next == 0 ? 0 : step.instants().get(next - 1);
                system.connect(step.load(), begin, since, jump);
                comparison.jump(time, begin + jump);
                guessCurrent(step.load(), Math.max(time - begin, since));
                var result = new NdfIntegrator(system, settings).integrate(time, state,
                        Math.min(last, begin + jump), watched, new Recorder(), progress);
                statistics = statistics.plus(result.statistics());
                reach(result.time(), result.state());
                if (result.endedByEvent()) {
                    return ending(result.event(), limits, step, begin);
                }
                if (time >= last && Double.isInfinite(step.duration()) && longest == LONGEST_STEP) {
                    return neverEnded(step);
                }
                if (time >= last) {
                    return new Ending(Kind.END_TIME, time,
                            "the end time of " + Numbers.text(time) + " s was reached");
                }
            }
        } catch (IntegrationException failure) {
            statistics = statistics.plus(failure.statistics());
            reach(failure.time(), failure.state());
            return failed(failure);
        }
    }

    /** The current that follows from time, as far as it does. @param t time since the step began (s) */
    private void guessCurrent(Load load, double t) {
        double voltage = model.voltage(state);
        if (load instanceof Load.Current given) {
            state[model.dimension()] = given.profile().at(t);
        } else if (load instanceof Load.Power given && voltage > 0) {
            state[model.dimension()] = given.profile().at(t) / voltage;
        }
    }

    private Ending neverEnded(ProtocolStep step) {
        return new Ending(Kind.NEVER_ENDED, time,
                "'" + step.words() + "' has not ended after " + Numbers.text(LONGEST_STEP) + " s, at "
                        + Numbers.text(model.voltage(state)) + " V and " + Numbers.text(state[model.dimension()])
                        + " A; its end does not come");
    }

    private void reach(double t, double[] y) {
        time = t;
        state = y;
        record(t, y);
    }

    private void checkOutputs(double end) {
        if (options.outputInterval() > 0 && end / options.outputInterval() > RunOptions.MAXIMUM_OUTPUTS) {
            throw new IllegalArgumentException("output interval is " + options.outputInterval()
                    + " s; that gives more than " + RunOptions.MAXIMUM_OUTPUTS + " outputs until " + Numbers.text(end)
                    + " s, make it longer");
        }
    }

    /** Time after which a step must have ended (s), by a limit of the model if by nothing else. */
    private double longest(ProtocolStep step) {
        if (!(step.load() instanceof Load.Current) || !step.instants().isEmpty()) {
            return Math.min(step.duration(), LONGEST_STEP);
        }
        double current = Math.abs(step.load().residual(0, 0, 0));
        if (current == 0) {
            if (Double.isInfinite(step.duration())) {
                throw new IllegalArgumentException("the current is 0 A and there is no end time; give one (s)");
            }
            return step.duration();
        }
        return model.largestCharge() / current;
    }

    private double margin(End end, double[] y, double chargeAtBegin) {
        double current = Math.abs(y[model.dimension()]);
        return switch (end.kind()) {
        case VOLTAGE_FALLS -> passedUnlessFinite(model.voltage(y) - end.value());
        case VOLTAGE_RISES -> passedUnlessFinite(end.value() - model.voltage(y));
        case CURRENT_FALLS -> current - end.value();
        case CURRENT_RISES -> end.value() - current;
        case CHARGE_PASSED -> end.value() - Math.abs(model.charge(y) - chargeAtBegin);
        };
    }

    /** Distance of the voltage from the cut-off in whose direction the current drives it; at rest there is none. */
    private double cutOffMargin(double[] y) {
        double current = y[model.dimension()];
        return current > 0 ? passedUnlessFinite(model.voltage(y) - options.lowerVoltage())
                : current < 0 ? passedUnlessFinite(options.upperVoltage() - model.voltage(y)) : 1;
    }

    /** Where a law gives no number the end counts as passed, so that the search closes in on that instant. */
    private static double passedUnlessFinite(double margin) {
        return Double.isNaN(margin) ? -1 : margin;
    }

    private Ending failed(IntegrationException failure) {
        var cause = model.diagnose(time, state);
        if (cause != null) {
            return cause;
        }
        double least = NEAR;
        Ending nearest = null;
        for (var limit : model.limits()) {
            double margin = limit.margin().value(time, state);
            if (margin < least) {
                least = margin;
                nearest = limit.ending().at(time, state);
            }
        }
        if (least < AS_GOOD_AS_REACHED) {
            return new Ending(nearest.kind(), time, nearest.message() + ", but for " + Numbers.text(least));
        }
        boolean law = failure.reason() == Reason.NOT_FINITE && failure.component() >= 0;
        return law ? model.rateFailed(time, state, failure.component())
                : new Ending(Kind.INTEGRATION_FAILED, time, (nearest == null ? ""
                        : "close to the " + nearest.kind().label() + " (" + Numbers.text(least) + " from it) ")
                        + failure.getMessage());
    }

    private Ending ending(int event, List<Limit> limits, ProtocolStep step, double begin) {
        if (event < limits.size()) {
            return limits.get(event).ending().at(time, state);
        }
        double v = model.voltage(state);
        int index = event - limits.size();
        var end = index < step.ends().size() ? step.ends().get(index) : null;
        double margin = end == null ? cutOffMargin(state) : margin(end, state, Double.NaN);
        if (!Double.isFinite(v) || Math.abs(margin) > LOCATION_ERROR && time > begin) {
            var cause = model.diagnose(time, state);
            if (!Double.isFinite(v) || cause != null) {
                return cause != null ? cause
                        : new Ending(Kind.LAW_LEFT_RANGE, time,
                                "the voltage has no finite value at t = " + Numbers.text(time) + " s");
            }
        }
        String at = " at t = " + Numbers.text(time) + " s";
        if (end == null) {
            boolean lower = state[model.dimension()] > 0;
            String what = time == begin
                    ? "under current the voltage is " + Numbers.text(v) + " V at the start, at or beyond the "
                    : "the voltage reached the ";
            return new Ending(lower ? Kind.LOWER_VOLTAGE : Kind.UPPER_VOLTAGE, time,
                    what + (lower ? "lower" : "upper") + " cut-off of "
                            + Numbers.text(lower ? options.lowerVoltage() : options.upperVoltage()) + " V" + at);
        }
        String start = time == begin ? "already at the start of '" + step.words() + "' " : "";
        return switch (end.kind()) {
        case VOLTAGE_FALLS, VOLTAGE_RISES ->
            new Ending(Kind.VOLTAGE, time, start + "the voltage reached " + Numbers.text(end.value()) + " V" + at);
        case CURRENT_FALLS, CURRENT_RISES ->
            new Ending(Kind.CURRENT, time, start + "the current reached " + Numbers.text(end.value()) + " A" + at);
        case CHARGE_PASSED -> new Ending(Kind.CHARGE, time,
                start + "the charge passed reached " + Numbers.text(end.value()) + " C" + at);
        };
    }

    private void record(double t, double[] y) {
        if ((history.size() == 0 || t > history.lastTime()) && Double.isFinite(model.voltage(y))) {
            if (options.outputInterval() > 0 && history.size() > RunOptions.MAXIMUM_OUTPUTS) {
                throw new IllegalArgumentException("the run gives more than " + RunOptions.MAXIMUM_OUTPUTS
                        + " outputs until " + Numbers.text(t) + " s; make the output interval longer");
            }
            history.add(t, y, results.size() + 1, startCharge - model.charge(y), energy);
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
            if (!connected) {
                connected = true;
                startVoltage = model.voltage(y);
                startCurrent = y[model.dimension()];
                fields.begin(t, y);
            }
            record(t, y);
        }

        @Override
        public void step(double t, double[] y, DenseOutput step) {
            comparison.step(model, step, t, work);
            fields.step(t, y);
            double interval = options.outputInterval();
            if (interval == 0) {
                for (int k = 1; k < RunOptions.REFINEMENT; k++) {
                    output(step, within(step, t, k));
                }
                advance(step, t);
                record(t, y);
            } else {
                for (int k = 1; k <= RunOptions.REFINEMENT && !history.outputs().isEmpty(); k++) {
                    step.state(within(step, t, k), work);
                    trace.add(within(step, t, k), work, 0, 0, 0);
                }
                for (; outputs * interval <= t; outputs++) {
                    output(step, outputs * interval);
                }
                advance(step, t);
            }
        }

        private double within(DenseOutput step, double t, int k) {
            return step.from() + (t - step.from()) * k / RunOptions.REFINEMENT;
        }

        private void output(DenseOutput step, double t) {
            advance(step, t);
            step.state(t, work);
            record(t, work);
        }
    }
}
