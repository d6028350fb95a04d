// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * One line of a chart, in the units of its axes.
 *
 * @param source    what it comes from: a run and a node of it, by name for people
 * @param point     map point for people, or ""
 * @param series    label of the series, or ""
 * @param x         values; shared, not to be modified
 * @param y         values, NaN where there is a gap; shared, not to be modified
 * @param ascending whether {@code x} ascends
 * @param sampled   whether it is a sampled function
 * @param partial   whether the node did not come to its end
 */
public record Trace(String source, String point, String series, double[] x, double[] y, boolean ascending,
        boolean sampled, boolean partial) {

    public Trace(final String source, final String point, final String series, final double[] x, final double[] y,
            final boolean sampled, final boolean partial) {
        this(source, point, series, x, y, ascends(x), sampled, partial);
    }

    private static boolean ascends(final double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i - 1] <= x[i])) {
                return false;
            }
        }
        return true;
    }

    /** Value at a place, NaN beyond the ends; see {@link Crossing}. */
    public double at(final double place, final double near) {
        return Crossing.at(x, y, ascending, place, near);
    }

    /** The same line in other units; the conversions must ascend. */
    public Trace convert(final DoubleUnaryOperator toX, final DoubleUnaryOperator toY) {
        return new Trace(source, point, series, Arrays.stream(x).map(toX).toArray(),
                Arrays.stream(y).map(toY).toArray(), ascending, sampled, partial);
    }

    /** Both lines as one with a gap between them, such as the branches of a phase boundary. */
    public Trace joined(final Trace other) {
        return new Trace(source, point, series,
                Stream.of(x, new double[] { x.length == 0 ? 0 : x[x.length - 1] }, other.x)
                        .flatMapToDouble(Arrays::stream).toArray(),
                Stream.of(y, new double[] { Double.NaN }, other.y).flatMapToDouble(Arrays::stream).toArray(), sampled,
                partial || other.partial);
    }
}
