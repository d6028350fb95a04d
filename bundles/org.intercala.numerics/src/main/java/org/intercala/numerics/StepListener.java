// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Hears of every accepted step in order of time. The arrays passed belong to the integrator: copy what is to be kept,
 * change nothing.
 */
@FunctionalInterface
public interface StepListener {

    /** Hears nothing. */
    StepListener NONE = (t, y, interpolant) -> {
    };

    /** Called once before the first step. @param t start (s) @param y consistent initial state */
    default void start(double t, double[] y) {
        // most listeners need only the steps
    }

    /**
     * Called after each accepted step.
     *
     * @param t           end of the step (s), the instant of the event if one ended it
     * @param y           state at t
     * @param interpolant the solution within the step, for output at any time in it
     */
    void step(double t, double[] y, DenseOutput interpolant);
}
