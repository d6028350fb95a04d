// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * One electrode of a single-particle model, at the temperature of the cell.
 *
 * @param name                 for messages: negative or positive
 * @param thickness            L (m)
 * @param activeFraction       volume fraction of active material (1)
 * @param radius               of the particles, R (m)
 * @param maximumConcentration \( c_{max} \) (mol/m³)
 * @param rateConstant         m of \( i_0 = m\,c_e^{1/2} c_s^{1/2} (c_{max}-c_s)^{1/2} \) (A/m² (m³/mol)^1.5)
 * @param diffusivity          D(x) (m²/s) over stoichiometry; the second argument is the temperature (K)
 * @param constantDiffusivity  whether D is the same for all x
 * @param potential            U(x) against lithium (V); the second argument is the temperature (K)
 */
public record SpmElectrode(String name, double thickness, double activeFraction, double radius,
        double maximumConcentration, double rateConstant,
        RealFunction diffusivity, boolean constantDiffusivity, RealFunction potential) {

    /** @throws IllegalArgumentException naming the value that is not positive */
    public SpmElectrode {
        require(thickness, name, "thickness", "m");
        require(activeFraction, name, "volume fraction of active material", "");
        require(radius, name, "particle radius", "m");
        require(maximumConcentration, name, "maximum concentration", "mol/m3");
        require(rateConstant, name, "reaction rate constant", "A/m2*(m3/mol)^1.5");
        if (activeFraction > 1) {
            throw new IllegalArgumentException("volume fraction of active material of the " + name + " electrode is "
                    + activeFraction + "; it cannot exceed 1");
        }
    }

    private static void require(double value, String electrode, String what, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " of the " + electrode + " electrode is " + value + " " + unit
                    + "; it must be positive and finite");
        }
    }

    /** Surface of the particles per volume of electrode, \( a = 3\varepsilon_s/R \) (1/m). */
    public double surfaceAreaPerUnitVolume() {
        return 3 * activeFraction / radius;
    }

    /**
     * Charge to fill the active material from empty, \( F \varepsilon_s L A c_{max} \) (C). @param area of the cell
     * (m²)
     */
    public double capacity(double area) {
        return Constants.FARADAY * activeFraction * thickness * area * maximumConcentration;
    }

    /** Lowest stoichiometry at which all laws are defined. */
    public double lower() {
        return Math.max(0, Math.max(potential.lower(), diffusivity.lower()));
    }

    /** Highest stoichiometry at which all laws are defined. */
    public double upper() {
        return Math.min(1, Math.min(potential.upper(), diffusivity.upper()));
    }
}
