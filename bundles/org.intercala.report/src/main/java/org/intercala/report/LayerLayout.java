// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places boxes in layers from left to right, each as near to the height of what feeds it as those above it leave room
 * for. A link that passes a layer gets a gap there, so that it need not run behind a card.
 */
final class LayerLayout {

    private static final double GAP_X = 76;
    private static final double GAP_Y = 24;
    private static final double LANE = 10;

    /**
     * The way of the links between two boxes.
     *
     * @param spans left end, right end and height of each stretch between the cards of a layer
     */
    record Route(CardBox source, CardBox target, List<double[]> spans) {

        Route moved(final double right, final double down) {
            return new Route(source, target, spans.stream()
                    .map(span -> new double[] { span[0] + right, span[1] + right, span[2] + down }).toList());
        }

        /** Whether a link between two nodes takes this way. */
        boolean serves(final Wire wire) {
            return source.holds(wire.source()) && target.holds(wire.target());
        }
    }

    /** A box, or the gap that a passing link leaves in a layer. */
    private static final class Slot {
        private final CardBox box;
        private final double height;
        private final List<Slot> sources = new ArrayList<>();
        private int layer = -1;
        private double y;
        private double left;
        private double right;

        Slot(final CardBox box) {
            this.box = box;
            height = box == null ? LANE : box.height();
        }

        double middle() {
            return y + 0.5 * height;
        }

        double wanted() {
            return sources.stream().mapToDouble(Slot::middle).average().orElse(Double.NaN);
        }
    }

    private final List<Slot> slots = new ArrayList<>();
    private final List<Wire> wires;

    LayerLayout(final List<CardBox> boxes, final List<Wire> wires) {
        this.wires = wires;
        boxes.forEach(box -> slots.add(new Slot(box)));
    }

    /** Places the boxes. @return ways of the links that pass a layer */
    List<Route> place() {
        for (final Slot slot : slots) {
            slots.stream().filter(other -> other != slot && feeds(other.box, slot.box)).forEach(slot.sources::add);
        }
        slots.forEach(slot -> layer(slot, slots.size()));
        final List<List<Slot>> chains = lanes();
        final int last = slots.stream().mapToInt(slot -> slot.layer).max().orElse(0);
        double x = 0;
        for (int layer = 0; layer <= last; layer++) {
            final int current = layer;
            final List<Slot> column = new ArrayList<>(slots.stream().filter(slot -> slot.layer == current).toList());
            // The sort is stable: what nothing feeds keeps the order of the file, below the others.
            column.sort(Comparator.comparingDouble(Slot::wanted));
            final double width = column.stream().filter(slot -> slot.box != null).mapToDouble(slot -> slot.box.width())
                    .max().orElse(0);
            stack(column, x, width);
            x += width + GAP_X;
        }
        return chains.stream().map(chain -> new Route(chain.get(0).box, chain.getLast().box,
                chain.subList(1, chain.size() - 1).stream()
                        .map(lane -> new double[] { lane.left, lane.right, lane.middle() }).toList()))
                .toList();
    }

    /** Puts a lane into every layer that a link passes. @return source, lanes and target of each */
    private List<List<Slot>> lanes() {
        final List<List<Slot>> chains = new ArrayList<>();
        for (final Slot target : List.copyOf(slots)) {
            for (final Slot source : List.copyOf(target.sources)) {
                if (target.layer - source.layer > 1) {
                    final List<Slot> chain = new ArrayList<>(List.of(source));
                    for (int layer = source.layer + 1; layer < target.layer; layer++) {
                        final var lane = new Slot(null);
                        lane.layer = layer;
                        lane.sources.add(chain.getLast());
                        slots.add(lane);
                        chain.add(lane);
                    }
                    target.sources.set(target.sources.indexOf(source), chain.getLast());
                    chain.add(target);
                    chains.add(chain);
                }
            }
        }
        return chains;
    }

    private static void stack(final List<Slot> column, final double x, final double width) {
        double free = Double.NEGATIVE_INFINITY;
        for (final Slot slot : column) {
            final double middle = slot.wanted();
            slot.y = Double.isNaN(middle) ? Math.max(0, free) : Math.max(middle - 0.5 * slot.height, free);
            slot.left = x;
            slot.right = x + width;
            free = slot.y + slot.height + GAP_Y;
            if (slot.box != null) {
                slot.box.place(x, slot.y);
            }
        }
    }

    /** Length of the longest way to a slot. @param limit ends a cycle, which a check has refused before */
    private static int layer(final Slot slot, final int limit) {
        if (slot.layer < 0 && limit > 0) {
            int layer = 0;
            for (final Slot source : slot.sources) {
                layer = Math.max(layer, layer(source, limit - 1) + 1);
            }
            slot.layer = layer;
        }
        return Math.max(0, slot.layer);
    }

    private boolean feeds(final CardBox source, final CardBox target) {
        return wires.stream().anyMatch(wire -> source.holds(wire.source()) && target.holds(wire.target()));
    }
}
