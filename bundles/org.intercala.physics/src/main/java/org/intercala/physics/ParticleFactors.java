// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

/**
 * Factors of \( I - cJ \) for one particle, with \( J = \partial(dx/dt)/\partial x \), as an implicit time integration
 * needs them. Buffers are kept: no method but the constructor allocates. One thread at a time.
 */
public interface ParticleFactors {

    /** Evaluates J at a state and keeps it. @param x state @param offset where it begins @param temperature T (K) */
    void linearize(double[] x, int offset, double temperature);

    /**
     * Factorizes with the J kept last.
     *
     * @param c positive (s)
     * @return \( w^T (I-cJ)^{-1} b \) (1/m), the answer of the surface stoichiometry: w the weights of the surface, b
     *         the sensitivity to the flux u; times \( c\,\delta u \) it is \( \delta x_{surface} \)
     */
    double factorize(double c);

    /** Solves \( (I-cJ)\,z = r \). @param r overwritten with z @param offset where it begins */
    void solve(double[] r, int offset);

    /**
     * Adds \( f\,(I-cJ)^{-1} b \), the answer to a flux. @param factor f @param z the stretch is added to @param offset
     * where it begins
     */
    void addResponse(double factor, double[] z, int offset);
}
