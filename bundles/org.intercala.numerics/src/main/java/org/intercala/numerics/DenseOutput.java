// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * The solution within one accepted step, as the polynomial the integrator itself uses. Valid only during the call that
 * passes it.
 */
public interface DenseOutput {

    /** Begin of the step (s). */
    double from();

    /** End of the step, or the instant of the event that cut it short (s). */
    double to();

    /**
     * Writes the solution at a time. @param t between {@link #from()} and {@link #to()} (s) @param out length n,
     * overwritten
     */
    void state(double t, double[] out);

    /**
     * One component of the solution at a time. @param index 0 to n-1 @param t between {@link #from()} and {@link #to()}
     * (s)
     */
    double component(int index, double t);
}
