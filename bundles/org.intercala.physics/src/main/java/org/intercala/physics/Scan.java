// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Sign changes and extrema of a function of one variable, found on a grid and refined to the last bit. */
final class Scan {

    /** Even, so that the middle of the range is a point. */
    private static final int UNIFORM_INTERVALS = 2000;
    private static final int TAIL_POINTS = 140;
    private static final double TAIL_RATIO = StrictMath.exp(-0.5);
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    /** They shrink a bracket to 1e-11 of itself. */
    private static final int GOLDEN_STEPS = 53;

    private Scan() {
    }

    /**
     * Ascending points from low to high: equally spaced, and in geometric progression towards either end, where
     * logarithms are steep.
     */
    static double[] grid(double low, double high) {
        double span = high - low;
        var points = DoubleStream.builder();
        for (int i = 0; i <= UNIFORM_INTERVALS; i++) {
            points.add(i == UNIFORM_INTERVALS ? high : low + span * i / UNIFORM_INTERVALS);
        }
        double distance = span / UNIFORM_INTERVALS;
        for (int k = 0; k < TAIL_POINTS; k++) {
            distance *= TAIL_RATIO;
            points.add(low + distance).add(high - distance);
        }
        return points.build().sorted().distinct().toArray();
    }

    /**
     * Where f changes sign between a and b, by bisection down to neighbouring numbers; f may jump there. The end whose
     * sign is that of f(b).
     */
    static double root(DoubleUnaryOperator f, double a, double b) {
        double from = a;
        double to = b;
        boolean negative = f.applyAsDouble(to) < 0;
        while (true) {
            double middle = 0.5 * (from + to);
            if (middle == from || middle == to) {
                return to;
            }
            if (f.applyAsDouble(middle) < 0 == negative) {
                to = middle;
            } else {
                from = middle;
            }
        }
    }

    /** Where f is smallest between a and b, if it has one minimum there; good to the square root of rounding. */
    static double minimum(DoubleUnaryOperator f, double a, double b) {
        double low = a;
        double high = b;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double fLeft = f.applyAsDouble(left);
        double fRight = f.applyAsDouble(right);
        for (int i = 0; i < GOLDEN_STEPS; i++) {
            if (fLeft <= fRight) {
                high = right;
                right = left;
                fRight = fLeft;
                left = high - GOLDEN * (high - low);
                fLeft = f.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                fLeft = fRight;
                right = low + GOLDEN * (high - low);
                fRight = f.applyAsDouble(right);
            }
        }
        return fLeft <= fRight ? left : right;
    }

    /**
     * The intervals in which f is negative. Between two points of equal sign an extremum of the other sign is looked
     * for, so that a narrow interval is not missed when f is smooth on the scale of the grid.
     *
     * @param points ascending, see {@link #grid}
     * @param what   f in words, for the error
     * @throws IllegalArgumentException when f is not a number at some point; at the two end points that is allowed, a
     *                                  law may have no value there
     */
    static List<StoichiometryRange> negativeRanges(DoubleUnaryOperator f, double[] points, String what) {
        var values = Arrays.stream(points).map(f).toArray();
        int first = Double.isNaN(values[0]) ? 1 : 0;
        int last = values.length - (Double.isNaN(values[values.length - 1]) ? 2 : 1);
        var edges = new ArrayList<Double>();
        boolean negative = isNegative(values, points, first, what);
        if (negative) {
            edges.add(points[first == 1 ? 0 : first]);
        }
        for (int i = first + 1; i <= last; i++) {
            boolean now = isNegative(values, points, i, what);
            if (now != negative) {
                edges.add(root(f, points[i - 1], points[i]));
                negative = now;
            } else if (i > first + 1 && isPeakTowardsZero(values, i)) {
                addHidden(edges, f, points, i, negative);
            }
        }
        if (negative) {
            edges.add(points[last == points.length - 2 ? last + 1 : last]);
        }
        var ranges = new ArrayList<StoichiometryRange>();
        for (int k = 0; k + 1 < edges.size(); k += 2) {
            ranges.add(new StoichiometryRange(edges.get(k), edges.get(k + 1)));
        }
        return ranges;
    }

    private static boolean isNegative(double[] values, double[] points, int i, String what) {
        if (Double.isNaN(values[i])) {
            throw new IllegalArgumentException(what + " is not a number at x = " + Text.number(points[i])
                    + "; restrict the range of x to where it is defined");
        }
        return values[i] < 0;
    }

    private static boolean isPeakTowardsZero(double[] values, int i) {
        double middle = values[i - 1];
        boolean sameSign = values[i - 2] < 0 == middle < 0 && values[i] < 0 == middle < 0;
        return sameSign && Math.abs(middle) < Math.abs(values[i - 2]) && Math.abs(middle) <= Math.abs(values[i]);
    }

    private static void addHidden(List<Double> edges, DoubleUnaryOperator f, double[] points, int i, boolean negative) {
        DoubleUnaryOperator towardsZero = negative ? x -> -f.applyAsDouble(x) : f;
        double extremum = minimum(towardsZero, points[i - 2], points[i]);
        if (f.applyAsDouble(extremum) < 0 != negative) {
            edges.add(root(f, points[i - 2], extremum));
            edges.add(root(f, extremum, points[i]));
        }
    }
}
