// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.intercala.engine.layout.LayeredLayout;
import org.intercala.model.Container;
import org.intercala.model.Port;
import org.intercala.solver.Scale;

/** Draws the pipeline: cards with their state, frames around the bodies of containers, links as smooth curves. */
final class PipelineSvg {

    private static final double MARGIN = 20;
    private static final double NEAREST_CONTROL = 36;
    /** The drawing shrinks to fit the page, but not below this share of its size; then it scrolls. */
    private static final double SMALLEST_SHARE = 0.66;
    private static final double PAGE = 1100;

    private final Markup out;
    private final RunView run;
    private final PipelineLayout layout;
    private final Map<Port, double[]> places = new HashMap<>();

    PipelineSvg(final Markup out, final RunView run) {
        this.out = out;
        this.run = run;
        layout = new PipelineLayout(run);
    }

    void draw() {
        final List<CardBox> boxes = layout.boxes();
        boxes.forEach(box -> locate(box, MARGIN, MARGIN));
        final double width = 2 * MARGIN + boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
        final double height = 2 * MARGIN + boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
        final double smallest = Math.min(width, Math.max(PAGE / 2, SMALLEST_SHARE * width));
        out.open("div", "class", "canvas", "tabindex", "0", "role", "group", "aria-label", "Pipeline drawing");
        out.open("svg", "viewBox", "0 0 " + PathText.pixel(width) + " " + PathText.pixel(height), "style",
                "max-width:" + PathText.pixel(width) + "px;min-width:" + PathText.pixel(smallest) + "px", "role", "img",
                "aria-labelledby", "pipeline-t pipeline-d");
        out.leaf("title", "Pipeline of " + run.title(), "id", "pipeline-t");
        out.leaf("desc", description(), "id", "pipeline-d");
        out.open("defs").open("pattern", "id", "hatch", "width", "8", "height", "8", "patternUnits", "userSpaceOnUse",
                "patternTransform", "rotate(45)").empty("path", "d", "M0 0V8", "class", "hatch").close().close();
        out.open("g", "aria-hidden", "true");
        boxes.forEach(box -> frames(box, MARGIN, MARGIN));
        run.wires().forEach(this::link);
        boxes.forEach(box -> cards(box, MARGIN, MARGIN));
        out.close().close().closeLine();
    }

    private void locate(final CardBox box, final double left, final double top) {
        for (final CardBox.PortRow row : box.ports()) {
            places.put(row.port(), new double[] { left + box.x() + box.portX(row), top + box.y() + box.portY(row) });
        }
        box.inner().forEach(inner -> locate(inner, left + box.x(), top + box.y()));
    }

    private void frames(final CardBox box, final double left, final double top) {
        if (!box.isFrame()) {
            return;
        }
        final double x = left + box.x();
        final double y = top + box.y();
        rectangle("frame", x, y, box.width(), box.height(), 10);
        out.leaf("text", box.label(), "class", "name", "x", PathText.pixel(x + CardBox.PAD), "y",
                PathText.pixel(y + 22));
        out.leaf("text", box.subtitle(), "class", "minor", "x", PathText.pixel(x + CardBox.PAD), "y",
                PathText.pixel(y + 38));
        box.inner().forEach(inner -> frames(inner, x, y));
    }

    private void cards(final CardBox box, final double left, final double top) {
        if (box.isFrame()) {
            box.ports().forEach(row -> dot(row, scale(row.port(), box)));
            box.inner().forEach(inner -> cards(inner, left + box.x(), top + box.y()));
        } else {
            card(box, left + box.x(), top + box.y());
        }
    }

    private void card(final CardBox box, final double x, final double y) {
        final Scale scale = box.view() == null ? Scale.DATA : box.view().scale();
        final boolean missing = box.view() == null ? !(box.node() instanceof Container) : box.view().solver() == null;
        out.open("g", "class", scaleClass(scale));
        rectangle("card", x, y, box.width(), box.height(), 8);
        if (missing) {
            rectangle("missing", x, y, box.width(), box.height(), 8);
        }
        // The coloured edge follows the round corners of the card.
        final double bottom = y + box.height();
        out.empty("path", "class", "edge", "d", "M" + PathText.pixel(x + 5) + " " + PathText.pixel(y + 0.5) + "C"
                + PathText.pixel(x + 2) + " " + PathText.pixel(y + 1.5) + " " + PathText.pixel(x + 0.5) + " "
                + PathText.pixel(y + 4) + " " + PathText.pixel(x + 0.5) + " " + PathText.pixel(y + 8) + "V"
                + PathText.pixel(bottom - 8) + "C" + PathText.pixel(x + 0.5) + " " + PathText.pixel(bottom - 4) + " "
                + PathText.pixel(x + 2) + " " + PathText.pixel(bottom - 1.5) + " " + PathText.pixel(x + 5) + " "
                + PathText.pixel(bottom - 0.5) + "Z");
        out.leaf("text", box.label(), "class", "name", "x", PathText.pixel(x + CardBox.PAD), "y",
                PathText.pixel(y + 22));
        out.leaf("text", box.subtitle(), "class", "minor", "x", PathText.pixel(x + CardBox.PAD), "y",
                PathText.pixel(y + 38));
        for (final CardBox.PortRow row : box.ports()) {
            final double[] place = places.get(row.port());
            out.leaf("text", row.label(), "class", "port", "x",
                    PathText.pixel(row.input() ? place[0] + CardBox.PAD : place[0] - CardBox.PAD), "y",
                    PathText.pixel(place[1] + 4), "text-anchor", row.input() ? "start" : "end");
            dot(row, scale(row.port(), box));
        }
        if (box.view() != null) {
            state(box, x, y);
        }
        out.close();
    }

    private void state(final CardBox box, final double x, final double y) {
        final State state = box.view().state();
        StateIcon.draw(out, state, x + box.width() - 19, y + 19);
        double base = y + box.height() - 11;
        if (!box.cause().isEmpty()) {
            out.open("text", "class", "minor tone-error", "x", PathText.pixel(x + CardBox.PAD), "y",
                    PathText.pixel(base));
            out.leaf("title", box.cause())
                    .text(TextWidth.fit(box.cause(), CardBox.SMALL_SIZE, box.width() - 2 * CardBox.PAD));
            out.close();
            base -= CardBox.ROW - 3;
        }
        out.leaf("text", TextWidth.fit(box.view().stateText(), CardBox.SMALL_SIZE, box.width() - 2 * CardBox.PAD),
                "class", "minor tone-" + state.tone(), "x", PathText.pixel(x + CardBox.PAD), "y", PathText.pixel(base));
    }

    private void dot(final CardBox.PortRow row, final Scale scale) {
        final double[] place = places.get(row.port());
        out.empty("circle", "class", "dot " + scaleClass(scale) + (row.open() ? " hollow" : ""), "cx",
                PathText.pixel(place[0]), "cy", PathText.pixel(place[1]), "r", "4.5");
    }

    private void link(final Wire wire) {
        final double[] from = places.get(wire.sourcePort());
        final double[] to = places.get(wire.targetPort());
        if (from == null || to == null) {
            return;
        }
        final var path = new StringBuilder("M" + PathText.pixel(from[0]) + " " + PathText.pixel(from[1]));
        double[] at = from;
        for (final LayeredLayout.Span lane : layout.lanes(wire)) {
            curve(path, at, MARGIN + lane.left(), MARGIN + lane.y());
            path.append('H').append(PathText.pixel(MARGIN + lane.right()));
            at = new double[] { MARGIN + lane.right(), MARGIN + lane.y() };
        }
        curve(path, at, to[0], to[1]);
        out.empty("path", "class", "link " + scaleClass(scale(wire.sourcePort(), wire.source())), "d", path.toString());
    }

    /** Appends a curve that leaves and arrives horizontally. */
    private static void curve(final StringBuilder path, final double[] from, final double x, final double y) {
        final double control = Math.max(NEAREST_CONTROL, 0.5 * Math.abs(x - from[0]));
        path.append('C').append(PathText.pixel(from[0] + control)).append(' ').append(PathText.pixel(from[1]))
                .append(' ')
                .append(PathText.pixel(x - control)).append(' ').append(PathText.pixel(y)).append(' ')
                .append(PathText.pixel(x)).append(' ').append(PathText.pixel(y));
    }

    private void rectangle(final String kind, final double x, final double y, final double width, final double height,
            final double radius) {
        out.empty("rect", "class", kind, "x", PathText.pixel(x), "y", PathText.pixel(y), "width", PathText.pixel(width),
                "height", PathText.pixel(height), "rx", PathText.pixel(radius));
    }

    /** Colour of a port: that of what flows, which for an input is decided at the other end of its link. */
    private Scale scale(final Port port, final CardBox box) {
        return run.wires().stream().filter(wire -> wire.targetPort() == port).findFirst()
                .map(wire -> scale(wire.sourcePort(), wire.source())).orElseGet(() -> scale(port, box.path()));
    }

    private Scale scale(final Port port, final String owner) {
        final String type = Words.orEmpty(port.getType());
        return switch (type.substring(type.indexOf('#') + 1)) {
        case "FreeEnergy", "OpenCircuitPotential", "ThermodynamicFactor" -> Scale.PHASES;
        case "CellResponse", "ElectrodeBalance" -> Scale.CELL;
        case "CellParameterSet" -> Scale.DATA;
        default -> run.nodes().stream().filter(node -> node.path().equals(owner)).map(NodeView::scale).findFirst()
                .orElse(Scale.DATA);
        };
    }

    /** Class of the style sheet that sets the colour of a scale. */
    static String scaleClass(final Scale scale) {
        return "sc-" + scale.name().toLowerCase(Locale.ROOT);
    }

    private String description() {
        final List<String> sentences = new ArrayList<>();
        run.nodes().forEach(node -> sentences.add(node.label() + " (" + node.solverLabel() + ") is "
                + node.state().word() + "."));
        run.wires().forEach(wire -> sentences.add(run.label(wire.source()) + " gives "
                + Words.of(wire.sourcePort().getName()).toLowerCase(Locale.ROOT) + " to " + run.label(wire.target())
                + "."));
        return String.join(" ", sentences);
    }
}
