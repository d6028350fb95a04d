// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * A cell for the single-particle model: isothermal, uniform electrolyte.
 *
 * @param negative                 negative electrode; null where lithium metal is in its place
 * @param positive                 positive electrode
 * @param area                     of the electrode pairs together, A (m²)
 * @param electrolyteConcentration \( c_e \) (mol/m³)
 * @param temperature              T (K)
 * @param contactResistance        of the cell, \( R_c \) (ohm)
 * @param metal                    lithium metal in place of the negative electrode, or null
 */
public record SpmCell(SpmElectrode negative, SpmElectrode positive, double area, double electrolyteConcentration,
        double temperature, double contactResistance, LithiumMetal metal) {

    /** @throws IllegalArgumentException naming the value that is out of range */
    public SpmCell {
        if ((negative == null) == (metal == null)) {
            throw new IllegalArgumentException(
                    "a cell has either a negative electrode with particles or one of lithium metal");
        }
        Arguments.positive(area, "electrode area", "m2");
        Arguments.positive(electrolyteConcentration, "electrolyte concentration", "mol/m3");
        Arguments.positive(temperature, "temperature", "K");
        Arguments.notNegative(contactResistance, "contact resistance", "ohm");
    }

    /** A cell of two electrodes with particles. */
    public SpmCell(SpmElectrode negative, SpmElectrode positive, double area, double electrolyteConcentration,
            double temperature, double contactResistance) {
        this(negative, positive, area, electrolyteConcentration, temperature, contactResistance, null);
    }

    /** Whether lithium metal is in place of the negative electrode. */
    public boolean half() {
        return negative == null;
    }

    /** Charge that an electrode can take from empty to full at the most (C). */
    double largestCharge() {
        return Math.max(half() ? 0 : negative.capacity(area), positive.capacity(area));
    }
}
