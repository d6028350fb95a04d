// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;

/**
 * A two-phase region: the stretch of stoichiometry that a common tangent \( g = a + \mu x \) of the free energy
 * bridges.
 *
 * @param low               stoichiometry of the lithium-poor phase (1)
 * @param high              stoichiometry of the lithium-rich phase (1)
 * @param chemicalPotential \( \mu \), the slope of the tangent (J/mol)
 * @param intercept         a, the value of the tangent at x = 0 (J/mol)
 * @param lowAtLimit        true when the tangent starts at the end of the range of x that was looked at: the true phase
 *                          may lie outside
 * @param highAtLimit       the same for the lithium-rich end
 */
public record MiscibilityGap(double low, double high, double chemicalPotential, double intercept, boolean lowAtLimit,
        boolean highAtLimit) {

    /** Potential of the plateau against the reference of \( \mu \), \( -\mu/F \) (V). */
    public double potential() {
        return -chemicalPotential / Constants.FARADAY;
    }

    /** Whether x lies in the gap, ends included. */
    public boolean contains(double x) {
        return x >= low && x <= high;
    }

    /** The stretch of x. */
    public StoichiometryRange range() {
        return new StoichiometryRange(low, high);
    }
}
