// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.List;

import org.intercala.numerics.IntegrationException.Reason;

/** One integration: step and order control around {@link NdfCorrector}. */
final class NdfRun {

    /** Most attempts at one step; halving that often takes any step to nothing. */
    private static final int MAX_ATTEMPTS = 60;
    /** Aim below the tolerance, so that few steps are rejected. */
    private static final double SAFETY = 0.8;
    private static final double LARGEST_GROWTH = 10;
    private static final double LARGEST_CUT = 0.2;
    /** A gain smaller than this is not worth a factorization. */
    private static final double WORTHWHILE_GROWTH = 1.2;
    /** A step may be stretched this much to end where the integration ends. */
    private static final double LAST_STRETCH = 1.1;
    private static final double PROGRESS_INTERVAL = 0.01;

    private final DaeSystem system;
    private final NdfOptions options;
    private final double from;
    private final double end;
    private final StepListener listener;
    private final ProgressSink progress;
    private final NdfCorrector corrector;
    private final BackwardDifferences history;
    private final EventLocator events;
    private final List<? extends EventFunction> eventList;
    private final ConsistentState consistent;
    private final double[] state;
    private double time;
    private double reported;
    private int equalSteps;
    private int steps;
    private int rejected;
    private IntegrationStatistics before = new IntegrationStatistics(0, 0, 0, 0, 0);

    NdfRun(DaeSystem system, NdfOptions options, double from, double[] state, double to,
            List<? extends EventFunction> events, StepListener listener,
            ProgressSink progress) {
        this.system = system;
        this.options = options;
        this.from = from;
        this.end = to;
        this.listener = listener;
        this.progress = progress;
        this.eventList = events;
        this.corrector = new NdfCorrector(system, options);
        this.history = new BackwardDifferences(system.dimension());
        this.events = new EventLocator(events, system.dimension());
        this.consistent = new ConsistentState(system);
        this.state = state.clone();
        this.time = from;
    }

    IntegrationResult run() {
        progress.checkCancelled();
        if (options.consistentStart()) {
            consistent.solve(from, state);
            int n = consistent.jacobians();
            before = before.plus(new IntegrationStatistics(0, 0, n, n, n));
        }
        int bad = events.evaluate(from, state);
        if (bad >= 0) {
            throw new IntegrationException("event " + bad + " is not a finite number at the start, t = " + from + " s",
                    Reason.NOT_FINITE, from, 0, -1,
                    state, statistics());
        }
        listener.start(from, state);
        if (events.fulfilled() >= 0 || from == end) {
            return new IntegrationResult(from, state, events.fulfilled(), statistics());
        }
        return options.fixedStep() > 0 ? runFixed() : runControlled();
    }

    private IntegrationStatistics statistics() {
        return before.plus(corrector.statistics(steps, rejected));
    }

    private IntegrationResult runControlled() {
        begin();
        while (true) {
            limitStep();
            int event = acceptStep(step());
            if (event != IntegrationResult.NO_EVENT || time == end) {
                return finish(event);
            }
            if (equalSteps > history.order()) {
                chooseOrderAndStep();
            }
        }
    }

    /** First step and slope. */
    private void begin() {
        corrector.evaluateJacobian(from, state);
        double h = Math.min(options.initialStep() > 0 ? options.initialStep() : proposedStep(),
                Math.min(options.maximumStep(), end - from));
        var slope = new double[state.length];
        corrector.initialSlope(from, state, h / NdfCorrector.alpha(1), slope);
        for (int i = 0; i < slope.length; i++) {
            if (!Double.isFinite(slope[i])) {
                throw failure(Reason.INCONSISTENT_START, i,
                        "the slope at the start is not finite; the equations are singular or out of range");
            }
        }
        history.start(from, state, slope, h);
    }

    /** A step after which the differential unknowns have moved by about the square root of the tolerance. */
    private double proposedStep() {
        var slope = new double[state.length];
        var mass = new double[state.length];
        system.rate(from, state, slope);
        system.mass(mass);
        for (int i = 0; i < slope.length; i++) {
            slope[i] *= mass[i];
        }
        corrector.scaleAt(state);
        double speed = corrector.norm(slope, Math.sqrt(options.relativeTolerance()));
        double span = end - from;
        return speed > 0 && speed < Double.POSITIVE_INFINITY ? Math.min(0.5 / speed, span) : 1e-3 * span;
    }

    /** Shortens or stretches the next step to respect the longest step and to meet the end. */
    private void limitStep() {
        double remaining = end - time;
        double h = history.step();
        double wanted = Math.min(h, options.maximumStep());
        if (wanted * LAST_STRETCH >= remaining && remaining <= options.maximumStep()) {
            wanted = remaining;
        }
        if (wanted != h) {
            resize(history.order(), wanted / h);
        }
    }

    private void resize(int order, double factor) {
        history.change(order, factor);
        equalSteps = 0;
    }

    /** Tries ever shorter steps until one passes. @return its end */
    private double step() {
        int errorFailures = 0;
        for (int attempt = 1;; attempt++) {
            progress.checkCancelled();
            double newTime = newTime();
            Reason reason = Reason.NOT_FINITE;
            int culprit = -1;
            double factor = 0.5;
            int order = history.order();
            if (!corrector.solve(history, newTime)) {
                reason = corrector.notFinite() ? Reason.NOT_FINITE : Reason.NO_CONVERGENCE;
                culprit = corrector.culprit();
            } else {
                double error = corrector.norm(corrector.correction(), NdfCorrector.errorConstant(order));
                if (error > 1) {
                    reason = Reason.ERROR_TEST;
                    culprit = corrector.largest(corrector.correction());
                    factor = Math.max(LARGEST_CUT, SAFETY * growth(error, order));
                    // A past that predicts badly twice is not worth its high differences.
                    order = ++errorFailures > 1 && order > 1 ? order - 1 : order;
                } else if (error <= 1 && events.evaluate(newTime, corrector.state()) < 0) {
                    return newTime;
                }
            }
            rejected++;
            if (attempt == MAX_ATTEMPTS || !(time + 0.5 * history.step() > time)) {
                throw failure(reason, culprit, "the step became too short");
            }
            resize(order, factor);
        }
    }

    /** End of the next step; the end of the integration when only rounding lies between. */
    private double newTime() {
        double t = time + history.step();
        return end - t < 1e-9 * history.step() ? end : t;
    }

    /**
     * Takes the step into the history and tells those who listen. @return the event that ends the integration, if any
     */
    private int acceptStep(double newTime) {
        steps++;
        equalSteps++;
        history.accept(newTime, corrector.state(), corrector.correction());
        corrector.accepted();
        time = newTime;
        int event = events.none() ? IntegrationResult.NO_EVENT : events.locate(history);
        if (event != IntegrationResult.NO_EVENT) {
            time = events.time();
            history.state(time, state);
            history.cut(time);
        } else {
            System.arraycopy(corrector.state(), 0, state, 0, state.length);
        }
        listener.step(time, state, history);
        double fraction = (time - from) / (end - from);
        if (fraction >= reported + PROGRESS_INTERVAL) {
            reported = fraction;
            progress.progress(fraction, null);
        }
        if (steps >= options.maximumSteps() && event == IntegrationResult.NO_EVENT && time < end) {
            throw failure(Reason.TOO_MANY_STEPS, -1, "the allowed " + options.maximumSteps() + " steps are used up");
        }
        return event;
    }

    /** Constant step and order; the first steps come from an integration with error control. */
    private IntegrationResult runFixed() {
        int order = options.maximumOrder();
        double h = options.fixedStep();
        long count = Math.round((end - from) / h);
        if (count < order || Math.abs(count * h - (end - from)) > 1e-9 * (end - from)) {
            throw new IllegalArgumentException("the fixed step is " + h + " s; the time span of " + (end - from)
                    + " s must be a whole number of steps, at least " + order);
        }
        var sampler = new Sampler(order, h);
        var startOptions = new NdfOptions(options.relativeTolerance(), options.absoluteTolerances(),
                options.initialStep(), options.maximumStep(),
                NdfOptions.HIGHEST_ORDER, options.maximumSteps(), 0, false);
        double startEnd = count == order ? end : from + order * h;
        var started = new NdfIntegrator(system, startOptions).integrate(from, state, startEnd, eventList, sampler,
                progress.part(0, (double) order / count));
        before = before.plus(started.statistics());
        if (started.endedByEvent() || count == order) {
            return new IntegrationResult(started.time(), started.state(), started.event(), statistics());
        }
        time = startEnd;
        System.arraycopy(started.state(), 0, state, 0, state.length);
        history.start(time, sampler.states, h);
        for (long i = order + 1; i <= count; i++) {
            progress.checkCancelled();
            double newTime = i == count ? end : from + i * h;
            if (!corrector.solve(history, newTime)) {
                throw failure(corrector.notFinite() ? Reason.NOT_FINITE : Reason.NO_CONVERGENCE, corrector.culprit(),
                        "the fixed step fails");
            }
            if (events.evaluate(newTime, corrector.state()) >= 0) {
                throw failure(Reason.NOT_FINITE, -1, "the fixed step fails");
            }
            int event = acceptStep(newTime);
            if (event != IntegrationResult.NO_EVENT) {
                return finish(event);
            }
        }
        return finish(IntegrationResult.NO_EVENT);
    }

    /** Collects the states at the first equal steps. */
    private final class Sampler implements StepListener {
        private final double[][] states;
        private final double h;
        private int next = 1;

        Sampler(int order, double h) {
            this.states = new double[order + 1][state.length];
            this.h = h;
            states[0] = state.clone();
        }

        @Override
        public void step(double t, double[] y, DenseOutput interpolant) {
            while (next < states.length && from + next * h <= t) {
                interpolant.state(from + next * h, states[next++]);
            }
            listener.step(t, y, interpolant);
        }
    }

    private IntegrationResult finish(int event) {
        progress.progress(1, null);
        return new IntegrationResult(time, state.clone(), event, statistics());
    }

    private void chooseOrderAndStep() {
        int order = history.order();
        double[] correction = corrector.correction();
        double best = growth(corrector.norm(correction, NdfCorrector.errorConstant(order)), order);
        int chosen = order;
        if (order > 1) {
            double lower = growth(corrector.norm(history.difference(order), NdfCorrector.errorConstant(order - 1)),
                    order - 1);
            if (lower > best) {
                best = lower;
                chosen = order - 1;
            }
        }
        if (order < options.maximumOrder()) {
            double higher = growth(corrector.norm(history.difference(order + 2), NdfCorrector.errorConstant(order + 1)),
                    order + 1);
            if (higher > best) {
                best = higher;
                chosen = order + 1;
            }
        }
        double factor = Math.min(LARGEST_GROWTH, SAFETY * best);
        if (factor >= WORTHWHILE_GROWTH || factor < 1) {
            resize(chosen, factor);
        }
    }

    /** Factor by which a step of an order could grow until its error meets the tolerance. */
    private static double growth(double error, int order) {
        return error > 0 ? StrictMath.exp(-StrictMath.log(error) / (order + 1)) : Double.POSITIVE_INFINITY;
    }

    private IntegrationException failure(Reason reason, int component, String cause) {
        var message = new StringBuilder("the integration stopped at t = ").append(time).append(" s after ")
                .append(steps).append(" steps: ").append(cause);
        String name = component < 0 ? "" : system.componentName(component);
        switch (reason) {
        case NO_CONVERGENCE -> message.append(" because Newton's method did not converge, worst in ").append(name)
                .append("; check the Jacobian and whether the state nears the limit of a law");
        case ERROR_TEST ->
            message.append(" because the error estimate stayed above the tolerance, worst in ").append(name)
                    .append("; look for a jump in the equations, or loosen the tolerances");
        case NOT_FINITE ->
            message.append(component < 0 ? " because an event is" : " because the rate of " + name + " is")
                    .append(" not a finite number beyond; a law is used outside its range");
        case INCONSISTENT_START -> message.append(", first in ").append(name);
        case TOO_MANY_STEPS -> message.append("; loosen the tolerances or allow more steps");
        }
        return new IntegrationException(message.toString(), reason, time, history.step(), component, state,
                statistics());
    }
}
