// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Node;

/**
 * Places the cards of a pipeline: as the user placed them where that leaves no overlap, else in layers from left to
 * right.
 */
final class PipelineLayout {

    private static final double GAP_X = 76;
    private static final double GAP_Y = 24;
    private static final double NEAREST = 8;

    private final RunView run;

    PipelineLayout(final RunView run) {
        this.run = run;
    }

    /** Boxes of the whole workflow; the smallest position is 0, 0. */
    List<CardBox> place() {
        return place(run.result().workflow(), "");
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
        if (overlap(boxes)) {
            layers(boxes);
        }
        final double left = boxes.stream().mapToDouble(CardBox::x).min().orElse(0);
        final double top = boxes.stream().mapToDouble(CardBox::y).min().orElse(0);
        boxes.forEach(box -> box.place(box.x() - left, box.y() - top));
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

    private void layers(final List<CardBox> boxes) {
        final Map<CardBox, List<CardBox>> sources = sources(boxes);
        final Map<CardBox, Integer> depth = new HashMap<>();
        boxes.forEach(box -> depth(box, sources, depth, boxes.size()));
        final int deepest = depth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double x = 0;
        for (int layer = 0; layer <= deepest; layer++) {
            final int current = layer;
            final List<CardBox> column = new ArrayList<>(boxes.stream().filter(box -> depth.get(box) == current).toList());
            final Map<CardBox, Double> wanted = new HashMap<>();
            column.forEach(box -> wanted.put(box, sources.get(box).stream()
                    .mapToDouble(source -> source.y() + 0.5 * source.height()).average().orElse(Double.NaN)));
            // The sort is stable: what has no source keeps the order of the file, below the others.
            column.sort(Comparator.comparingDouble(wanted::get));
            final double widest = column.stream().mapToDouble(CardBox::width).max().orElse(0);
            stack(column, wanted, x);
            x += widest + GAP_X;
        }
    }

    /** Stacks a column, each box as near to the middle of its sources as those above it leave room for. */
    private static void stack(final List<CardBox> column, final Map<CardBox, Double> wanted, final double x) {
        double free = Double.NEGATIVE_INFINITY;
        for (final CardBox box : column) {
            final double middle = wanted.get(box);
            final double top = Double.isNaN(middle) ? Math.max(0, free) : Math.max(middle - 0.5 * box.height(), free);
            box.place(x, top);
            free = top + box.height() + GAP_Y;
        }
    }

    private static int depth(final CardBox box, final Map<CardBox, List<CardBox>> sources,
            final Map<CardBox, Integer> known, final int limit) {
        final Integer done = known.get(box);
        if (done != null || limit == 0) {
            // The limit ends a cycle, which a check has refused before.
            return done == null ? 0 : done;
        }
        int depth = 0;
        for (final CardBox source : sources.get(box)) {
            depth = Math.max(depth, depth(source, sources, known, limit - 1) + 1);
        }
        known.put(box, depth);
        return depth;
    }

    /** The boxes that feed a box or what lies in it. */
    private Map<CardBox, List<CardBox>> sources(final List<CardBox> boxes) {
        final Map<CardBox, List<CardBox>> sources = new HashMap<>();
        for (final CardBox box : boxes) {
            sources.put(box, boxes.stream().filter(other -> other != box && run.wires().stream()
                    .anyMatch(wire -> isWithin(wire.source(), other) && isWithin(wire.target(), box))).toList());
        }
        return sources;
    }

    private static boolean isWithin(final String path, final CardBox box) {
        return path.equals(box.path()) || path.startsWith(box.path() + "/");
    }
}
