// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.Arrays;

import org.intercala.numerics.GaussRadauJacobi;
import org.intercala.numerics.RealFunction;

/**
 * Fickian diffusion in a sphere with a diffusivity that does not depend on the stoichiometry: the equations of
 * {@link RadauParticle} in their own modes,
 * \[ \frac{dq_k}{dt} = -\lambda_k \frac{D(T)}{R^2}\,q_k + b_k u,\qquad x_i = \sum_k P_{ik} q_k, \]
 * so that rate, factors and solution cost one operation a mode. Every mode is one at the surface, \( x_N = \sum_k q_k
 * \), so that the error of an amplitude is that of the surface; the first, \( \lambda = 0 \), is the mean
 * stoichiometry.
 */
public final class ModalParticle implements ParticleModel {

    private final double radius;
    private final RealFunction diffusivity;
    private final int n;
    /** \( \lambda_k \), ascending. */
    private final double[] eigenvalues;
    private final double[] fluxSensitivities;

    /**
     * @param radius      R (m), positive
     * @param diffusivity D (m²/s); its first argument, the stoichiometry, must not matter
     * @param nodes       number of nodes, which is that of the modes, 2 to {@link GaussRadauJacobi#MAX_NODES}
     * @throws IllegalArgumentException when the radius is not positive or the number of nodes is out of range
     */
    public ModalParticle(double radius, RealFunction diffusivity, int nodes) {
        Arguments.positive("particle radius", radius, "m");
        this.radius = radius;
        this.diffusivity = diffusivity;
        var rule = new GaussRadauJacobi(nodes);
        n = nodes;
        double[] s = rule.nodes();
        double[] w = rule.weights();
        double[] d = rule.differentiation();
        var symmetric = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int q = 0; q < n; q++) {
                    sum += d[q * n + i] * 4 * s[q] * w[q] * d[q * n + j];
                }
                symmetric[i * n + j] = sum / Math.sqrt(w[i] * w[j]);
            }
        }
        var eigen = new SymmetricEigen(symmetric, n);
        eigenvalues = eigen.values();
        // Rounding leaves something of the order 1e-14 in what keeps the lithium.
        eigenvalues[0] = 0;
        fluxSensitivities = new double[n];
        for (int k = 0; k < n; k++) {
            double surface = k == 0 ? 1 : eigen.vector(n - 1, k) / Math.sqrt(3 * w[n - 1]);
            // Only the surface row of the nodal equations has a flux, -u/(R W_N).
            fluxSensitivities[k] = -3 * surface * surface / radius;
        }
    }

    private ModalParticle(ModalParticle other) {
        radius = other.radius;
        diffusivity = other.diffusivity;
        n = other.n;
        eigenvalues = other.eigenvalues;
        fluxSensitivities = other.fluxSensitivities;
    }

    @Override
    public int dimension() {
        return n;
    }

    private double speed(double temperature) {
        return diffusivity.value(0.5, temperature) / (radius * radius);
    }

    @Override
    public void rate(double[] x, int offset, double temperature, double flux, double[] rate) {
        double speed = speed(temperature);
        for (int k = 0; k < n; k++) {
            rate[offset + k] = fluxSensitivities[k] * flux - speed * eigenvalues[k] * x[offset + k];
        }
    }

    @Override
    public void jacobian(double[] x, int offset, double temperature, double[] jacobian) {
        Arrays.fill(jacobian, 0);
        double speed = speed(temperature);
        for (int k = 0; k < n; k++) {
            jacobian[k * n + k] = -speed * eigenvalues[k];
        }
    }

    @Override
    public double fluxSensitivity(int i) {
        return fluxSensitivities[i];
    }

    @Override
    public double surface(double[] x, int offset) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[offset + k];
        }
        return sum;
    }

    @Override
    public double surfaceWeight(int i) {
        return 1;
    }

    @Override
    public double mean(double[] x, int offset) {
        return x[offset];
    }

    @Override
    public void uniform(double stoichiometry, double[] x, int offset) {
        Arrays.fill(x, offset, offset + n, 0);
        x[offset] = stoichiometry;
    }

    @Override
    public ParticleFactors factors() {
        return new Factors();
    }

    @Override
    public ModalParticle copy() {
        return new ModalParticle(this);
    }

    /** The same for all particles at one temperature. */
    private final class Factors implements ParticleFactors {

        private final double[] inverse = new double[n];
        private double speed;
        private double factorizedFor;
        private double response;

        @Override
        public void linearize(double[] x, int offset, double temperature) {
            double now = speed(temperature);
            if (now != speed) {
                speed = now;
                factorizedFor = 0;
            }
        }

        @Override
        public double factorize(double c) {
            if (c != factorizedFor) {
                factorizedFor = c;
                response = 0;
                for (int k = 0; k < n; k++) {
                    inverse[k] = 1 / (1 + c * speed * eigenvalues[k]);
                    response += inverse[k] * fluxSensitivities[k];
                }
            }
            return response;
        }

        @Override
        public void solve(double[] r, int offset) {
            for (int k = 0; k < n; k++) {
                r[offset + k] *= inverse[k];
            }
        }

        @Override
        public void addResponse(double factor, double[] z, int offset) {
            for (int k = 0; k < n; k++) {
                z[offset + k] += factor * inverse[k] * fluxSensitivities[k];
            }
        }
    }
}
