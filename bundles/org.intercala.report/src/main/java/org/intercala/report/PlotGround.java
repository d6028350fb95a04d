// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.List;

/**
 * What lies behind the lines of a plot in a file.
 *
 * @param areas   from the first, which is lowest
 * @param layers  with their names
 * @param borders places on the horizontal axis that are marked by a line
 * @param faint   thin lines
 */
public record PlotGround(List<Area> areas, List<Layer> layers, double[] borders, List<Faint> faint) {

    private static final double LINE = 18;
    /** Farther outside the frame nothing changes what is seen. */
    private static final double FAR = 9e3;

    /** What lies between two curves, all in the units of the axes. @param colour {@code #rrggbb} */
    public record Area(double[] x, double[] from, double[] to, String colour) {
    }

    /** A stretch of the horizontal axis. @param high whether its name stands at the top */
    public record Layer(String name, double from, double to, boolean shaded, boolean high) {
    }

    /** A line without a key, NaN where it has a gap. @param colour {@code #rrggbb} */
    public record Faint(double[] x, double[] y, String colour) {
    }

    void draw(final Markup out, final PlotSvg plot) {
        final String top = PathText.pixel(PlotSvg.TOP);
        final double bottom = PlotSvg.HEIGHT - PlotSvg.BOTTOM;
        for (final Layer layer : layers) {
            final double left = plot.px(layer.from);
            final double right = plot.px(layer.to);
            if (layer.shaded) {
                out.empty("rect", "class", "layer", "x", PathText.pixel(left), "y", top, "width",
                        PathText.pixel(right - left), "height", PathText.pixel(bottom - PlotSvg.TOP));
            }
            if (TextWidth.of(layer.name, PlotFile.FONT) < right - left) {
                out.leaf("text", layer.name, "x", PathText.pixel((left + right) / 2), "y",
                        PathText.pixel(layer.high ? PlotSvg.TOP + LINE : bottom - LINE / 2), "text-anchor", "middle");
            }
        }
        for (final double border : borders) {
            final String at = PathText.pixel(plot.px(border));
            out.empty("line", "class", "border", "x1", at, "x2", at, "y1", top, "y2", PathText.pixel(bottom));
        }
        areas.forEach(area -> area(out, plot, area));
        for (final Faint line : faint) {
            final String path = path(plot, line.x, line.y);
            if (!path.isEmpty()) {
                out.empty("path", "class", "faint", "stroke", line.colour, "d", path);
            }
        }
    }

    private static void area(final Markup out, final PlotSvg plot, final Area area) {
        final int last = area.x.length - 1;
        final double[] x = new double[2 * last + 2];
        final double[] y = new double[x.length];
        for (int i = 0; i <= last; i++) {
            x[i] = area.x[i];
            y[i] = area.to[i];
            x[2 * last + 1 - i] = area.x[i];
            y[2 * last + 1 - i] = area.from[i];
        }
        out.empty("path", "fill", area.colour, "d", path(plot, x, y) + "Z");
    }

    private static String path(final PlotSvg plot, final double[] x, final double[] y) {
        final double[] px = new double[x.length];
        final double[] py = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            px[i] = clamped(plot.px(x[i]));
            py[i] = clamped(plot.py(y[i]));
        }
        return PathText.of(px, py);
    }

    private static double clamped(final double pixel) {
        return Double.isNaN(pixel) ? pixel : Math.clamp(pixel, -FAR, FAR);
    }
}
