// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import org.intercala.numerics.DenseLu;

/** Dense factors, for any particle model. */
final class DenseParticleFactors implements ParticleFactors {

    private final ParticleModel particle;
    private final double[] jacobian;
    private final double[] response;
    private final double[] work;
    private final DenseLu lu;

    DenseParticleFactors(ParticleModel particle) {
        int n = particle.dimension();
        this.particle = particle;
        jacobian = new double[n * n];
        response = new double[n];
        work = new double[n];
        lu = new DenseLu(n);
    }

    @Override
    public void linearize(double[] x, int offset, double temperature) {
        particle.jacobian(x, offset, temperature, jacobian);
    }

    @Override
    public double factorize(double c) {
        int n = work.length;
        double[] matrix = lu.matrix();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = -c * jacobian[i];
        }
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += 1;
            response[i] = particle.fluxSensitivity(i);
        }
        lu.factorize();
        lu.solve(response);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += particle.surfaceWeight(i) * response[i];
        }
        return sum;
    }

    @Override
    public void solve(double[] r, int offset) {
        System.arraycopy(r, offset, work, 0, work.length);
        lu.solve(work);
        System.arraycopy(work, 0, r, offset, work.length);
    }

    @Override
    public void addResponse(double factor, double[] z, int offset) {
        for (int i = 0; i < response.length; i++) {
            z[offset + i] += factor * response[i];
        }
    }
}
