// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A porous electrode filled with electrolyte.
 *
 * @param material              its particles and their laws
 * @param pores                 the electrolyte in its pores; their thickness is that of the electrode
 * @param effectiveConductivity of the solid, \( \sigma\,\varepsilon_s^{b_s} \) (S/m)
 * @param filmResistance        \( R_f \) of the particles (ohm m² of their surface)
 */
public record PorousElectrode(SpmElectrode material, PorousLayer pores, double effectiveConductivity,
        double filmResistance) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public PorousElectrode {
        Arguments.positive(effectiveConductivity,
                "effective conductivity of the " + material.name() + " electrode", "S/m");
        Arguments.notNegative(filmResistance, "film resistance of the " + material.name() + " electrode", "ohm*m2");
        if (pores.porosity() + material.activeFraction() > 1 + 1e-12) {
            throw new IllegalArgumentException("porosity and volume fraction of active material of the "
                    + material.name() + " electrode are " + pores.porosity() + " and " + material.activeFraction()
                    + "; together they cannot exceed 1");
        }
    }
}
