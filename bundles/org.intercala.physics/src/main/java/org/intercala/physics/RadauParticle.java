// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.Arrays;

import org.intercala.numerics.GaussRadauJacobi;
import org.intercala.numerics.RealFunction;

/**
 * Fickian diffusion in a sphere, \( \partial_t x = r^{-2}\partial_r(r^2 D(x, T)\,\partial_r x) \), \( -D\,\partial_r
 * x|_R = u \), by a nodal Galerkin method in \( s = (r/R)^2 \) on Gauss-Radau-Jacobi nodes:
 * \[ \frac{dx_i}{dt} = \frac1{W_i}\Big[-\frac1{R^2}\sum_q D_{qi}\,4 s_q W_q\,D(x_q)\,(Dx)_q
 * - \delta_{iN}\,\frac{u}{R}\Big] \]
 * with nodes s, weights W and differentiation matrix D of {@link GaussRadauJacobi}. The last node is the surface.
 *
 * <p>The lithium content \( 3\sum_i W_i x_i \) changes by exactly \( -3u/R \). The error falls exponentially with the
 * number of nodes once the diffusion layer is resolved; 8 to 12 nodes serve a discharge. A diffusivity that is negative
 * makes the equations ill-posed, one that has a sharp step is better served by finite volumes.
 */
public final class RadauParticle implements ParticleModel {

    private final double radius;
    private final RealFunction diffusivity;
    private final RealFunction diffusivitySlope;
    private final GaussRadauJacobi rule;
    private final int n;
    private final double[] weights;
    private final double[] differentiation;
    /** \( 4 s_q W_q/R^2 \). */
    private final double[] stiffness;
    private final double[] work;

    /**
     * @param radius      R (m), positive
     * @param diffusivity D(x, T) (m²/s); {@link RealFunction#constant} for a constant
     * @param nodes       number of nodes, 2 to {@link GaussRadauJacobi#MAX_NODES}
     * @throws IllegalArgumentException when the radius is not positive or the number of nodes is out of range
     */
    public RadauParticle(double radius, RealFunction diffusivity, int nodes) {
        this(radius, diffusivity, new GaussRadauJacobi(nodes));
    }

    private RadauParticle(double radius, RealFunction diffusivity, GaussRadauJacobi rule) {
        Arguments.positive("particle radius", radius, "m");
        this.radius = radius;
        this.diffusivity = diffusivity;
        this.diffusivitySlope = diffusivity.derivative(0);
        this.rule = rule;
        this.n = rule.count();
        this.weights = rule.weights();
        this.differentiation = rule.differentiation();
        this.stiffness = rule.nodes();
        for (int q = 0; q < n; q++) {
            stiffness[q] *= 4 * weights[q] / (radius * radius);
        }
        this.work = new double[n];
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public void rate(double[] x, int offset, double temperature, double flux, double[] rate) {
        for (int q = 0; q < n; q++) {
            work[q] = stiffness[q] * diffusivity.value(x[offset + q], temperature) * slope(x, offset, q);
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int q = 0; q < n; q++) {
                sum -= differentiation[q * n + i] * work[q];
            }
            rate[offset + i] = sum / weights[i];
        }
        rate[offset + n - 1] += fluxSensitivity(n - 1) * flux;
    }

    /** \( (dx/ds)_q \). */
    private double slope(double[] x, int offset, int q) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += differentiation[q * n + j] * x[offset + j];
        }
        return sum;
    }

    @Override
    public void jacobian(double[] x, int offset, double temperature, double[] jacobian) {
        for (int q = 0; q < n; q++) {
            work[q] = stiffness[q] * diffusivity.value(x[offset + q], temperature);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int q = 0; q < n; q++) {
                    sum -= differentiation[q * n + i] * work[q] * differentiation[q * n + j];
                }
                jacobian[i * n + j] = sum;
            }
        }
        // The diffusivity at node j depends on x_j only.
        for (int j = 0; j < n; j++) {
            double change = stiffness[j] * diffusivitySlope.value(x[offset + j], temperature) * slope(x, offset, j);
            for (int i = 0; i < n; i++) {
                jacobian[i * n + j] -= differentiation[j * n + i] * change;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                jacobian[i * n + j] /= weights[i];
            }
        }
    }

    @Override
    public double fluxSensitivity(int i) {
        return i == n - 1 ? -1 / (radius * weights[i]) : 0;
    }

    @Override
    public double surface(double[] x, int offset) {
        return x[offset + n - 1];
    }

    @Override
    public double surfaceWeight(int i) {
        return i == n - 1 ? 1 : 0;
    }

    @Override
    public double mean(double[] x, int offset) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * x[offset + i];
        }
        return 3 * sum;
    }

    @Override
    public void uniform(double stoichiometry, double[] x, int offset) {
        Arrays.fill(x, offset, offset + n, stoichiometry);
    }

    @Override
    public RadauParticle copy() {
        return new RadauParticle(radius, diffusivity, rule);
    }

    /**
     * Distances of the nodes from the centre (m), ascending, the last is the radius. @return a new array, length
     * {@link #dimension()}
     */
    public double[] radii() {
        var result = rule.nodes();
        for (int i = 0; i < n; i++) {
            result[i] = radius * Math.sqrt(result[i]);
        }
        return result;
    }
}
