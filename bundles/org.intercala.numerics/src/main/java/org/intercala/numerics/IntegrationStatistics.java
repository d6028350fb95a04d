// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * What an integration cost.
 *
 * @param steps            accepted steps
 * @param rejected         attempts that were repeated with a shorter step
 * @param jacobians        Jacobian evaluations
 * @param factorizations   factorizations of M - cJ
 * @param newtonIterations iterations of the corrector, one right-hand side and one solution each
 */
public record IntegrationStatistics(int steps, int rejected, int jacobians, int factorizations, int newtonIterations) {

    /** The cost of both together. */
    public IntegrationStatistics plus(IntegrationStatistics other) {
        return new IntegrationStatistics(steps + other.steps, rejected + other.rejected, jacobians + other.jacobians,
                factorizations + other.factorizations, newtonIterations + other.newtonIterations);
    }
}
