// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A condition that ends an integration: it is fulfilled where the value is zero or negative. For a cut-off at a lower
 * voltage the value is \( V - V_{min} \), at an upper one \( V_{max} - V \). A start where it is already fulfilled ends
 * the integration at once.
 */
@FunctionalInterface
public interface EventFunction {

    /**
     * @param t time (s)
     * @param y unknowns, not modified
     * @return positive while the integration may go on; NaN outside the range of a law, which makes the integrator try
     *         a shorter step
     */
    double value(double t, double[] y);
}
