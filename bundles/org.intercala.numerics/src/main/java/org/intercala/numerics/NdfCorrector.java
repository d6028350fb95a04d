// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * Newton's method for one step of the formula of order k: finds the difference d of the new state from its prediction
 * such that \( M(\psi + d) = c\,f(t, y_p + d) \). The factors are kept until c changes, the Jacobian until convergence
 * is slow when new factors are due, or fails.
 */
final class NdfCorrector {

    /** \( \gamma_k = \sum_{j \le k} 1/j \). */
    static final double[] GAMMA = { 0, 1, 3.0 / 2.0, 11.0 / 6.0, 25.0 / 12.0, 137.0 / 60.0 };
    /** Shampine and Reichelt's coefficients that turn BDF into NDF. */
    private static final double[] KAPPA = { 0, -0.1850, -1.0 / 9.0, -0.0823, -0.0415, 0 };

    private static final int MAX_ITERATIONS = 6;
    /** The last correction may leave this much of the tolerance of the step. */
    private static final double DONE = 0.03;
    /** Convergence that will leave more than this is given up. */
    private static final double HOPELESS = 0.1;
    /** A first correction below this needs no second one to know the rate. */
    private static final double TINY = 1e-3;
    /**
     * So little must be left by a remembered rate; more would disturb the high differences and with them the choice of
     * step.
     */
    private static final double SURE = 1e-6;
    private static final double UNKNOWN = 1;
    /** A Jacobian that converges slower than this is renewed with the next factors. */
    private static final double SLOW = 0.02;
    /** A remembered rate of convergence is trusted less with every step, because the Jacobian ages. */
    private static final double AGEING = 2;

    private final DaeSystem system;
    private final double[] mass;
    private final double relative;
    private final double[] absolute;
    private final double[] predicted;
    private final double[] psi;
    private final double[] delta;
    private final double[] rate;
    private final double[] scale;
    private final double[] y;
    private final double[] d;
    private boolean jacobianCurrent;
    private double factorizedFor;
    /** Ratio of the last two corrections the last time there were two; lets one iteration do. */
    private double remembered = UNKNOWN;
    /** Slowest convergence with this Jacobian, a ratio of corrections. */
    private double slowest;
    private boolean notFinite;
    private boolean firstIteration;
    private int culprit;
    private int jacobians;
    private int factorizations;
    private int iterations;

    NdfCorrector(DaeSystem system, NdfOptions options) {
        int n = system.dimension();
        this.system = system;
        this.relative = options.relativeTolerance();
        this.absolute = options.absoluteTolerances(n);
        this.mass = new double[n];
        system.mass(mass);
        predicted = new double[n];
        psi = new double[n];
        delta = new double[n];
        rate = new double[n];
        scale = new double[n];
        y = new double[n];
        d = new double[n];
    }

    /** \( \alpha_k = (1-\kappa_k)\gamma_k \); the step over it is c. */
    static double alpha(int order) {
        return (1 - KAPPA[order]) * GAMMA[order];
    }

    /** \( \kappa_k\gamma_k + 1/(k+1) \): the error of a step over the difference of order k+1. */
    static double errorConstant(int order) {
        return KAPPA[order] * GAMMA[order] + 1.0 / (order + 1);
    }

    /** Evaluates the Jacobian at a state. */
    void evaluateJacobian(double t, double[] at) {
        system.jacobian(t, at);
        jacobians++;
        slowest = 0;
        jacobianCurrent = true;
        factorizedFor = 0;
    }

    /**
     * Slope of a consistent solution at the start, algebraic unknowns included: one linearised implicit Euler step of
     * length c, over c.
     *
     * @param slope overwritten; not finite when the system is singular there
     */
    void initialSlope(double t, double[] at, double c, double[] slope) {
        factorize(c);
        system.rate(t + c, at, slope);
        for (int i = 0; i < slope.length; i++) {
            slope[i] *= c;
        }
        system.solve(slope);
        for (int i = 0; i < slope.length; i++) {
            slope[i] /= c;
        }
    }

    private void factorize(double c) {
        if (factorizedFor != c) {
            system.factorize(c);
            factorizations++;
            factorizedFor = c;
            remembered = UNKNOWN;
        }
    }

    /**
     * Solves for the state at the end of a step. @return whether it converged; if not, {@link #culprit()} says which
     * unknown did not
     */
    boolean solve(BackwardDifferences history, double newTime) {
        int order = history.order();
        double c = history.step() / alpha(order);
        history.predict(predicted);
        setScale(predicted);
        for (int i = 0; i < psi.length; i++) {
            double sum = 0;
            for (int j = 1; j <= order; j++) {
                sum += GAMMA[j] * history.difference(j)[i];
            }
            psi[i] = sum / alpha(order);
        }
        // Where new factors are due in any case, a new Jacobian saves more iterations than it costs.
        if (factorizedFor != c && !jacobianCurrent && slowest > SLOW) {
            evaluateJacobian(newTime, predicted);
        }
        while (true) {
            factorize(c);
            if (iterate(newTime, c)) {
                setScale(y);
                return true;
            }
            // Where the prediction itself is out of range, a new Jacobian does not help.
            if (jacobianCurrent || notFinite && firstIteration) {
                // The next attempt starts elsewhere; what was evaluated here may mislead it.
                jacobianCurrent = false;
                slowest = UNKNOWN;
                return false;
            }
            evaluateJacobian(newTime, predicted);
        }
    }

    private boolean iterate(double newTime, double c) {
        System.arraycopy(predicted, 0, y, 0, y.length);
        Arrays.fill(d, 0);
        double last = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            firstIteration = iteration == 0;
            system.rate(newTime, y, rate);
            culprit = firstNotFinite(rate);
            notFinite = culprit >= 0;
            if (notFinite) {
                return false;
            }
            for (int i = 0; i < delta.length; i++) {
                delta[i] = c * rate[i] - mass[i] * (psi[i] + d[i]);
            }
            system.solve(delta);
            iterations++;
            double size = norm(delta, 1);
            double convergence = firstIteration ? remembered : size / last;
            if (!firstIteration) {
                slowest = Math.max(slowest, convergence);
            }
            if (!(size < Double.POSITIVE_INFINITY)
                    || !firstIteration && hopeless(convergence, size, MAX_ITERATIONS - iteration)) {
                culprit = largest(delta);
                return false;
            }
            for (int i = 0; i < y.length; i++) {
                y[i] += delta[i];
                d[i] += delta[i];
            }
            double left = convergence < 1 ? convergence / (1 - convergence) * size : size;
            if (size < TINY || left < (firstIteration ? SURE : DONE)) {
                remembered = firstIteration ? AGEING * remembered : Math.max(convergence, Double.MIN_NORMAL);
                return true;
            }
            last = size;
        }
        culprit = largest(delta);
        return false;
    }

    private static boolean hopeless(double convergence, double size, int remaining) {
        if (convergence >= 1) {
            return true;
        }
        double left = size / (1 - convergence);
        for (int i = 0; i < remaining; i++) {
            left *= convergence;
        }
        return left > HOPELESS;
    }

    private void setScale(double[] at) {
        for (int i = 0; i < scale.length; i++) {
            scale[i] = absolute[i] + relative * Math.abs(at[i]);
        }
    }

    /** Root mean square of a vector in units of the tolerance, times a factor. */
    double norm(double[] v, double factor) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            double scaled = factor * v[i] / scale[i];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum / v.length);
    }

    /**
     * Index of the component that is largest in units of the tolerance; the first that is not finite if there is one.
     */
    int largest(double[] v) {
        int index = Math.max(0, firstNotFinite(v));
        for (int i = 0; i < v.length && Double.isFinite(v[index]); i++) {
            if (Math.abs(v[i]) / scale[i] > Math.abs(v[index]) / scale[index]) {
                index = i;
            }
        }
        return index;
    }

    private static int firstNotFinite(double[] v) {
        for (int i = 0; i < v.length; i++) {
            if (!Double.isFinite(v[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The step was accepted: from now on the Jacobian is an old one. */
    void accepted() {
        jacobianCurrent = false;
    }

    /** The state found. Not a copy. */
    double[] state() {
        return y;
    }

    /** Its difference from the prediction. Not a copy. */
    double[] correction() {
        return d;
    }

    /** The unknown to blame for the last failure. */
    int culprit() {
        return culprit;
    }

    /** Whether the last failure was a rate that is not finite. */
    boolean notFinite() {
        return notFinite;
    }

    double[] scaleAt(double[] at) {
        setScale(at);
        return scale;
    }

    IntegrationStatistics statistics(int steps, int rejected) {
        return new IntegrationStatistics(steps, rejected, jacobians, factorizations, iterations);
    }
}
