// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A cell of two porous electrodes and a separator, isothermal.
 *
 * @param negative          negative electrode, at x = 0
 * @param separator         between the electrodes
 * @param positive          positive electrode, up to x = L
 * @param electrolyte       in all pores
 * @param area              of the electrode pairs together, A (m²)
 * @param temperature       T (K)
 * @param contactResistance of the cell, \( R_c \) (ohm)
 */
public record PorousCell(PorousElectrode negative, PorousLayer separator, PorousElectrode positive,
        Electrolyte electrolyte, double area, double temperature, double contactResistance) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public PorousCell {
        Arguments.positive(area, "electrode area", "m2");
        Arguments.positive(temperature, "temperature", "K");
        Arguments.notNegative(contactResistance, "contact resistance", "ohm");
    }

    /** What the single-particle model needs of it. */
    public SpmCell particles() {
        return new SpmCell(negative.material(), positive.material(), area, electrolyte.concentration(), temperature,
                contactResistance);
    }
}
