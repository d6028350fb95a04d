// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A cell of two porous electrodes and a separator, or of lithium metal, a separator and one porous electrode,
 * isothermal.
 *
 * @param negative          negative electrode, at x = 0; null where lithium metal is in its place
 * @param separator         between the electrodes
 * @param positive          positive electrode, up to x = L
 * @param electrolyte       in all pores
 * @param area              of the electrode pairs together, A (m²)
 * @param temperature       T (K)
 * @param contactResistance of the cell, \( R_c \) (ohm)
 * @param metal             lithium metal in place of the negative electrode, its surface at x = 0; or null
 */
public record PorousCell(PorousElectrode negative, PorousLayer separator, PorousElectrode positive,
        Electrolyte electrolyte, double area, double temperature, double contactResistance, LithiumMetal metal) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public PorousCell {
        if ((negative == null) == (metal == null)) {
            throw new IllegalArgumentException(
                    "a cell has either a porous negative electrode or one of lithium metal");
        }
        Arguments.positive(area, "electrode area", "m2");
        Arguments.positive(temperature, "temperature", "K");
        Arguments.notNegative(contactResistance, "contact resistance", "ohm");
    }

    /** A cell of two porous electrodes. */
    public PorousCell(PorousElectrode negative, PorousLayer separator, PorousElectrode positive,
            Electrolyte electrolyte, double area, double temperature, double contactResistance) {
        this(negative, separator, positive, electrolyte, area, temperature, contactResistance, null);
    }

    /** Whether lithium metal is in place of the negative electrode. */
    public boolean half() {
        return negative == null;
    }

    /** What the single-particle model needs of it. */
    public SpmCell particles() {
        return new SpmCell(half() ? null : negative.material(), positive.material(), area, electrolyte.concentration(),
                temperature, contactResistance, metal);
    }
}
