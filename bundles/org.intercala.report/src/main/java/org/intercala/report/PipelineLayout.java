// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;

import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Node;

/**
 * Places the cards of a pipeline: as the user placed them where that leaves no overlap, else in layers from left to
 * right.
 */
final class PipelineLayout {

    private static final double NEAREST = 8;

    private final RunView run;
    private final List<LayerLayout.Route> routes = new ArrayList<>();

    PipelineLayout(final RunView run) {
        this.run = run;
    }

    /** Boxes of the whole workflow; the smallest position is 0, 0. */
    List<CardBox> place() {
        return place(run.result().workflow(), "");
    }

    /** Ways around cards for links that pass a layer; their places are relative to the frame that holds both ends. */
    List<LayerLayout.Route> routes() {
        return routes;
    }

    private List<CardBox> place(final Graph graph, final String prefix) {
        final List<CardBox> boxes = new ArrayList<>();
        for (final Node node : graph.getNodes()) {
            final String path = prefix + node.getId();
            final List<CardBox> inner = node instanceof final Container container && container.getBody() != null
                    ? place(container.getBody(), path + "/") : List.of();
            final NodeView view = run.nodes().stream().filter(candidate -> candidate.path().equals(path)).findFirst()
                    .orElse(null);
            final var box = new CardBox(node, path, view, inner, run.wires());
            box.place(node.getX(), node.getY());
            boxes.add(box);
        }
        final List<LayerLayout.Route> own = overlap(boxes) ? new LayerLayout(boxes, run.wires()).place() : List.of();
        final double left = boxes.stream().mapToDouble(CardBox::x).min().orElse(0);
        final double top = Math.min(boxes.stream().mapToDouble(CardBox::y).min().orElse(0),
                own.stream().flatMap(route -> route.spans().stream()).mapToDouble(span -> span[2]).min()
                        .orElse(Double.POSITIVE_INFINITY));
        boxes.forEach(box -> box.place(box.x() - left, box.y() - top));
        own.forEach(route -> routes.add(route.moved(-left, -top)));
        return boxes;
    }

    private static boolean overlap(final List<CardBox> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                final CardBox a = boxes.get(i);
                final CardBox b = boxes.get(j);
                if (a.x() < b.x() + b.width() + NEAREST && b.x() < a.x() + a.width() + NEAREST
                        && a.y() < b.y() + b.height() + NEAREST && b.y() < a.y() + a.height() + NEAREST) {
                    return true;
                }
            }
        }
        return false;
    }
}
