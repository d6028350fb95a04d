// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.intercala.numerics.Extrapolation;
import org.intercala.numerics.Interpolation;
import org.intercala.numerics.Table1D;

/**
 * How far two lines lie apart over the part of the horizontal axis that they share: monotone cubic interpolation
 * between the points of both, since the points that a solver puts out are so few that straight lines between them would
 * show in the difference.
 *
 * @param largest difference of largest size, second minus first
 * @param at      where it lies
 * @param rms     root of the mean square, by Simpson's rule between the points of both
 * @param size    largest value of the lines, which says what is small
 */
record CurveDifference(double largest, double at, double rms, double size) {

    /** What differs by less than this share of the values differs by rounding. */
    private static final double ROUNDING = 1e-9;

    boolean isRounding() {
        return Math.abs(largest) <= ROUNDING * size;
    }

    /** Empty where the lines share no stretch, x does not ascend, or values are missing. */
    static Optional<CurveDifference> of(final Line first, final Line second) {
        if (!isCurve(first) || !isCurve(second)) {
            return Optional.empty();
        }
        final double from = Math.max(first.x()[0], second.x()[0]);
        final double to = Math.min(first.x()[first.x().length - 1], second.x()[second.x().length - 1]);
        if (!(from < to)) {
            return Optional.empty();
        }
        final double[] grid = withMiddles(DoubleStream
                .concat(Arrays.stream(first.x()), Arrays.stream(second.x()))
                .filter(x -> x >= from && x <= to).sorted().distinct().toArray());
        final Table1D base = table(first);
        final Table1D other = table(second);
        double largest = 0;
        double at = from;
        double squares = 0;
        double size = 0;
        for (int i = 0; i < grid.length; i++) {
            final double value = base.value(grid[i], 0);
            final double difference = other.value(grid[i], 0) - value;
            size = Math.max(size, Math.abs(value));
            if (Math.abs(difference) > Math.abs(largest)) {
                largest = difference;
                at = grid[i];
            }
            final double width = grid[Math.min(i + 1, grid.length - 1)] - grid[Math.max(i - 1, 0)];
            squares += (i % 2 == 0 ? 1.0 / 3 : 2.0 / 3) * width * difference * difference;
        }
        return Optional.of(new CurveDifference(largest, at, Math.sqrt(squares / (to - from)), size));
    }

    /** Whether x ascends and nothing is missing. */
    private static boolean isCurve(final Line line) {
        for (int i = 1; i < line.x().length; i++) {
            if (!(line.x()[i] > line.x()[i - 1])) {
                return false;
            }
        }
        return line.x().length > 1 && Arrays.stream(line.y()).allMatch(Double::isFinite);
    }

    private static Table1D table(final Line line) {
        return new Table1D(line.x(), line.y(), Interpolation.MONOTONE_CUBIC, Extrapolation.CONSTANT);
    }

    private static double[] withMiddles(final double[] grid) {
        final double[] finer = new double[2 * grid.length - 1];
        for (int i = 0; i < grid.length; i++) {
            finer[2 * i] = grid[i];
            if (i > 0) {
                finer[2 * i - 1] = 0.5 * (grid[i - 1] + grid[i]);
            }
        }
        return finer;
    }
}
