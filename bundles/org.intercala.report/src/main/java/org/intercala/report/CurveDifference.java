// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How far two lines lie apart over the part of the horizontal axis that they share: linear interpolation between the
 * points of both.
 *
 * @param largest difference of largest size, second minus first
 * @param at      where it lies
 * @param rms     root of the mean square, by the trapezoidal rule
 * @param size    largest value of the lines, which says what is small
 */
record CurveDifference(double largest, double at, double rms, double size) {

    /** What differs by less than this share of the values differs by rounding. */
    private static final double ROUNDING = 1e-9;

    boolean isRounding() {
        return Math.abs(largest) <= ROUNDING * size;
    }

    /** Empty where the lines share no stretch, or where x does not ascend. */
    static Optional<CurveDifference> of(final Line first, final Line second) {
        if (!ascends(first.x()) || !ascends(second.x())) {
            return Optional.empty();
        }
        final double from = Math.max(first.x()[0], second.x()[0]);
        final double to = Math.min(first.x()[first.x().length - 1], second.x()[second.x().length - 1]);
        if (!(from < to)) {
            return Optional.empty();
        }
        final double[] grid = DoubleStream
                .concat(Arrays.stream(first.x()), Arrays.stream(second.x()))
                .filter(x -> x >= from && x <= to).sorted().distinct().toArray();
        double largest = 0;
        double at = from;
        double squares = 0;
        double before = 0;
        double size = 0;
        for (int i = 0; i < grid.length; i++) {
            final double base = value(first, grid[i]);
            final double difference = value(second, grid[i]) - base;
            size = Math.max(size, Math.abs(base));
            if (Math.abs(difference) > Math.abs(largest)) {
                largest = difference;
                at = grid[i];
            }
            if (i > 0) {
                squares += 0.5 * (before * before + difference * difference) * (grid[i] - grid[i - 1]);
            }
            before = difference;
        }
        return Optional.of(new CurveDifference(largest, at, Math.sqrt(squares / (to - from)), size));
    }

    private static boolean ascends(final double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                return false;
            }
        }
        return x.length > 1;
    }

    private static double value(final Line line, final double x) {
        final int found = Arrays.binarySearch(line.x(), x);
        if (found >= 0) {
            return line.y()[found];
        }
        final int above = -found - 1;
        final double share = (x - line.x()[above - 1]) / (line.x()[above] - line.x()[above - 1]);
        return line.y()[above - 1] + share * (line.y()[above] - line.y()[above - 1]);
    }
}
