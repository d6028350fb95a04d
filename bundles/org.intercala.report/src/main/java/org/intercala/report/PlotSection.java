// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.solver.PlotSpec;

/**
 * The plots of a group of nodes: one figure for each plot of the solver, one panel for each node. Panels of a figure
 * share their axes, and the lines of the other nodes stand thin and dashed behind each node's own.
 */
final class PlotSection {

    /** More nodes than this would hide each other. */
    private static final int MOST_BEHIND = 3;
    private static final int LONGEST_LEGEND = 10;
    private static final int TICKS_X = 6;
    private static final int TICKS_Y = 5;

    private final Markup out;
    private final RunView run;
    private final Sampler sampler;
    private final List<String> notes;
    private int figures;

    /** @param notes collects what could not be drawn */
    PlotSection(final Markup out, final RunView run, final List<String> notes) {
        this.out = out;
        this.run = run;
        this.sampler = run.sampler();
        this.notes = notes;
    }

    /** How many plots of a node have data. */
    long count(final NodeView node) {
        return NodePlots.of(node, sampler).stream().filter(plot -> !new LineFinder(plot, sampler, note -> {
        }).lines(node).isEmpty()).count();
    }

    /** Draws all plots of the group's solvers that have data. @return how many */
    int draw(final List<NodeView> group) {
        final int before = figures;
        final Map<String, NodeView> bySolver = new LinkedHashMap<>();
        group.forEach(node -> bySolver.putIfAbsent(node.solverId(), node));
        bySolver.values().stream().flatMap(node -> NodePlots.of(node, sampler).stream()).distinct()
                .forEach(plot -> figure(plot, group));
        group.forEach(new ProfileSection(out)::draw);
        return figures - before;
    }

    private void figure(final PlotSpec plot, final List<NodeView> group) {
        final var finder = new LineFinder(plot, sampler, notes::add);
        final Map<NodeView, List<Line>> lines = new LinkedHashMap<>();
        for (final NodeView node : group) {
            final List<Line> found = finder.lines(node);
            if (!found.isEmpty()) {
                lines.put(node, found);
            }
        }
        final List<Line> all = lines.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        figures++;
        final LineStyle style = LineStyle.of(all, run.points(group));
        final PlotRange horizontal = PlotRange.horizontal(all, plot.x().logarithmic());
        final PlotRange vertical = PlotRange.vertical(all, plot.y().logarithmic());
        final var x = new AxisScale(plot.x(), horizontal.lower(), horizontal.upper(), TICKS_X);
        final var y = new AxisScale(plot.y(), vertical.lower(), vertical.upper(), TICKS_Y);
        final boolean behind = lines.size() > 1 && lines.size() <= MOST_BEHIND && style.leavesRoomForOthers();

        out.open("figure", "class", lines.size() > 1 ? "wide" : null);
        out.open("figcaption").leaf("strong", plot.title()).close();
        legend(style, all, behind);
        out.open("div", "class", "panels");
        int panel = 0;
        for (final var entry : lines.entrySet()) {
            panel++;
            out.open("div", "class", "panel");
            if (lines.size() > 1) {
                out.leaf("p", entry.getKey().label(), "class", "panel-title");
            }
            final List<Line> others = new ArrayList<>();
            if (behind) {
                lines.forEach((node, found) -> others.addAll(node == entry.getKey() ? List.of() : found));
            }
            new PlotSvg(out, "plot" + figures + "-" + panel, x, y).draw(plot.title() + ": " + entry.getKey().label(),
                    entry.getValue(), others, style);
            out.close();
        }
        out.close();
        if (!plot.note().isEmpty()) {
            out.leaf("p", plot.note(), "class", "note");
        }
        if (vertical.isCut()) {
            out.leaf("p", "The function diverges at an end of its range; the axis is cut there.", "class", "note");
        }
        if (all.stream().anyMatch(Line::partial)) {
            out.leaf("p", "Partial result: the node did not come to its end.", "class", "note");
        }
        out.closeLine();
    }

    private void legend(final LineStyle style, final List<Line> all, final boolean behind) {
        final List<String> names = style.coloured(all);
        final boolean colours = names.size() > 1 || !names.get(0).isEmpty();
        final boolean dashes = style.dashes().size() > 1;
        if (!colours && !behind) {
            return;
        }
        out.open("div", "class", "legend");
        if (colours) {
            final int every = (names.size() + LONGEST_LEGEND - 1) / LONGEST_LEGEND;
            for (int i = 0; i < names.size(); i++) {
                final String name = names.get(i);
                if (i % every == 0 || i == names.size() - 1) {
                    final Line line = all.stream()
                            .filter(candidate -> name.equals(style.byPoint() ? candidate.point() : candidate.series()))
                            .findFirst().orElseThrow();
                    key(out, style.classes(line).replaceAll(" d\\d", ""), style.stroke(line), name);
                }
            }
            if (every > 1) {
                out.leaf("span", "every " + every + " of " + names.size() + " named", "class", "key");
            }
        }
        if (dashes) {
            for (int i = 0; i < style.dashes().size(); i++) {
                key(out, "line plain" + (i == 0 ? "" : " d" + i % 4), null, style.dashes().get(i));
            }
        }
        if (behind) {
            key(out, "line plain", null, "this node");
            key(out, "line plain behind", null, "the other");
        }
        out.closeLine();
    }

    /** One entry of a legend. */
    static void key(final Markup out, final String classes, final String stroke, final String label) {
        out.open("span", "class", "key").open("svg", "class", "swatch", "viewBox", "0 0 26 8", "aria-hidden", "true")
                .empty("path", "class", classes, "stroke", stroke, "d", "M1 4H25").close().text(label).close();
    }
}
