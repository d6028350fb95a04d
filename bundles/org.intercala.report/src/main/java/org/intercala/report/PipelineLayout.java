// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Node;

/**
 * Places the cards of a pipeline: as the user placed them where no card covers another or a link, else in layers from
 * left to right.
 */
final class PipelineLayout {

    private static final double NEAREST = 8;
    private static final double GAP = 36;
    private static final int SAMPLES = 40;

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
                    ? place(container.getBody(), path + "/")
                    : List.of();
            final NodeView view = run.nodes().stream().filter(candidate -> candidate.path().equals(path)).findFirst()
                    .orElse(null);
            final var box = new CardBox(node, path, view, inner, run.wires());
            box.place(node.getX(), node.getY());
            boxes.add(box);
        }
        final List<LayerLayout.Route> own = overlap(boxes) || hidesLinks(boxes) ? layers(boxes) : List.of();
        final double left = boxes.stream().mapToDouble(CardBox::x).min().orElse(0);
        final double top = top(boxes, own);
        boxes.forEach(box -> box.place(box.x() - left, box.y() - top));
        own.forEach(route -> routes.add(route.moved(-left, -top)));
        return boxes;
    }

    private static double top(final List<CardBox> boxes, final List<LayerLayout.Route> routes) {
        return Math.min(boxes.stream().mapToDouble(CardBox::y).min().orElse(0),
                routes.stream().flatMap(route -> route.spans().stream()).mapToDouble(span -> span[2]).min()
                        .orElse(Double.POSITIVE_INFINITY));
    }

    /** Lays out what hangs together, one part below the other. */
    private List<LayerLayout.Route> layers(final List<CardBox> boxes) {
        final List<LayerLayout.Route> all = new ArrayList<>();
        double free = 0;
        for (final List<CardBox> part : parts(boxes)) {
            final List<LayerLayout.Route> own = new LayerLayout(part, run.wires()).place();
            final double down = free - top(part, own);
            part.forEach(box -> box.place(box.x(), box.y() + down));
            own.forEach(route -> all.add(route.moved(0, down)));
            free = GAP + Math.max(part.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0),
                    all.stream().flatMap(route -> route.spans().stream()).mapToDouble(span -> span[2]).max().orElse(0));
        }
        return all;
    }

    private List<List<CardBox>> parts(final List<CardBox> boxes) {
        final List<List<CardBox>> parts = new ArrayList<>();
        for (final CardBox box : boxes) {
            final List<CardBox> joined = new ArrayList<>();
            for (final List<CardBox> part : List.copyOf(parts)) {
                if (part.stream().anyMatch(other -> linked(box, other) || linked(other, box))) {
                    joined.addAll(part);
                    parts.remove(part);
                }
            }
            joined.add(box);
            parts.add(joined);
        }
        // In the order of the file, whatever was joined to what.
        parts.forEach(part -> part.sort(Comparator.comparingInt(boxes::indexOf)));
        parts.sort(Comparator.comparingInt(part -> boxes.indexOf(part.get(0))));
        return parts;
    }

    private boolean linked(final CardBox source, final CardBox target) {
        return run.wires().stream().anyMatch(wire -> source.holds(wire.source()) && target.holds(wire.target()));
    }

    /** Whether a link between two boxes would run behind a third. */
    private boolean hidesLinks(final List<CardBox> boxes) {
        for (final CardBox source : boxes) {
            for (final CardBox target : boxes) {
                if (source != target && linked(source, target)
                        && boxes.stream()
                                .anyMatch(box -> box != source && box != target && between(source, target, box))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean between(final CardBox source, final CardBox target, final CardBox box) {
        final double fromX = source.x() + source.width();
        final double fromY = source.y() + 0.5 * source.height();
        final double dx = target.x() - fromX;
        final double dy = target.y() + 0.5 * target.height() - fromY;
        for (int i = 1; i < SAMPLES; i++) {
            final double t = (double) i / SAMPLES;
            final double x = fromX + dx * (1.5 * t - 1.5 * t * t + t * t * t);
            final double y = fromY + dy * (3 * t * t - 2 * t * t * t);
            if (x > box.x() && x < box.x() + box.width() && y > box.y() && y < box.y() + box.height()) {
                return true;
            }
        }
        return false;
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
