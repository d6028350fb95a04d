// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.List;

/** Draws one panel of a plot. */
final class PlotSvg {

    static final double WIDTH = 520;
    static final double HEIGHT = 320;
    static final double TOP = 34;
    static final double BOTTOM = 44;
    private static final double RIGHT = 14;
    private static final double DIGIT = 7.2;

    private final Markup out;
    private final String id;
    private final AxisScale x;
    private final AxisScale y;
    private final double left;

    /** @param id unique on the page */
    PlotSvg(final Markup out, final String id, final AxisScale x, final AxisScale y) {
        this(out, id, x, y, left(y));
    }

    /** @param id unique on the page @param left where the plot area begins, see {@link #left} */
    PlotSvg(final Markup out, final String id, final AxisScale x, final AxisScale y, final double left) {
        this.out = out;
        this.id = id;
        this.x = x;
        this.y = y;
        this.left = left;
    }

    /** Room that the labels of a vertical axis need. */
    static double left(final AxisScale y) {
        return 16 + DIGIT * y.ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(1);
    }

    /**
     * @param title  what is shown, for those who cannot see it
     * @param lines  drawn in this order
     * @param behind lines of other nodes, drawn thin and dashed behind the others
     */
    void draw(final String title, final List<Line> lines, final List<Line> behind, final Strokes style) {
        out.open("svg", "class", "plot-svg", "viewBox", "0 0 " + PathText.pixel(WIDTH) + " " + PathText.pixel(HEIGHT),
                "role", "img", "aria-labelledby", id + "-t " + id + "-d");
        content(title, lines, behind, style, () -> {
        });
        out.closeLine();
    }

    /** The same inside of an element that is open already. @param ground draws what lies behind all lines */
    void content(final String title, final List<Line> lines, final List<Line> behind, final Strokes style,
            final Runnable ground) {
        out.leaf("title", title, "id", id + "-t");
        out.leaf("desc", description(lines), "id", id + "-d");
        out.open("clipPath", "id", id + "-c").empty("rect", "x", PathText.pixel(left), "y", PathText.pixel(TOP - 2),
                "width", PathText.pixel(WIDTH - RIGHT - left), "height", PathText.pixel(HEIGHT - TOP - BOTTOM + 4))
                .close();
        axes();
        out.open("g", "clip-path", "url(#" + id + "-c)");
        ground.run();
        behind.forEach(line -> line(line, style, " behind"));
        lines.forEach(line -> line(line, style, ""));
        out.close();
    }

    private void axes() {
        out.open("g", "class", "axes", "aria-hidden", "true");
        for (final AxisScale.Tick tick : x.ticks()) {
            final String at = PathText.pixel(px(tick.value()));
            out.empty("line", "class", tick.major() ? "grid" : "grid fine", "x1", at, "x2", at, "y1",
                    PathText.pixel(TOP), "y2", PathText.pixel(HEIGHT - BOTTOM));
            if (!tick.label().isEmpty()) {
                out.leaf("text", tick.label(), "x", at, "y", PathText.pixel(HEIGHT - BOTTOM + 17), "text-anchor",
                        "middle");
            }
        }
        for (final AxisScale.Tick tick : y.ticks()) {
            final String at = PathText.pixel(py(tick.value()));
            out.empty("line", "class", tick.major() ? "grid" : "grid fine", "x1", PathText.pixel(left), "x2",
                    PathText.pixel(WIDTH - RIGHT), "y1", at, "y2", at);
            if (!tick.label().isEmpty()) {
                out.leaf("text", tick.label(), "x", PathText.pixel(left - 8), "y", PathText.pixel(py(tick.value()) + 4),
                        "text-anchor", "end");
            }
        }
        out.empty("path", "class", "axis", "d", "M" + PathText.pixel(left) + " " + PathText.pixel(TOP) + "V"
                + PathText.pixel(HEIGHT - BOTTOM) + "H" + PathText.pixel(WIDTH - RIGHT));
        out.leaf("text", y.title(), "class", "axis-title", "x", "0", "y", "16");
        out.leaf("text", x.title(), "class", "axis-title", "x", PathText.pixel((left + WIDTH - RIGHT) / 2), "y",
                PathText.pixel(HEIGHT - 8), "text-anchor", "middle");
        out.close();
    }

    private void line(final Line line, final Strokes style, final String more) {
        final double[] px = new double[line.x().length];
        final double[] py = new double[px.length];
        for (int i = 0; i < px.length; i++) {
            px[i] = px(line.x()[i]);
            py[i] = py(line.y()[i]);
        }
        final String path = PathText.of(px, py);
        if (!path.isEmpty()) {
            out.empty("path", "class", style.classes(line) + more, "stroke", style.stroke(line), "d", path);
        }
    }

    double px(final double value) {
        return left + x.position(value) * (WIDTH - RIGHT - left);
    }

    double py(final double value) {
        return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - TOP - BOTTOM);
    }

    private String description(final List<Line> lines) {
        final var text = new StringBuilder(y.title() + " against " + x.title() + ".");
        for (final Line line : lines) {
            final String name = String.join(" ", List.of(line.point(), line.series())).strip();
            final int last = line.x().length - 1;
            text.append(' ').append(name.isEmpty() ? "The line" : name).append(" runs from ")
                    .append(NumberText.of(line.y()[0], 4)).append(" at ").append(NumberText.of(line.x()[0], 4))
                    .append(" to ").append(NumberText.of(line.y()[last], 4)).append(" at ")
                    .append(NumberText.of(line.x()[last], 4)).append('.');
        }
        return text.toString();
    }
}
