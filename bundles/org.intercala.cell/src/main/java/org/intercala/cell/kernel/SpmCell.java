// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A cell for the single-particle model: isothermal, uniform electrolyte.
 *
 * @param negative                 negative electrode
 * @param positive                 positive electrode
 * @param area                     of the electrode pairs together, A (m²)
 * @param electrolyteConcentration \( c_e \) (mol/m³)
 * @param temperature              T (K)
 * @param contactResistance        of the cell, \( R_c \) (ohm)
 */
public record SpmCell(SpmElectrode negative, SpmElectrode positive, double area, double electrolyteConcentration,
        double temperature, double contactResistance) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public SpmCell {
        Arguments.positive(area, "electrode area", "m2");
        Arguments.positive(electrolyteConcentration, "electrolyte concentration", "mol/m3");
        Arguments.positive(temperature, "temperature", "K");
        Arguments.notNegative(contactResistance, "contact resistance", "ohm");
    }
}
