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
 */
public record SpmCell(SpmElectrode negative, SpmElectrode positive, double area, double electrolyteConcentration,
        double temperature) {

    /** @throws IllegalArgumentException naming the value that is not positive */
    public SpmCell {
        require(area, "electrode area", "m2");
        require(electrolyteConcentration, "electrolyte concentration", "mol/m3");
        require(temperature, "temperature", "K");
    }

    private static void require(double value, String what, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + " " + unit + "; it must be positive and finite");
        }
    }
}
