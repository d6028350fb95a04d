// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.Antiderivative;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;

/**
 * Open-circuit potential and free energy of the same host, each from the other. Potentials in V against lithium,
 * energies in J/mol of sites.
 */
public final class OpenCircuitPotentials {

    private OpenCircuitPotentials() {
    }

    /**
     * Potential of the single phase, \( U(x, T) = -\frac1F\,\partial g/\partial x \). For a free energy with a
     * miscibility gap it passes through the unstable interval; see {@link MaxwellPotential} for equilibrium.
     *
     * @param g free energy g(x, T) (J/mol), counted from lithium metal
     */
    public static RealFunction homogeneous(RealFunction g) {
        return FunctionAlgebra.scaled(-1 / Constants.FARADAY, g.derivative(0));
    }

    /**
     * Free energy by integration, \( g(x, T) = -F\int_{x_0}^{x} U(s, T)\,ds \). It is known up to the constant that
     * makes it zero at the origin.
     *
     * @param potential U(x, T) (V)
     * @param origin    \( x_0 \) (1), within the range of U
     * @throws IllegalArgumentException when the origin is not in the range of U
     */
    public static RealFunction freeEnergy(RealFunction potential, double origin) {
        return FunctionAlgebra.scaled(-Constants.FARADAY, new Antiderivative(potential, origin));
    }
}
