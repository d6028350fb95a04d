// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.List;

/** Finds the first instant within a step at which an event is fulfilled. */
final class EventLocator {

    /**
     * Points inside a step at which events are looked at too, so that one that is fulfilled only in passing is seen.
     */
    private static final int INNER_POINTS = 3;

    private final EventFunction[] events;
    private final double[] values;
    private final double[] state;
    private int found = IntegrationResult.NO_EVENT;
    private double time;

    EventLocator(List<? extends EventFunction> events, int dimension) {
        this.events = events.toArray(EventFunction[]::new);
        this.values = new double[this.events.length];
        this.state = new double[dimension];
    }

    boolean none() {
        return events.length == 0;
    }

    /** Evaluates all events at the end of a step. @return index of the first that is not finite, -1 when all are */
    int evaluate(double t, double[] y) {
        for (int i = 0; i < events.length; i++) {
            values[i] = events[i].value(t, y);
            if (!Double.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The first event that is fulfilled by the values evaluated last. */
    int fulfilled() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= 0) {
                return i;
            }
        }
        return IntegrationResult.NO_EVENT;
    }

    /**
     * Looks through a step for the earliest event; {@link #evaluate} was called for its end. At its begin none is
     * fulfilled.
     *
     * @return index of the event, or {@link IntegrationResult#NO_EVENT}
     */
    int locate(BackwardDifferences step) {
        found = IntegrationResult.NO_EVENT;
        time = step.to();
        for (int i = 0; i < events.length; i++) {
            double low = step.from();
            for (int k = 1; k <= INNER_POINTS + 1; k++) {
                double high = k > INNER_POINTS ? step.to()
                        : step.from() + (step.to() - step.from()) * k / (INNER_POINTS + 1);
                // A later part cannot give an earlier root than the one found already.
                if (low >= time && found >= 0) {
                    break;
                }
                boolean reached = k > INNER_POINTS ? values[i] <= 0 : fulfilledAt(i, step, high);
                if (reached) {
                    bisect(i, step, low, high);
                    break;
                }
                low = high;
            }
        }
        return found;
    }

    private boolean fulfilledAt(int event, BackwardDifferences step, double t) {
        step.state(t, state);
        return events[event].value(t, state) <= 0;
    }

    /** Bisects down to neighbouring numbers; the later of the two, at which the event is fulfilled, is the instant. */
    private void bisect(int event, BackwardDifferences step, double from, double to) {
        double low = from;
        double high = to;
        while (true) {
            double mid = 0.5 * (low + high);
            if (!(mid > low && mid < high)) {
                break;
            }
            if (fulfilledAt(event, step, mid)) {
                high = mid;
            } else {
                low = mid;
            }
        }
        if (found < 0 || high < time) {
            found = event;
            time = high;
        }
    }

    /** Instant of the event located last. */
    double time() {
        return time;
    }
}
