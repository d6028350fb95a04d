// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.intercala.engine.layout.LayeredLayout;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Node;
import org.intercala.model.Port;

/** Places the cards of a pipeline: as the user placed them where no card covers another, else in layers. */
final class PipelineLayout {

    private static final double NEAREST = 8;
    private static final LayeredLayout.Insets INSETS = new LayeredLayout.Insets(CardBox.FRAME_PAD,
            CardBox.FRAME_HEADER, CardBox.FRAME_PAD, CardBox.FRAME_PAD);

    private final RunView run;
    private final List<CardBox> boxes;
    private final Map<Wire, List<LayeredLayout.Span>> lanes = new HashMap<>();

    PipelineLayout(final RunView run) {
        this.run = run;
        boxes = place(run.result().workflow(), "");
        if (overlap(boxes)) {
            layers();
        }
    }

    /** Boxes of the whole workflow; the smallest position is 0, 0. */
    List<CardBox> boxes() {
        return boxes;
    }

    /** Level stretches that keep a link clear of cards, from left to right; mostly there are none. */
    List<LayeredLayout.Span> lanes(final Wire wire) {
        return lanes.getOrDefault(wire, List.of());
    }

    private List<CardBox> place(final Graph graph, final String prefix) {
        final List<CardBox> placed = new ArrayList<>();
        for (final Node node : graph.getNodes()) {
            final String path = prefix + node.getId();
            final List<CardBox> inner = node instanceof final Container container && container.getBody() != null
                    ? place(container.getBody(), path + "/")
                    : List.of();
            final NodeView view = run.nodes().stream().filter(candidate -> candidate.path().equals(path)).findFirst()
                    .orElse(null);
            final var box = new CardBox(node, path, view, inner, run.wires());
            box.place(node.getX(), node.getY());
            placed.add(box);
        }
        final double left = placed.stream().mapToDouble(CardBox::x).min().orElse(0);
        final double top = placed.stream().mapToDouble(CardBox::y).min().orElse(0);
        placed.forEach(box -> box.place(box.x() - left, box.y() - top));
        return placed;
    }

    private static boolean overlap(final List<CardBox> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            final CardBox a = boxes.get(i);
            if (overlap(a.inner())) {
                return true;
            }
            for (int j = 0; j < i; j++) {
                final CardBox b = boxes.get(j);
                if (a.x() < b.x() + b.width() + NEAREST && b.x() < a.x() + a.width() + NEAREST
                        && a.y() < b.y() + b.height() + NEAREST && b.y() < a.y() + a.height() + NEAREST) {
                    return true;
                }
            }
        }
        return false;
    }

    private void layers() {
        final Map<Wire, LayeredLayout.Edge> edges = new HashMap<>();
        for (final Wire wire : run.wires()) {
            edges.put(wire, new LayeredLayout.Edge(wire.source(), portY(boxes, wire.source(), wire.sourcePort()),
                    wire.target(), portY(boxes, wire.target(), wire.targetPort())));
        }
        final LayeredLayout.Result result = LayeredLayout.of(boxes.stream().map(PipelineLayout::box).toList(),
                run.wires().stream().map(edges::get).toList());
        boxes.forEach(box -> move(box, result));
        run.wires().forEach(wire -> lanes.put(wire, result.lanes().getOrDefault(edges.get(wire), List.of())));
    }

    private static LayeredLayout.Box box(final CardBox box) {
        return box.isFrame()
                ? new LayeredLayout.Box(box.path(), box.leastWidth(), 0,
                        box.inner().stream().map(PipelineLayout::box).toList(), INSETS)
                : LayeredLayout.Box.card(box.path(), box.width(), box.height());
    }

    private static void move(final CardBox box, final LayeredLayout.Result result) {
        final LayeredLayout.Place place = result.places().get(box.path());
        box.place(place.x(), place.y());
        box.resize(place.width(), place.height());
        box.inner().forEach(inner -> move(inner, result));
    }

    private static double portY(final List<CardBox> boxes, final String path, final Port port) {
        for (final CardBox box : boxes) {
            if (box.path().equals(path)) {
                return box.ports().stream().filter(row -> row.port() == port).mapToDouble(box::portY).findFirst()
                        .orElse(0);
            }
            if (box.holds(path)) {
                return portY(box.inner(), path, port);
            }
        }
        return 0;
    }
}
