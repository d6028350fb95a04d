// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/** A system with a dense Jacobian, for up to a few hundred unknowns. */
public abstract class DenseDaeSystem implements DaeSystem {

    private final int dimension;
    private final double[] jacobian;
    private final double[] mass;
    private final DenseLu lu;
    private boolean massKnown;

    /** @param dimension number of unknowns n, at least 1 */
    protected DenseDaeSystem(int dimension) {
        this.lu = new DenseLu(dimension);
        this.dimension = dimension;
        this.jacobian = new double[dimension * dimension];
        this.mass = new double[dimension];
    }

    /**
     * Writes \( J_{ij} = \partial f_i/\partial y_j \).
     *
     * @param t       time (s)
     * @param y       unknowns, length n, not modified
     * @param entries J row by row, length n·n, all zero at the call
     */
    protected abstract void jacobian(double t, double[] y, double[] entries);

    @Override
    public final int dimension() {
        return dimension;
    }

    /** All rows are differential; a system with algebraic rows overrides this. */
    @Override
    public void mass(double[] diagonal) {
        Arrays.fill(diagonal, 1);
    }

    @Override
    public final void jacobian(double t, double[] y) {
        Arrays.fill(jacobian, 0);
        jacobian(t, y, jacobian);
    }

    @Override
    public final void factorize(double c) {
        if (!massKnown) {
            mass(mass);
            massKnown = true;
        }
        double[] matrix = lu.matrix();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = -c * jacobian[i];
        }
        for (int i = 0; i < dimension; i++) {
            matrix[i * dimension + i] += mass[i];
        }
        lu.factorize();
    }

    @Override
    public final void solve(double[] b) {
        lu.solve(b);
    }
}
