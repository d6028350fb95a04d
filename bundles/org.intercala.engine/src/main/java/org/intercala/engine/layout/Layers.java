// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.intercala.engine.layout.LayeredLayout.Edge;
import org.intercala.engine.layout.LayeredLayout.Span;
import org.intercala.engine.layout.Slot.Tie;

/** Layers of slots that hang together. */
final class Layers {

    private static final double GAP_X = 64;
    private static final double LANE = 8;

    private final List<Slot> slots;
    private final List<List<Slot>> layers = new ArrayList<>();
    private final List<Bundle> bundles = new ArrayList<>();

    /** Links from one slot to another that pass layers, and their lanes. */
    private record Bundle(List<Tie> ties, List<Slot> lanes) {
    }

    Layers(final List<Slot> slots) {
        this.slots = slots;
    }

    /** Places the slots. @return lanes by link */
    Map<Edge, List<Span>> place() {
        assign();
        final int last = slots.stream().mapToInt(slot -> slot.layer).max().orElse(0);
        for (int layer = 0; layer <= last; layer++) {
            layers.add(new ArrayList<>());
        }
        slots.forEach(slot -> layers.get(slot.layer).add(slot));
        addLanes();
        new Ordering(layers).improve();
        new Heights(layers).place();
        return spread();
    }

    /** Top of the highest slot. */
    double top() {
        return layers.stream().flatMap(List::stream).mapToDouble(slot -> slot.y).min().orElse(0);
    }

    /** Bottom of the lowest slot. */
    double bottom() {
        return layers.stream().flatMap(List::stream).mapToDouble(Slot::bottom).max().orElse(0);
    }

    /**
     * A slot lies one layer behind the last of its sources; what has no source lies right before what it feeds. Links
     * back, which only a graph with a cycle has, are left out.
     */
    private void assign() {
        final Map<Slot, Integer> index = new HashMap<>();
        final Map<Slot, Integer> open = new HashMap<>();
        for (final Slot slot : slots) {
            index.put(slot, index.size());
            open.put(slot, slot.in.size());
        }
        final var ready = new PriorityQueue<Slot>((a, b) -> Integer.compare(index.get(a), index.get(b)));
        slots.stream().filter(slot -> slot.in.isEmpty()).forEach(ready::add);
        int next = 0;
        while (!open.isEmpty()) {
            if (ready.isEmpty()) {
                while (!open.containsKey(slots.get(next))) {
                    next++;
                }
                ready.add(slots.get(next));
            }
            final Slot slot = ready.poll();
            open.remove(slot);
            for (final Tie tie : slot.out) {
                if (open.containsKey(tie.target())) {
                    tie.target().layer = Math.max(tie.target().layer, slot.layer + 1);
                    if (open.merge(tie.target(), -1, Integer::sum) == 0 && !ready.contains(tie.target())) {
                        ready.add(tie.target());
                    }
                }
            }
        }
        for (final Slot slot : slots) {
            slot.out.removeIf(tie -> tie.target().layer <= slot.layer);
            slot.in.removeIf(tie -> tie.source().layer >= slot.layer);
        }
        for (final Slot slot : slots) {
            if (slot.in.isEmpty()) {
                slot.layer = slot.out.stream().mapToInt(tie -> tie.target().layer).min().orElse(1) - 1;
            }
        }
    }

    /** Puts a lane into every layer that links pass; links between the same two slots share it. */
    private void addLanes() {
        for (final Slot source : slots) {
            final Map<Slot, List<Tie>> passing = new LinkedHashMap<>();
            source.out.stream().filter(tie -> tie.target().layer - source.layer > 1)
                    .forEach(tie -> passing.computeIfAbsent(tie.target(), target -> new ArrayList<>()).add(tie));
            passing.forEach((target, ties) -> {
                final double height = LANE * ties.size();
                final List<Slot> chain = new ArrayList<>();
                Slot before = source;
                double beforeY = ties.stream().mapToDouble(Tie::sourceY).average().orElse(0);
                for (int layer = source.layer + 1; layer < target.layer; layer++) {
                    final Slot lane = Slot.lane(layer, height);
                    before.link(lane, beforeY, 0.5 * height, null);
                    chain.add(lane);
                    layers.get(layer).add(lane);
                    before = lane;
                    beforeY = 0.5 * height;
                }
                before.link(target, beforeY, ties.stream().mapToDouble(Tie::targetY).average().orElse(0), null);
                bundles.add(new Bundle(ties, chain));
            });
            passing.forEach((target, ties) -> {
                source.out.removeAll(ties);
                target.in.removeAll(ties);
            });
        }
    }

    /** Places the layers from left to right. */
    private Map<Edge, List<Span>> spread() {
        final double[] left = new double[layers.size() + 1];
        final double[] right = new double[layers.size()];
        for (int layer = 0; layer < layers.size(); layer++) {
            final double x = left[layer];
            layers.get(layer).forEach(slot -> slot.x = x);
            right[layer] = x + layers.get(layer).stream().mapToDouble(slot -> slot.width).max().orElse(0);
            left[layer + 1] = LayeredLayout.GRID * Math.ceil((right[layer] + GAP_X) / LayeredLayout.GRID);
        }
        final Map<Edge, List<Span>> spans = new LinkedHashMap<>();
        for (final Bundle bundle : bundles) {
            for (int i = 0; i < bundle.ties.size(); i++) {
                final double down = LANE * (i + 0.5);
                spans.put(bundle.ties.get(i).edge(), bundle.lanes.stream()
                        .map(lane -> new Span(left[lane.layer], right[lane.layer], lane.y + down)).toList());
            }
        }
        return spans;
    }
}
