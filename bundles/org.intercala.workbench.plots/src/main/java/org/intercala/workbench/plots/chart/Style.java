// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a line looks. The order of the colours is fixed and the same as in the report.
 *
 * @param colour place in the fixed order of colours, or -1 where a scale from dark to light takes over
 * @param along  place on that scale, 0 to 1
 * @param fade   how far the colour is mixed with the background, 0 to 1
 * @param dash   0 for a full line, else the kind of dashes
 */
public record Style(int colour, double along, double fade, int dash) {

    /** As many fixed colours as there are. */
    public static final int COLOURS = 8;
    /** As many kinds of dashes as there are, the full line among them. */
    public static final int DASHES = 4;
    private static final double MOST_FADED = 0.55;

    /**
     * Styles of some lines. Where one thing varies, the colour tells it. Where nodes or runs are compared, the colour
     * tells these, lightness the map point and dashes the series; else the colour tells the map point and dashes the
     * series.
     */
    public static List<Style> of(final List<Trace> traces) {
        final List<String> sources = distinct(traces, Trace::source);
        final List<String> points = distinct(traces, Trace::point);
        final List<String> series = distinct(traces, Trace::series);
        final List<Style> styles = new ArrayList<>();
        for (final Trace trace : traces) {
            final int point = points.indexOf(trace.point());
            final int dash = series.indexOf(trace.series()) % DASHES;
            if (sources.size() > 1) {
                styles.add(coloured(sources.indexOf(trace.source()), sources.size(),
                        points.size() < 2 ? 0 : MOST_FADED * point / (points.size() - 1), dash));
            } else if (points.size() > 1) {
                styles.add(coloured(point, points.size(), 0, dash));
            } else {
                styles.add(coloured(series.indexOf(trace.series()), series.size(), 0, 0));
            }
        }
        return styles;
    }

    private static Style coloured(final int index, final int count, final double fade, final int dash) {
        return count <= COLOURS ? new Style(index, 0, fade, dash)
                : new Style(-1, index / (count - 1.0), fade, dash);
    }

    private static List<String> distinct(final List<Trace> traces, final Function<Trace, String> key) {
        return traces.stream().map(key).distinct().toList();
    }
}
