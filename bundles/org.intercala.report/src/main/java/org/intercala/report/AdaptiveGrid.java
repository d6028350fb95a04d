// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Points of a function between which straight lines integrate it well. It begins with the points of Chebyshev and
 * Lobatto, dense towards the ends, and halves the interval with the largest error of the trapezoidal rule until the sum
 * of the errors is a millionth of the integral of the absolute value. Towards an end that is not finite (the potential
 * of a host that is empty or full) it halves down to a billionth of the range.
 */
final class AdaptiveGrid {

    /** Odd, so that the middle of the range is among the points. */
    private static final int FIRST_POINTS = 201;
    private static final int MOST_POINTS = 2001;
    private static final double TOLERANCE = 1e-6;
    private static final double NEAREST_TO_POLE = 1e-9;
    /** A jump is not halved any further than this share of the range. */
    private static final double NARROWEST = 1e-12;

    /** Two neighbours and what lies between them. */
    private record Interval(double from, double middle, double to, double atFrom, double atMiddle, double atTo) {

        double width() {
            return to - from;
        }

        /** Whether an end of the interval, but not all of it, is not finite. */
        boolean isAtPole() {
            return Double.isFinite(atFrom) != Double.isFinite(atTo)
                    || Double.isFinite(atMiddle) != Double.isFinite(atTo);
        }

        /** Error of the trapezoidal rule, which is 4/3 of what halving changes. */
        double error() {
            final double bend = atMiddle - 0.5 * (atFrom + atTo);
            return Double.isFinite(bend) ? Math.abs(bend) * width() * 2 / 3 : 0;
        }
    }

    private final double lower;
    private final double upper;
    private final TreeSet<Double> points = new TreeSet<>();

    /** @param marks points that must be among those of the grid, such as the edges of a plateau */
    AdaptiveGrid(final double lower, final double upper, final double... marks) {
        this.lower = lower;
        this.upper = upper;
        for (int i = 0; i < FIRST_POINTS; i++) {
            final double s = StrictMath.sin(0.5 * StrictMath.PI * i / (FIRST_POINTS - 1));
            // at the middle, rounding would leave half a unit of the last place
            final double share = 2 * i == FIRST_POINTS - 1 ? 0.5 : s * s;
            points.add(i == FIRST_POINTS - 1 ? upper : lower + share * (upper - lower));
        }
        for (final double mark : marks) {
            if (mark > lower && mark < upper) {
                points.add(mark);
            }
        }
    }

    /** Adds the points that a function needs. */
    void refine(final DoubleUnaryOperator function) {
        final var open = new PriorityQueue<Interval>(Comparator.comparing(Interval::isAtPole)
                .thenComparingDouble(Interval::error).reversed());
        double before = Double.NaN;
        double valueBefore = Double.NaN;
        double size = 0;
        double error = 0;
        for (final double point : points) {
            final double value = function.applyAsDouble(point);
            if (!Double.isNaN(before)) {
                final Interval interval = interval(before, point, valueBefore, value, function);
                open.add(interval);
                error += interval.error();
                size += Double.isFinite(interval.atMiddle()) ? Math.abs(interval.atMiddle()) * interval.width() : 0;
            }
            before = point;
            valueBefore = value;
        }
        while (!open.isEmpty() && points.size() < MOST_POINTS
                && (open.peek().isAtPole() || error > TOLERANCE * size)) {
            final Interval worst = open.poll();
            error -= worst.error();
            if (worst.width() < (worst.isAtPole() ? NEAREST_TO_POLE : NARROWEST) * (upper - lower)) {
                continue;
            }
            points.add(worst.middle());
            for (final Interval half : new Interval[] {
                    interval(worst.from(), worst.middle(), worst.atFrom(), worst.atMiddle(), function),
                    interval(worst.middle(), worst.to(), worst.atMiddle(), worst.atTo(), function) }) {
                open.add(half);
                error += half.error();
            }
        }
    }

    private static Interval interval(final double from, final double to, final double atFrom, final double atTo,
            final DoubleUnaryOperator function) {
        final double middle = 0.5 * (from + to);
        return new Interval(from, middle, to, atFrom, function.applyAsDouble(middle), atTo);
    }

    /** The points, ascending. */
    double[] points() {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
