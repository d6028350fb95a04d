// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.RealFunction;

/**
 * The diffusivity to which a chemical diffusivity is held.
 *
 * @param diffusivity D(x, T) (m²/s)
 * @param tracer      true for a tracer diffusivity, false for a jump diffusivity
 * @param havenRatio  \( H_R \) (1) of a tracer diffusivity, NaN when it is not stated; ignored for a jump diffusivity
 */
public record ReferenceDiffusivity(RealFunction diffusivity, boolean tracer, double havenRatio) {

    /** A jump diffusivity. @param diffusivity \( D_J(x, T) \) (m²/s) */
    public static ReferenceDiffusivity jump(RealFunction diffusivity) {
        return new ReferenceDiffusivity(diffusivity, false, Double.NaN);
    }

    /**
     * A tracer diffusivity. @param diffusivity \( D_{tr}(x, T) \) (m²/s) @param havenRatio \( H_R \) (1), NaN when it
     * is not stated
     */
    public static ReferenceDiffusivity tracer(RealFunction diffusivity, double havenRatio) {
        return new ReferenceDiffusivity(diffusivity, true, havenRatio);
    }
}
