// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;

/**
 * Temperature dependence of a rate, \( \exp[\frac{E_a}{R}(\frac1{T_{ref}} - \frac1T)] \): 1 at the reference, growing
 * with T.
 */
public final class Arrhenius {

    private Arrhenius() {
    }

    /**
     * The factor by which a rate changes.
     *
     * @param activationEnergy     \( E_a \) (J/mol); 0 gives exactly 1
     * @param temperature          T (K)
     * @param referenceTemperature \( T_{ref} \) (K)
     */
    public static double factor(double activationEnergy, double temperature, double referenceTemperature) {
        return StrictMath.exp(activationEnergy / Constants.GAS_CONSTANT * (1 / referenceTemperature - 1 / temperature));
    }
}
