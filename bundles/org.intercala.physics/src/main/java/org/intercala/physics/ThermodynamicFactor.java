// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * Thermodynamic factor \( \Theta = \frac{1}{RT}\,\frac{\partial\mu}{\partial\ln x} \) (1), a function of x and T with
 * exact derivatives. It is 1/(1-x) for the ideal solution, negative between the spinodal points, and has no value at x
 * = 0 where \( \mu \) is infinite.
 *
 * @see <a href="https://doi.org/10.1149/1.2133112">W. Weppner, R. A. Huggins, doi:10.1149/1.2133112</a>
 */
public final class ThermodynamicFactor {

    private ThermodynamicFactor() {
    }

    /**
     * \( \Theta = \frac{x}{RT}\,\frac{\partial^2 g}{\partial x^2} \).
     *
     * @param g free energy g(x, T) (J/mol)
     */
    public static RealFunction ofFreeEnergy(RealFunction g) {
        return ofSlope(1 / Constants.GAS_CONSTANT, g.derivative(0).derivative(0));
    }

    /**
     * \( \Theta = -\frac{Fx}{RT}\,\frac{\partial U}{\partial x} \); zero on a plateau.
     *
     * @param potential open-circuit potential U(x, T) (V)
     */
    public static RealFunction ofPotential(RealFunction potential) {
        return ofSlope(-Constants.FARADAY / Constants.GAS_CONSTANT, potential.derivative(0));
    }

    private static RealFunction ofSlope(double factor, RealFunction slope) {
        return FunctionAlgebra.scaled(factor,
                FunctionAlgebra.product(FunctionAlgebra.product(FunctionAlgebra.X, FunctionAlgebra.INVERSE_Y), slope));
    }
}
