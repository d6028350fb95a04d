// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * An integration that could not go on. It carries the last good state, so that what was computed so far is not lost.
 */
public final class IntegrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why an integration could not go on. */
    public enum Reason {
        /** No state that fulfils the algebraic equations was found at the start. */
        INCONSISTENT_START,
        /** The corrector (Newton's method) did not converge, however short the step. */
        NO_CONVERGENCE,
        /** The error estimate stayed above the tolerance, however short the step. */
        ERROR_TEST,
        /** A right-hand side or event function was not finite, however short the step. */
        NOT_FINITE,
        /** The allowed number of steps was used up. */
        TOO_MANY_STEPS
    }

    private final Reason reason;
    private final double time;
    private final double step;
    private final int component;
    private final transient double[] state;
    private final transient IntegrationStatistics statistics;

    /** @param component the unknown to blame, -1 when there is none; its name belongs in the message */
    IntegrationException(String message, Reason reason, double time, double step, int component, double[] state,
            IntegrationStatistics statistics) {
        super(message);
        this.reason = reason;
        this.time = time;
        this.step = step;
        this.component = component;
        this.state = state.clone();
        this.statistics = statistics;
    }

    public Reason reason() {
        return reason;
    }

    /** Time of the last good state (s). */
    public double time() {
        return time;
    }

    /** Length of the last step tried (s). */
    public double step() {
        return step;
    }

    /** Index of the unknown with the largest error, correction or non-finite rate; -1 when there is none. */
    public int component() {
        return component;
    }

    /** The last good state. @return length n */
    public double[] state() {
        return state.clone();
    }

    /** What it cost to come so far. */
    public IntegrationStatistics statistics() {
        return statistics;
    }
}
