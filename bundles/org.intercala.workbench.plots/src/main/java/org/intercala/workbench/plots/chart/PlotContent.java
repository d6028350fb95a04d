// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.List;
import java.util.stream.DoubleStream;

import org.intercala.report.Line;
import org.intercala.report.PlotRange;
import org.intercala.solver.PlotSpec;

/**
 * What a chart shows: its axes, and lines in their units.
 *
 * @param backdrop what lies behind the lines, or null
 */
public record PlotContent(String title, PlotSpec.Axis x, PlotSpec.Axis y, List<Entry> entries, Backdrop backdrop) {

    public static final PlotContent EMPTY = new PlotContent("", PlotSpec.Axis.linear("", "", "1"),
            PlotSpec.Axis.linear("", "", "1"), List.of());

    /** Points need more room at the edge than lines, as a share of the range. */
    private static final double POINTS_MARGIN = 0.12;
    private static final double EDGE = 0.012;

    public PlotContent {
        entries = List.copyOf(entries);
    }

    /** Lines alone. */
    public PlotContent(final String title, final PlotSpec.Axis x, final PlotSpec.Axis y, final List<Entry> entries) {
        this(title, x, y, entries, null);
    }

    /** Whether an entry is drawn as an area of the backdrop; the first is the line that ends the stack. */
    public boolean isArea(final int entry) {
        return entry > 0 && backdrop != null && backdrop.replacesLines();
    }

    /** A stretch of an axis. */
    public record Range(double lower, double upper) {
    }

    /** The range of x that shows everything. */
    public Range horizontal() {
        if (backdrop != null) {
            return backdrop.horizontal();
        }
        final PlotRange range = PlotRange.horizontal(lines(), x.logarithmic());
        return widened(range, measured(true), x.logarithmic());
    }

    /** The range of y that shows everything; spikes of sampled functions are cut. */
    public Range vertical() {
        if (backdrop != null) {
            return backdrop.vertical();
        }
        final PlotRange range = PlotRange.vertical(lines(), y.logarithmic());
        final Range all = widened(range, measured(false), y.logarithmic());
        final boolean onlyMeasured = !entries.isEmpty() && entries.stream().allMatch(Entry::measured);
        final double pad = onlyMeasured && !y.logarithmic() ? POINTS_MARGIN * (all.upper - all.lower) : 0;
        return new Range(all.lower - pad, all.upper + pad);
    }

    /** Whether some values lie outside the range of y. */
    public boolean isCut() {
        return PlotRange.vertical(lines(), y.logarithmic()).isCut();
    }

    /** Points beyond a range widen it; one at the edge of a linear axis is seen whole. */
    private static Range widened(final PlotRange range, final double[] more, final boolean logarithmic) {
        final double[] shown = DoubleStream.of(more)
                .filter(value -> Double.isFinite(value) && (!logarithmic || value > 0)).sorted().toArray();
        if (shown.length == 0) {
            return new Range(range.lower(), range.upper());
        }
        final double lowest = shown[0];
        final double highest = shown[shown.length - 1];
        final double edge = logarithmic ? 0
                : EDGE * (Math.max(highest, range.upper()) - Math.min(lowest, range.lower()));
        return new Range(Math.min(range.lower(), lowest - edge), Math.max(range.upper(), highest + edge));
    }

    private double[] measured(final boolean horizontal) {
        return entries.stream().filter(Entry::measured).flatMapToDouble(
                entry -> DoubleStream.of(horizontal ? entry.trace().x() : entry.trace().y())).toArray();
    }

    private List<Line> lines() {
        final boolean onlyMeasured = entries.stream().allMatch(Entry::measured);
        return entries.stream().filter(entry -> onlyMeasured || !entry.measured()).map(Entry::trace)
                .map(trace -> new Line("", trace.point(), trace.series(), trace.x(), trace.y(), trace.sampled(),
                        trace.partial()))
                .toList();
    }
}
