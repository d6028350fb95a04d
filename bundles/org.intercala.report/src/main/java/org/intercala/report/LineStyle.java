// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How lines look: the colour tells the map point (or the series where there is one point), the dashes the series. The
 * order of the colours is fixed and safe for colour-blind readers; beyond eight a scale from dark to light takes over.
 *
 * @param colours what the colours stand for, in order
 * @param dashes  what the dashes stand for, in order
 * @param byPoint whether colours stand for map points
 */
record LineStyle(List<String> colours, List<String> dashes, boolean byPoint) implements Strokes {

    /** As many fixed colours as the style sheet has. */
    static final int COLOURS = 8;
    private static final int DASHES = 4;
    private static final int[][] SCALE = { { 68, 1, 84 }, { 59, 82, 139 }, { 33, 145, 140 }, { 94, 201, 98 },
            { 220, 210, 50 } };

    /** @param points all map points in the order of the colours, those without a line in this plot among them */
    static LineStyle of(final List<Line> lines, final List<String> points) {
        final List<String> drawn = lines.stream().map(Line::point).distinct().toList();
        final List<String> series = lines.stream().map(Line::series).distinct().toList();
        return drawn.size() > 1 || series.size() < 2 && points.containsAll(drawn)
                ? new LineStyle(Stream.concat(points.stream(), drawn.stream()).distinct().toList(), series, true)
                : new LineStyle(series, List.of(""), false);
    }

    /** What the colours stand for in some lines, in order. */
    List<String> coloured(final List<Line> lines) {
        final Set<String> drawn = lines.stream().map(byPoint ? Line::point : Line::series).collect(Collectors.toSet());
        return colours.stream().filter(drawn::contains).toList();
    }

    /** Whether a line of another node can be drawn behind, since dashes are not used otherwise. */
    boolean leavesRoomForOthers() {
        return dashes.size() < 2 && colours.size() <= COLOURS;
    }

    @Override
    public String classes(final Line line) {
        final int colour = colours.indexOf(byPoint ? line.point() : line.series());
        final int dash = byPoint ? Math.max(0, dashes.indexOf(line.series())) : 0;
        return (colours.size() <= COLOURS ? "line c" + (colour + 1) : "line") + (dash == 0 ? "" : " d" + dash % DASHES);
    }

    @Override
    public String stroke(final Line line) {
        return colours.size() <= COLOURS ? null
                : scale(colours.indexOf(byPoint ? line.point() : line.series()) / (colours.size() - 1.0));
    }

    /** Colour on the scale from dark to light. @param along from 0 to 1 */
    static String scale(final double along) {
        final double position = along * (SCALE.length - 1);
        final int below = Math.min((int) position, SCALE.length - 2);
        final var text = new StringBuilder("rgb(");
        for (int i = 0; i < 3; i++) {
            final double value = SCALE[below][i] + (position - below) * (SCALE[below + 1][i] - SCALE[below][i]);
            text.append(Math.round(value)).append(i < 2 ? "," : ")");
        }
        return text.toString();
    }
}
