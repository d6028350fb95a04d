// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

/** Maps values of an axis to pixels, with fractions of a pixel, and back. */
public final class AxisMap {

    private final boolean logarithmic;
    private final double first;
    private final double factor;
    private final double start;

    /**
     * @param lower smallest value, above 0 where the axis is logarithmic
     * @param upper largest value
     * @param start pixel of the smallest value
     * @param end   pixel of the largest value; before {@code start} on a vertical axis
     */
    public AxisMap(final double lower, final double upper, final boolean logarithmic, final double start,
            final double end) {
        this.logarithmic = logarithmic;
        this.start = start;
        first = logarithmic ? Math.log(lower) : lower;
        factor = (end - start) / ((logarithmic ? Math.log(upper) : upper) - first);
    }

    /** NaN for NaN and, on a logarithmic axis, for what is not above 0. */
    public double pixel(final double value) {
        if (!logarithmic) {
            return start + (value - first) * factor;
        }
        return value > 0 ? start + (Math.log(value) - first) * factor : Double.NaN;
    }

    public double value(final double pixel) {
        final double position = first + (pixel - start) / factor;
        return logarithmic ? Math.exp(position) : position;
    }
}
