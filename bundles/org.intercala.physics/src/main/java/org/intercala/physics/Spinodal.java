// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.List;
import org.intercala.numerics.RealFunction;

/**
 * Where a homogeneous phase is unstable: \( \partial^2 g/\partial x^2 < 0 \).
 *
 * <p>g'' is scanned on 2000 equal intervals and geometrically towards both ends, extrema between them are refined, and
 * each zero is bisected to the last bit. Wiggles of g'' narrower than 1/2000 of the range are seen only where they
 * touch a point of that grid.
 */
public final class Spinodal {

    private Spinodal() {
    }

    /**
     * The unstable intervals.
     *
     * @param g           free energy g(x, T) (J/mol)
     * @param temperature T (K)
     * @param lower       lower end of the range of x (1)
     * @param upper       upper end of the range of x (1)
     * @return intervals in ascending order, empty for a single phase; an interval that reaches the end of the range
     *         ends there
     * @throws IllegalArgumentException when the temperature is not positive, the range is not inside that of g, or g''
     *                                  is not a number inside
     */
    public static List<StoichiometryRange> intervals(RealFunction g, double temperature, double lower, double upper) {
        Arguments.temperature(temperature);
        Arguments.range(g, "the free energy", lower, upper);
        var curvature = g.derivative(0).derivative(0);
        return Scan.negativeRanges(x -> curvature.value(x, temperature), Scan.grid(lower, upper),
                "the curvature of the free energy");
    }
}
