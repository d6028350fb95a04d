// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

/**
 * Lithium transport in one particle of an electrode, written for a system of differential equations that holds many of
 * them: the state of the particle is the stretch of {@link #dimension()} unknowns (stoichiometries, or
 * amplitudes of modes) that starts at an offset of
 * the system's vectors.
 *
 * <p>The surface flux is given as \( u = j/(F c_{max}) \) (m/s), with the interfacial current density j (A/m²) positive
 * when lithium leaves. Implementations keep work space and serve one thread; {@link #copy()} gives another thread its
 * own.
 */
public interface ParticleModel {

    /** Number of unknowns. */
    int dimension();

    /**
     * Writes the rate of change.
     *
     * @param x           stoichiometries (1), not modified
     * @param offset      where the particle's begin, in x and in rate
     * @param temperature T (K)
     * @param flux        u at the surface (m/s), positive when lithium leaves
     * @param rate        dx/dt (1/s), the particle's stretch is overwritten; must not alias x. NaN where the law has no
     *                    value
     */
    void rate(double[] x, int offset, double temperature, double flux, double[] rate);

    /**
     * Writes the derivative of the rate by the state, \( \partial(dx_i/dt)/\partial x_j \).
     *
     * @param x           stoichiometries (1), not modified
     * @param offset      where the particle's begin
     * @param temperature T (K)
     * @param jacobian    rows of length {@link #dimension()} one after the other (1/s), overwritten
     */
    void jacobian(double[] x, int offset, double temperature, double[] jacobian);

    /** \( \partial(dx_i/dt)/\partial u \) (1/m), constant. @param i unknown, 0 to dimension - 1 */
    double fluxSensitivity(int i);

    /** Stoichiometry at the surface (1). @param x state, not modified @param offset where the particle's begins */
    double surface(double[] x, int offset);

    /** \( \partial x_{surface}/\partial x_i \) (1), constant. @param i unknown, 0 to dimension - 1 */
    double surfaceWeight(int i);

    /**
     * Mean stoichiometry over the volume (1): the lithium content. @param x state, not modified @param offset where the
     * particle's begins
     */
    double mean(double[] x, int offset);

    /** Writes the state of a particle that is the same throughout. @param stoichiometry (1) @param x the particle's
     * stretch is overwritten @param offset where it begins */
    void uniform(double stoichiometry, double[] x, int offset);

    /** Room for the factors of one particle. */
    default ParticleFactors factors() {
        return new DenseParticleFactors(this);
    }

    /** The same model with its own work space. */
    ParticleModel copy();
}
