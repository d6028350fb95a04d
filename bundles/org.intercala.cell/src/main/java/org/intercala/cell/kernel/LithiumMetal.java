// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.RealFunction;

/**
 * An electrode of lithium metal in place of the negative one. On discharge lithium is stripped from it, on charge
 * plated, with
 * \[ \frac IA = i_0\Big(\frac{a_+(c_e)}{a_+(c_{e0})}\Big)^{\alpha_a}\big[e^{\alpha_a F\eta/RT} -
 * e^{-\alpha_c F\eta/RT}\big],\qquad \eta = \phi_s - \phi_e - \frac IA R_f. \]
 *
 * @param exchange       \( i_0 \) in the electrolyte at rest (A/m² of the cell)
 * @param anodic         transfer coefficient \( \alpha_a \) of stripping; \( \alpha_c = 1-\alpha_a \)
 * @param filmResistance \( R_f \) (ohm m²)
 * @param activity       \( a_+(c_e) \) (1) over concentration (mol/m³) and temperature (K); null: the concentration
 */
public record LithiumMetal(double exchange, double anodic, double filmResistance, RealFunction activity) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public LithiumMetal {
        Arguments.positive(exchange, "exchange current density of the lithium electrode", "A/m2");
        Arguments.notNegative(filmResistance, "film resistance of the lithium electrode", "ohm*m2");
        if (!(anodic > 0 && anodic < 1)) {
            throw new IllegalArgumentException(
                    "anodic transfer coefficient of the lithium electrode is " + anodic
                            + "; it must lie between 0 and 1");
        }
    }
}
