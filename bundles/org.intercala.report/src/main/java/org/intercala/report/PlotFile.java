// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One plot, or several below each other, as a file of its own: SVG with its style, the legend at the right. */
public final class PlotFile {

    private static final double LEGEND = 200;
    static final double FONT = 12;
    private static final double ROW = 20;
    private static final double TOP = 44;
    private static final double SWATCH = 22;
    /** Where names begin within the legend. */
    private static final double NAME = 8 + SWATCH + 8;
    private static final double DOT = 2.6;

    /** What an entry is drawn as; of one that is drawn as areas of the ground only the key is. */
    public enum Mark {
        LINE, POINTS, AREA
    }

    /**
     * How an entry is drawn.
     *
     * @param name   in the legend
     * @param colour {@code #rrggbb}
     * @param dash   0 for a full line, to 3
     */
    public record Entry(Line line, String name, String colour, int dash, Mark mark) {
    }

    /**
     * One plot of the file.
     *
     * @param title  what is shown, for those who cannot see it
     * @param ground lies behind the lines, or null
     */
    public record Panel(String title, AxisScale x, AxisScale y, List<Entry> entries, PlotGround ground) {
    }

    /** Colours of everything that is no line, each as {@code #rrggbb}. */
    public record Paper(String background, String text, String minor, String grid) {
    }

    private PlotFile() {
    }

    /** @param panels from top to bottom; their plot areas begin at one place */
    public static String svg(final List<Panel> panels, final Paper paper) {
        final var out = new Markup();
        final String width = PathText.pixel(PlotSvg.WIDTH + legend(panels));
        final String height = PathText.pixel(panels.size() * PlotSvg.HEIGHT);
        out.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox",
                "0 0 " + width + " " + height);
        out.style(style(paper));
        out.empty("rect", "class", "paper", "width", width, "height", height);
        final double left = panels.stream().mapToDouble(panel -> PlotSvg.left(panel.y)).max().orElse(0);
        for (int i = 0; i < panels.size(); i++) {
            out.open("g", "transform", "translate(0 " + PathText.pixel(i * PlotSvg.HEIGHT) + ")");
            final Panel panel = panels.get(i);
            panel(out, panel, new PlotSvg(out, "plot" + (i + 1), panel.x, panel.y, left));
            out.close();
        }
        out.closeLine();
        return out.toString();
    }

    /** Width that shows every name. */
    private static double legend(final List<Panel> panels) {
        return panels.stream().flatMap(panel -> panel.entries.stream())
                .mapToDouble(entry -> NAME + TextWidth.of(entry.name, FONT) + 8).reduce(LEGEND, Math::max);
    }

    private static void panel(final Markup out, final Panel panel, final PlotSvg plot) {
        final Map<Line, Entry> byLine = new IdentityHashMap<>();
        panel.entries.forEach(entry -> byLine.put(entry.line, entry));
        final List<Line> lines = new ArrayList<>();
        panel.entries.stream().filter(entry -> entry.mark == Mark.LINE).forEach(entry -> lines.add(entry.line));
        final Runnable ground = () -> {
            if (panel.ground != null) {
                panel.ground.draw(out, plot);
            }
        };
        plot.content(panel.title, lines, List.of(), new Strokes() {
            @Override
            public String classes(final Line line) {
                return "line" + dash(byLine.get(line));
            }

            @Override
            public String stroke(final Line line) {
                return byLine.get(line).colour;
            }
        }, ground);
        panel.entries.stream().filter(entry -> entry.mark == Mark.POINTS)
                .forEach(entry -> points(out, plot, panel.x, panel.y, entry));
        for (int i = 0; i < panel.entries.size(); i++) {
            key(out, panel.entries.get(i), TOP + i * ROW);
        }
    }

    private static String style(final Paper paper) {
        return "text { font-family: 'Segoe UI', 'DejaVu Sans', Arial, sans-serif; font-size: 12px; }\n"
                + "text { fill: " + paper.minor + "; }\n"
                + "text.axis-title, text.name { fill: " + paper.text + "; }\n"
                + ".paper { fill: " + paper.background + "; }\n"
                + ".grid { stroke: " + paper.grid + "; } .grid.fine { stroke-opacity: 0.5; }\n"
                + ".axis { fill: none; stroke: " + paper.minor + "; }\n"
                + ".line { fill: none; stroke-width: 2; stroke-linejoin: round; }\n"
                + ".faint { fill: none; }\n"
                + ".layer { fill: " + paper.grid + "; fill-opacity: 0.5; } .border { stroke: " + paper.minor + "; }\n"
                + ".point { fill: " + paper.background + "; }\n"
                + ".d1 { stroke-dasharray: 7 5; } .d2 { stroke-dasharray: 2 4; } .d3 { stroke-dasharray: 9 4 2 4; }\n";
    }

    private static String dash(final Entry entry) {
        return entry.dash == 0 ? "" : " d" + entry.dash;
    }

    private static void points(final Markup out, final PlotSvg plot, final AxisScale x, final AxisScale y,
            final Entry entry) {
        for (int i = 0; i < entry.line.x().length; i++) {
            if (inside(x.position(entry.line.x()[i])) && inside(y.position(entry.line.y()[i]))) {
                out.empty("circle", "class", "point", "cx", PathText.pixel(plot.px(entry.line.x()[i])), "cy",
                        PathText.pixel(plot.py(entry.line.y()[i])), "r", PathText.pixel(DOT), "stroke", entry.colour);
            }
        }
    }

    private static boolean inside(final double position) {
        return position >= 0 && position <= 1;
    }

    private static void key(final Markup out, final Entry entry, final double middle) {
        final double left = PlotSvg.WIDTH + 8;
        if (entry.mark == Mark.AREA) {
            out.empty("rect", "x", PathText.pixel(left), "y", PathText.pixel(middle - 5), "width",
                    PathText.pixel(SWATCH), "height", "10", "fill", entry.colour);
        } else if (entry.mark == Mark.POINTS) {
            out.empty("circle", "class", "point", "cx", PathText.pixel(left + SWATCH / 2), "cy",
                    PathText.pixel(middle), "r", PathText.pixel(DOT), "stroke", entry.colour);
        } else {
            out.empty("path", "class", "line" + dash(entry), "stroke", entry.colour, "d",
                    "M" + PathText.pixel(left) + " " + PathText.pixel(middle) + "h" + PathText.pixel(SWATCH));
        }
        out.leaf("text", entry.name, "class", "name", "x", PathText.pixel(PlotSvg.WIDTH + NAME), "y",
                PathText.pixel(middle + 4));
    }
}
