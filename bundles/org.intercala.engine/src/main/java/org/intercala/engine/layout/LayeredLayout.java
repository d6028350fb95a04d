// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the boxes of a graph in layers from left to right (Sugiyama, Tagawa and Toda, IEEE Transactions on Systems,
 * Man, and Cybernetics 11 (1981) 109): layers by the longest path, few crossings by barycentres, heights such that
 * ports that are linked lie level. What does not hang together stands one below the other, in the order given. The body
 * of a container is laid out first. The same input gives the same places; lengths are pixels, boxes lie on a grid.
 */
public final class LayeredLayout {

    /** Step of the grid on which boxes lie. */
    public static final double GRID = 20;
    private static final double BETWEEN_PARTS = 40;

    /** Space that a container keeps around its body, the heading within the top. */
    public record Insets(double left, double top, double right, double bottom) {
    }

    /**
     * A card, or a container with its body.
     *
     * @param id     unique in the whole graph
     * @param width  of a card; the least one of a container
     * @param height of a card; the least one of a container
     * @param inner  boxes of the body; empty for a card
     * @param insets of a container; null for a card
     */
    public record Box(String id, double width, double height, List<Box> inner, Insets insets) {

        public Box {
            inner = List.copyOf(inner);
        }

        public static Box card(final String id, final double width, final double height) {
            return new Box(id, width, height, List.of(), null);
        }
    }

    /**
     * A link from the right side of a box to the left side of another, at any depth.
     *
     * @param sourceY height of the port below the top of the source
     * @param targetY height of the port below the top of the target
     */
    public record Edge(String source, double sourceY, String target, double targetY) {
    }

    /** Where a box lies, relative to the container around it, insets included. */
    public record Place(double x, double y, double width, double height) {
    }

    /** A level stretch of a link between the boxes of a layer, relative to the whole drawing. */
    public record Span(double left, double right, double y) {

        private Span moved(final double dx, final double dy) {
            return new Span(left + dx, right + dx, y + dy);
        }
    }

    /**
     * What comes out.
     *
     * @param places of all boxes, by id
     * @param lanes  the stretches that keep a link clear of the layers that it passes, left to right; none for a link
     *               between neighbouring layers
     */
    public record Result(Map<String, Place> places, Map<Edge, List<Span>> lanes) {
    }

    /** A box at one level and how far down in it another one lies that may be the end of a link. */
    private record End(int index, double down) {
    }

    private final List<Edge> edges;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private LayeredLayout(final List<Edge> edges) {
        this.edges = edges;
    }

    /** @throws IllegalArgumentException if two boxes have one id */
    public static Result of(final List<Box> boxes, final List<Edge> edges) {
        final var layout = new LayeredLayout(edges);
        final Map<Edge, List<Span>> lanes = layout.level(boxes);
        return new Result(layout.places, lanes);
    }

    /** Places boxes side by side, the topmost and leftmost at 0. @return lanes relative to the same origin */
    private Map<Edge, List<Span>> level(final List<Box> boxes) {
        final Map<String, End> ends = new HashMap<>();
        final List<Slot> slots = new ArrayList<>();
        final List<Map<Edge, List<Span>>> innerLanes = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            final Box box = boxes.get(i);
            final Map<Edge, List<Span>> inner = box.inner().isEmpty() ? Map.of() : level(box.inner());
            innerLanes.add(inner);
            slots.add(sized(box, inner));
            ends(box, i, 0, ends);
        }
        for (final Edge edge : edges) {
            final End source = ends.get(edge.source());
            final End target = ends.get(edge.target());
            if (source != null && target != null && source.index != target.index) {
                slots.get(source.index).link(slots.get(target.index), source.down + edge.sourceY(),
                        target.down + edge.targetY(), edge);
            }
        }
        final Map<Edge, List<Span>> lanes = stack(slots);
        for (int i = 0; i < boxes.size(); i++) {
            final Slot slot = slots.get(i);
            final Place place = new Place(slot.x, slot.y, slot.width, slot.height);
            if (places.put(boxes.get(i).id(), place) != null) {
                throw new IllegalArgumentException("two boxes have the id " + boxes.get(i).id());
            }
            innerLanes.get(i).forEach((edge, spans) -> lanes.put(edge,
                    spans.stream().map(span -> span.moved(place.x(), place.y())).toList()));
        }
        return lanes;
    }

    /** A slot for a box; a container goes around its body, which moves by the insets. */
    private Slot sized(final Box box, final Map<Edge, List<Span>> inner) {
        double width = box.width();
        double height = box.height();
        if (!box.inner().isEmpty()) {
            final Insets insets = box.insets();
            for (final Box each : box.inner()) {
                final Place place = places.compute(each.id(), (id, old) -> new Place(old.x() + insets.left(),
                        old.y() + insets.top(), old.width(), old.height()));
                width = Math.max(width, place.x() + place.width() + insets.right());
                height = Math.max(height, place.y() + place.height() + insets.bottom());
            }
            for (final Map.Entry<Edge, List<Span>> entry : inner.entrySet()) {
                entry.setValue(entry.getValue().stream().map(span -> span.moved(insets.left(), insets.top())).toList());
                for (final Span span : entry.getValue()) {
                    height = Math.max(height, span.y() + insets.bottom());
                }
            }
        }
        return new Slot(width, height);
    }

    private void ends(final Box box, final int index, final double down, final Map<String, End> ends) {
        ends.put(box.id(), new End(index, down));
        box.inner().forEach(inner -> ends(inner, index, down + places.get(inner.id()).y(), ends));
    }

    /** Lays out what hangs together, one part below the other. */
    private static Map<Edge, List<Span>> stack(final List<Slot> slots) {
        final Map<Edge, List<Span>> lanes = new LinkedHashMap<>();
        double free = 0;
        for (final List<Slot> part : parts(slots)) {
            final var layers = new Layers(part);
            final Map<Edge, List<Span>> own = layers.place();
            final double bottom = layers.bottom();
            final double down = free - GRID * Math.floor(layers.top() / GRID);
            part.forEach(slot -> slot.y += down);
            own.forEach((edge, spans) -> lanes.put(edge, spans.stream().map(span -> span.moved(0, down)).toList()));
            free = GRID * Math.ceil((bottom + down + BETWEEN_PARTS) / GRID);
        }
        return lanes;
    }

    private static List<List<Slot>> parts(final List<Slot> slots) {
        final List<List<Slot>> parts = new ArrayList<>();
        final Map<Slot, Integer> partOf = new HashMap<>();
        for (final Slot first : slots) {
            if (!partOf.containsKey(first)) {
                final List<Slot> open = new ArrayList<>(List.of(first));
                partOf.put(first, parts.size());
                while (!open.isEmpty()) {
                    final Slot next = open.removeLast();
                    next.neighbours().filter(slot -> partOf.putIfAbsent(slot, parts.size()) == null).forEach(open::add);
                }
                parts.add(new ArrayList<>());
            }
            parts.get(partOf.get(first)).add(first);
        }
        return parts;
    }
}
