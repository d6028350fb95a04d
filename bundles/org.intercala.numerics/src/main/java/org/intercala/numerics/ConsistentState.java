// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import org.intercala.numerics.IntegrationException.Reason;

/**
 * Makes a state consistent: changes its algebraic unknowns until the algebraic equations \( 0 = f_a(t, y) \) hold, the
 * differential ones fixed. Newton's method; at first no unknown changes by more than 30 % (of one, where it is smaller
 * than one), and a step into a range where a law is not defined is halved.
 */
public final class ConsistentState {

    private static final int MAX_ITERATIONS = 60;
    private static final int CAUTIOUS_ITERATIONS = 3;
    private static final double CAUTIOUS_CHANGE = 0.3;
    private static final int MAX_HALVINGS = 30;
    /** The last correction, relative to an unknown or to one. */
    private static final double DONE = 1e-12;
    /** A full correction after which no other is worth its cost. */
    private static final double NEARLY = 1e-7;
    /** A correction that no longer shrinks is rounding when it is below this. */
    private static final double ROUNDING = 1e-9;
    /** Time (s) that is short against all others, so that the differential unknowns hardly answer. */
    private static final double SHORT = 1e-10;

    private final DaeSystem system;
    private final double[] mass;
    private final double[] delta;
    private final double[] trial;
    private final double[] residual;
    private int jacobians;

    /** @param system the system whose states shall be made consistent */
    public ConsistentState(DaeSystem system) {
        this.system = system;
        int n = system.dimension();
        mass = new double[n];
        system.mass(mass);
        delta = new double[n];
        trial = new double[n];
        residual = new double[n];
    }

    /** Whether there is any algebraic row. */
    boolean hasAlgebraic() {
        for (double m : mass) {
            if (m == 0) {
                return true;
            }
        }
        return false;
    }

    /** Jacobians evaluated, and factorized, so far. */
    int jacobians() {
        return jacobians;
    }

    /**
     * Makes a state consistent.
     *
     * @param t time (s)
     * @param y unknowns, length n; the algebraic ones are overwritten
     * @throws IntegrationException when no consistent state is found; y is then the last one tried
     */
    public void solve(double t, double[] y) {
        if (!hasAlgebraic()) {
            return;
        }
        requireFinite(t, y);
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double size = correction(t, y);
            if (!(size < Double.POSITIVE_INFINITY)) {
                throw failure("the algebraic equations are singular", t, y);
            }
            double damping = iteration < CAUTIOUS_ITERATIONS && size > CAUTIOUS_CHANGE ? CAUTIOUS_CHANGE / size : 1;
            apply(t, y, damping);
            // Convergence is quadratic: after a small full correction the next one would be its square.
            if (size < DONE || size < ROUNDING && size >= 0.5 * last || size < NEARLY && damping == 1) {
                return;
            }
            last = size;
        }
        throw failure("Newton's method did not converge in " + MAX_ITERATIONS + " iterations", t, y);
    }

    private void requireFinite(double t, double[] y) {
        system.rate(t, y, delta);
        for (int i = 0; i < delta.length; i++) {
            if (!Double.isFinite(delta[i])) {
                throw failure("the rate of " + system.componentName(i) + " is " + delta[i], t, y);
            }
        }
    }

    /** Newton's correction of the algebraic unknowns. @return the largest, relative to the unknown or to one */
    private double correction(double t, double[] y) {
        system.rate(t, y, delta);
        double fastest = 1;
        for (int i = 0; i < delta.length; i++) {
            if (mass[i] != 0) {
                fastest = Math.max(fastest, Math.abs(delta[i]) / Math.max(1, Math.abs(y[i])));
            }
        }
        double c = SHORT / fastest;
        system.jacobian(t, y);
        system.factorize(c);
        jacobians++;
        for (int i = 0; i < delta.length; i++) {
            delta[i] = mass[i] != 0 ? 0 : c * delta[i];
        }
        system.solve(delta);
        double size = 0;
        for (int i = 0; i < delta.length; i++) {
            if (mass[i] == 0) {
                size = Math.max(size, Math.abs(delta[i]) / Math.max(1, Math.abs(y[i])));
            }
        }
        return size;
    }

    private void apply(double t, double[] y, double damping) {
        double factor = damping;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            for (int i = 0; i < y.length; i++) {
                trial[i] = mass[i] == 0 ? y[i] + factor * delta[i] : y[i];
            }
            if (finiteAtTrial(t)) {
                System.arraycopy(trial, 0, y, 0, y.length);
                return;
            }
            factor *= 0.5;
        }
        throw failure("every step of Newton's method leaves the range of a law", t, y);
    }

    private boolean finiteAtTrial(double t) {
        system.rate(t, trial, residual);
        for (double value : residual) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private IntegrationException failure(String cause, double t, double[] y) {
        system.rate(t, y, residual);
        int worst = -1;
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] == 0 && (worst < 0 || !(Math.abs(residual[i]) <= Math.abs(residual[worst])))) {
                worst = i;
            }
        }
        return new IntegrationException(
                "no consistent state at t = " + t + " s: " + cause + "; the largest residual is " + residual[worst]
                        + ", in the equation of " + system.componentName(worst)
                        + ". Check the initial values and the load",
                Reason.INCONSISTENT_START, t, 0,
                worst, y, new IntegrationStatistics(0, 0, jacobians, jacobians, jacobians));
    }
}
