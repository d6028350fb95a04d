// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * What is shown, beyond the lines of one chart, so that a node, run or map point keeps its colour everywhere.
     *
     * @param sources place in the order of colours of each node or run that is compared with others
     * @param points  all map points, in the order of colours
     */
    public record Order(Map<String, Integer> sources, List<String> points) {
    }

    /**
     * Styles of some lines. Where nodes or runs are compared, the colour tells these, lightness the map point and
     * dashes the series; else the colour tells the map point and dashes the series. Of one node at one point it tells
     * the series.
     */
    public static List<Style> of(final List<Trace> traces, final Order order) {
        final int sources = 1 + order.sources.values().stream().max(Integer::compare).orElse(0);
        final List<String> points = order.points;
        final List<String> series = distinct(traces, Trace::series);
        final boolean bySeries = series.size() > 1 && distinct(traces, Trace::source).size() < 2
                && distinct(traces, Trace::point).size() < 2;
        final List<Style> styles = new ArrayList<>();
        for (final Trace trace : traces) {
            final int place = series.indexOf(trace.series());
            final int point = Math.max(0, points.indexOf(trace.point()));
            if (bySeries) {
                styles.add(coloured(place, series.size(), 0, 0));
            } else if (order.sources.containsKey(trace.source())) {
                styles.add(coloured(order.sources.get(trace.source()), sources,
                        points.size() < 2 ? 0 : MOST_FADED * point / (points.size() - 1), place % DASHES));
            } else {
                styles.add(coloured(point, points.size(), 0, place % DASHES));
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
