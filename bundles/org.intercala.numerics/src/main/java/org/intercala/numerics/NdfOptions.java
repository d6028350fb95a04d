// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.Arrays;

/**
 * Settings of {@link NdfIntegrator}, immutable.
 *
 * @param relativeTolerance  wanted error of a step relative to each unknown (1); the unit of the error norm is \( a_i +
 *                           r\,|y_i| \), and its root mean square over all unknowns stays below one
 * @param absoluteTolerances \( a_i \), in the units of the unknowns: one for all, or one each
 * @param initialStep        first step (s); 0 lets the integrator choose
 * @param maximumStep        longest step (s)
 * @param maximumOrder       highest order of the formulas, 1 to 5; orders 1 and 2 are A-stable
 * @param maximumSteps       most accepted steps
 * @param fixedStep          constant step (s), 0 for error control. With it the formula has order maximumOrder
 *                           throughout, and the tolerances govern the first maximumOrder steps, which are computed with
 *                           error control, and the corrector
 * @param consistentStart    whether the algebraic unknowns are made consistent with the differential ones before the
 *                           first step
 */
public record NdfOptions(double relativeTolerance, double[] absoluteTolerances, double initialStep, double maximumStep,
        int maximumOrder,
        int maximumSteps, double fixedStep, boolean consistentStart) {

    /** Highest order of the numerical differentiation formulas. */
    public static final int HIGHEST_ORDER = 5;

    private static final double SMALLEST_RELATIVE = 1e-13;

    /** @throws IllegalArgumentException when a setting is outside its range; names it */
    public NdfOptions {
        require(relativeTolerance >= SMALLEST_RELATIVE && relativeTolerance <= 0.1, "relative tolerance",
                relativeTolerance, "1e-13 to 0.1 (1)");
        absoluteTolerances = absoluteTolerances.clone();
        if (absoluteTolerances.length == 0) {
            throw new IllegalArgumentException(
                    "there is no absolute tolerance; give one for all unknowns or one for each");
        }
        for (double tolerance : absoluteTolerances) {
            require(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY, "absolute tolerance", tolerance,
                    "positive and finite");
        }
        require(initialStep >= 0 && initialStep < Double.POSITIVE_INFINITY, "initial step", initialStep,
                "0 (automatic) or positive (s)");
        require(maximumStep > 0, "maximum step", maximumStep, "positive (s)");
        require(maximumOrder >= 1 && maximumOrder <= HIGHEST_ORDER, "maximum order", maximumOrder, "1 to 5");
        require(maximumSteps >= 1, "maximum number of steps", maximumSteps, "at least 1");
        require(fixedStep >= 0 && fixedStep < Double.POSITIVE_INFINITY, "fixed step", fixedStep,
                "0 (error control) or positive (s)");
    }

    private static void require(boolean fulfilled, String name, double value, String range) {
        if (!fulfilled) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
        }
    }

    /** Error control with given tolerances, the same absolute one for all unknowns; all else left to the integrator. */
    public static NdfOptions tolerances(double relative, double absolute) {
        return new NdfOptions(relative, new double[] { absolute }, 0, Double.POSITIVE_INFINITY, HIGHEST_ORDER,
                1_000_000, 0, true);
    }

    public NdfOptions withAbsoluteTolerances(double... tolerances) {
        return new NdfOptions(relativeTolerance, tolerances, initialStep, maximumStep, maximumOrder, maximumSteps,
                fixedStep, consistentStart);
    }

    public NdfOptions withInitialStep(double step) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, step, maximumStep, maximumOrder, maximumSteps,
                fixedStep, consistentStart);
    }

    public NdfOptions withMaximumStep(double step) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, initialStep, step, maximumOrder, maximumSteps,
                fixedStep, consistentStart);
    }

    public NdfOptions withMaximumOrder(int order) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, initialStep, maximumStep, order, maximumSteps,
                fixedStep, consistentStart);
    }

    public NdfOptions withMaximumSteps(int steps) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, initialStep, maximumStep, maximumOrder, steps,
                fixedStep, consistentStart);
    }

    /** A constant step and one order, for tests of the order of convergence. */
    public NdfOptions withFixedStep(double step, int order) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, initialStep, maximumStep, order, maximumSteps,
                step, consistentStart);
    }

    public NdfOptions withConsistentStart(boolean consistent) {
        return new NdfOptions(relativeTolerance, absoluteTolerances, initialStep, maximumStep, maximumOrder,
                maximumSteps, fixedStep, consistent);
    }

    /**
     * One absolute tolerance for each unknown. @param dimension number of unknowns @throws IllegalArgumentException
     * when their number differs
     */
    double[] absoluteTolerances(int dimension) {
        if (absoluteTolerances.length == 1) {
            var all = new double[dimension];
            Arrays.fill(all, absoluteTolerances[0]);
            return all;
        }
        if (absoluteTolerances.length != dimension) {
            throw new IllegalArgumentException(absoluteTolerances.length + " absolute tolerances for " + dimension
                    + " unknowns; give one for all or one for each");
        }
        return absoluteTolerances.clone();
    }

    /** @return a copy */
    @Override
    public double[] absoluteTolerances() {
        return absoluteTolerances.clone();
    }
}
