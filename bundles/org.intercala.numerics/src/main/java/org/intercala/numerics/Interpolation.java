// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** How a table is read between its points. */
public enum Interpolation {
    /** Straight lines; the derivative jumps at the points. */
    LINEAR,
    /**
     * Cubic pieces with a continuous derivative that keep monotone data monotone and add no extremum (PCHIP).
     *
     * @see <a href="https://doi.org/10.1137/0905021">doi:10.1137/0905021</a>
     */
    MONOTONE_CUBIC,
    /**
     * Cubic spline with two continuous derivatives; the not-a-knot end condition makes it exact for cubics. It may
     * overshoot.
     */
    CUBIC
}
