// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.function.DoubleUnaryOperator;

/** Roots of functions of one variable. */
public final class RootFinder {

    private static final int MAX_ITERATIONS = 500;

    private RootFinder() {
    }

    /**
     * A root between two points with values of different sign, by Brent's method (bisection, secant, inverse quadratic
     * interpolation).
     *
     * @param f         continuous function
     * @param a         one end
     * @param b         other end
     * @param tolerance how far the result may lie from a change of sign, beyond two units in its last place; 0 or
     *                  positive
     * @return where f is zero or changes its sign
     * @throws IllegalArgumentException when the values at a and b have the same sign, or f is NaN at a point tried
     * @see <a href="https://doi.org/10.1093/comjnl/14.4.422">doi:10.1093/comjnl/14.4.422</a>
     */
    public static double brent(DoubleUnaryOperator f, double a, double b, double tolerance) {
        double other = a;
        double otherValue = value(f, a);
        double best = b;
        double bestValue = value(f, b);
        if (Math.signum(otherValue) * Math.signum(bestValue) > 0) {
            throw new IllegalArgumentException(
                    "no change of sign between " + a + " and " + b + ": the values there are " + otherValue + " and "
                            + bestValue);
        }
        double last = other;
        double lastValue = otherValue;
        double step = best - other;
        double stepBefore = step;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (Math.abs(otherValue) < Math.abs(bestValue)) {
                last = best;
                lastValue = bestValue;
                best = other;
                bestValue = otherValue;
                other = last;
                otherValue = lastValue;
            }
            double allowed = 2 * Math.ulp(best) + 0.5 * tolerance;
            double half = 0.5 * (other - best);
            if (Math.abs(half) <= allowed || bestValue == 0) {
                return best;
            }
            double trial = interpolate(best, bestValue, last, lastValue, other, otherValue);
            boolean good = Math.abs(stepBefore) >= allowed && Math.abs(lastValue) > Math.abs(bestValue)
                    && Math.abs(trial) < Math.min(1.5 * Math.abs(half) - 0.5 * allowed, 0.5 * Math.abs(stepBefore))
                    && trial * half > 0;
            stepBefore = good ? step : half;
            step = good ? trial : half;
            last = best;
            lastValue = bestValue;
            best += Math.abs(step) > allowed ? step : Math.copySign(allowed, half);
            bestValue = value(f, best);
            if (Math.signum(bestValue) == Math.signum(otherValue)) {
                other = last;
                otherValue = lastValue;
                step = best - last;
                stepBefore = step;
            }
        }
        return best;
    }

    /** Step from the best point by inverse quadratic interpolation, or by the secant when only two points differ. */
    private static double interpolate(double best, double bestValue, double last, double lastValue, double other,
            double otherValue) {
        double s = bestValue / lastValue;
        if (last == other) {
            return -(other - best) * s / (1 - s);
        }
        double q = lastValue / otherValue;
        double r = bestValue / otherValue;
        double p = s * ((other - best) * q * (q - r) - (best - last) * (r - 1));
        return -p / ((q - 1) * (r - 1) * (s - 1));
    }

    private static double value(DoubleUnaryOperator f, double x) {
        double value = f.applyAsDouble(x);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("the function is not a number at " + x);
        }
        return value;
    }
}
