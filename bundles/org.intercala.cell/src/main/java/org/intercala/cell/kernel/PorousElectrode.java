// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A porous electrode filled with electrolyte.
 *
 * @param material              its particles and their laws
 * @param pores                 the electrolyte in its pores; their thickness is that of the electrode
 * @param effectiveConductivity of the solid, \( \sigma\,\varepsilon_s^{b_s} \) (S/m)
 */
public record PorousElectrode(SpmElectrode material, PorousLayer pores, double effectiveConductivity) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public PorousElectrode {
        Arguments.positive(effectiveConductivity,
                "effective conductivity of the " + material.name() + " electrode", "S/m");
        if (pores.porosity() + material.activeFraction() > 1 + 1e-12) {
            throw new IllegalArgumentException("porosity and volume fraction of active material of the "
                    + material.name() + " electrode are " + pores.porosity() + " and " + material.activeFraction()
                    + "; together they cannot exceed 1");
        }
    }
}
