// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.RealFunction;

/**
 * Law of the reaction at the surface of the particles of an electrode, \( i_0 = g(x)\,a_+(c_e)^{\alpha_a} \).
 *
 * <p>Without a law of its own, \( g = m\,c_{max}\sqrt{c^\circ}\,x^{\alpha_c}(1-x)^{\alpha_a} \), and without an
 * activity, \( a_+ = c_e/c^\circ \); both together and \( \alpha_a = 1/2 \) are the usual
 * \( m\,c_e^{1/2}c_s^{1/2}(c_{max}-c_s)^{1/2} \). The activity of the electrolyte enters nothing but \( i_0 \), since
 * the potential of the electrolyte is that of a lithium reference electrode in it.
 *
 * @param anodic   transfer coefficient \( \alpha_a \), 0 to 1 without its ends; \( \alpha_c = 1-\alpha_a \)
 * @param exchange g(x) (A/m²); the second argument is the temperature (K); null: the law above
 * @param activity \( a_+(c_e) \) (1) over concentration (mol/m³) and temperature (K); null: \( c_e/c^\circ \)
 */
public record Kinetics(double anodic, RealFunction exchange, RealFunction activity) {

    /** \( c^\circ \), 1 mol/l (mol/m³). */
    public static final double STANDARD_CONCENTRATION = 1000;

    /** Both transfer coefficients 1/2, the usual law. */
    public static final Kinetics SYMMETRIC = new Kinetics(0.5, null, null);

    /** @throws IllegalArgumentException when the transfer coefficient is not between 0 and 1 */
    public Kinetics {
        if (!(anodic > 0 && anodic < 1)) {
            throw new IllegalArgumentException(
                    "anodic transfer coefficient is " + anodic + "; it must lie between 0 and 1");
        }
    }

    /** The law of x, or one without bounds. */
    RealFunction ranged() {
        return exchange == null ? RealFunction.constant(1) : exchange;
    }

    /** Whether this is the usual law, all of whose exponents are 1/2. */
    boolean usual() {
        return anodic == 0.5 && exchange == null && activity == null;
    }
}
