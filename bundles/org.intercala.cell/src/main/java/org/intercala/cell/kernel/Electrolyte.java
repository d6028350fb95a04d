// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * A binary electrolyte. Its laws are functions of the concentration \( c_e \) (mol/m³); their second argument is the
 * temperature (K).
 *
 * @param concentration       at rest, \( c_{e0} \) (mol/m³)
 * @param diffusivity         \( D_e \) (m²/s)
 * @param conductivity        \( \kappa \) (S/m)
 * @param thermodynamicFactor \( 1 + d\ln f_\pm/d\ln c_e \) (1)
 * @param transference        transference number of lithium ions, \( t_+ \) (1)
 */
public record Electrolyte(double concentration, RealFunction diffusivity, RealFunction conductivity,
        RealFunction thermodynamicFactor, RealFunction transference) {

    /** @throws IllegalArgumentException naming the value that is not positive */
    public Electrolyte {
        Arguments.positive(concentration, "electrolyte concentration", "mol/m3");
    }

    /**
     * Potential of a lithium reference electrode along a concentration, \( d\phi/d\ln c_e = 2(1-t_+)
     * (1+d\ln f_\pm/d\ln c_e) RT/F \) (V).
     *
     * @param c           concentration (mol/m³)
     * @param temperature (K)
     */
    double diffusionPotential(double c, double temperature) {
        return 2 * (1 - transference.value(c, temperature)) * thermodynamicFactor.value(c, temperature)
                * Constants.GAS_CONSTANT * temperature / Constants.FARADAY;
    }
}
