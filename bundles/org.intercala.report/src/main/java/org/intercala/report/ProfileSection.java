// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.intercala.solver.PlotSpec;

/** Salt and potential in the electrolyte of a node over x, at a few instants from the start to the end of its run. */
final class ProfileSection {

    private static final int INSTANTS = 6;
    private static final int TICKS_X = 6;
    private static final int TICKS_Y = 5;
    private static final Set<String> SHOWN = Set.of("electrolyteConcentration", "electrolytePotential");
    private static final PlotSpec.Axis PLACE = PlotSpec.Axis.linear("Distance from the negative collector", "x", "um");
    private static final double MICRO = 1e6;

    private final Markup out;
    private int figures;

    ProfileSection(final Markup out) {
        this.out = out;
    }

    /** Draws what there is of a node without map points; these would hide each other. */
    void draw(final NodeView node) {
        final List<ProfileView> found = node.results().stream().flatMap(result -> Output.of(result).stream())
                .flatMap(output -> ProfileView.of(output.value()).stream()).toList();
        if (found.size() == 1) {
            found.getFirst().fields().stream().filter(field -> SHOWN.contains(field.name()))
                    .forEach(field -> figure(node, found.getFirst(), field));
        }
    }

    private void figure(final NodeView node, final ProfileView view, final ProfileView.Field field) {
        final List<Line> lines = lines(node, view, field);
        final PlotRange horizontal = PlotRange.horizontal(lines, false);
        final PlotRange vertical = PlotRange.vertical(lines, false);
        final String title = field.title() + " across the cell";
        out.open("figure").open("figcaption").leaf("strong", title).text(", " + node.label()).close();
        out.open("div", "class", "legend");
        for (int i = 0; i < lines.size(); i++) {
            PlotSection.key(out, "line", stroke(i), lines.get(i).point());
        }
        out.closeLine();
        out.open("div", "class", "panels").open("div", "class", "panel");
        figures++;
        new PlotSvg(out, "profile" + node.anchor() + figures,
                new AxisScale(PLACE, horizontal.lower(), horizontal.upper(), TICKS_X),
                new AxisScale(field.axis(), vertical.lower(), vertical.upper(), TICKS_Y))
                .draw(title + ": " + node.label(), lines, List.of(), new Strokes() {
                    @Override
                    public String classes(final Line line) {
                        return "line";
                    }

                    @Override
                    public String stroke(final Line line) {
                        return ProfileSection.stroke(lines.indexOf(line));
                    }
                });
        out.close().close();
        out.leaf("p", "Borders of the layers at x = " + Words.list(borders(view, field)) + " µm.", "class", "note");
        out.closeLine();
    }

    private static String stroke(final int instant) {
        return LineStyle.scale(instant / (INSTANTS - 1.0));
    }

    private static List<String> borders(final ProfileView view, final ProfileView.Field field) {
        final double[] borders = view.borders(field);
        final List<String> inner = new ArrayList<>();
        for (int i = 1; i < borders.length - 1; i++) {
            inner.add(NumberText.of(borders[i] * MICRO, 4));
        }
        return inner;
    }

    private static List<Line> lines(final NodeView node, final ProfileView view, final ProfileView.Field field) {
        final double[] times = view.times();
        final double last = times[times.length - 1];
        final List<Line> lines = new ArrayList<>();
        for (int i = 0; i < INSTANTS; i++) {
            final double time = times[0] + (last - times[0]) * i / (INSTANTS - 1);
            final double[][] curve = view.curve(field, Math.min(time, last), false);
            lines.add(new Line(node.path(), NumberText.of(time, 4) + " s", "",
                    Arrays.stream(curve[0]).map(x -> x * MICRO).toArray(), curve[1], false, false));
        }
        return lines;
    }
}
