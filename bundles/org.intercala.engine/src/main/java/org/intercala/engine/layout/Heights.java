// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import java.util.ArrayList;
import java.util.List;

import org.intercala.engine.layout.Slot.Tie;

/**
 * Heights of the slots in layers whose order is fixed: each as near as it can be to where its links would be level, by
 * least squares under the distances that must be kept (pool adjacent violators), forth and back over the layers.
 */
final class Heights {

    private static final double GAP = 24;
    private static final double GAP_AT_LANE = 12;
    private static final double GAP_OF_LANES = 6;
    private static final int SWEEPS = 8;

    private final List<List<Slot>> layers;

    Heights(final List<List<Slot>> layers) {
        this.layers = layers;
    }

    void place() {
        for (final List<Slot> layer : layers) {
            double y = 0;
            for (int i = 0; i < layer.size(); i++) {
                y += i == 0 ? 0 : distance(layer.get(i - 1), layer.get(i));
                layer.get(i).y = y;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < layers.size(); i++) {
                settle(layers.get(i), true, false);
            }
            for (int i = layers.size() - 2; i >= 0; i--) {
                settle(layers.get(i), false, true);
            }
        }
        layers.forEach(layer -> settle(layer, true, true));
        layers.forEach(Heights::snap);
    }

    /** Least distance of the tops of neighbours. */
    private static double distance(final Slot upper, final Slot lower) {
        return upper.height + (upper.lane && lower.lane ? GAP_OF_LANES : upper.lane || lower.lane ? GAP_AT_LANE : GAP);
    }

    /** Slots that stand as close as they may, around the mean of what each wants. */
    private record Block(int from, double sum, double weight) {

        double mean() {
            return sum / weight;
        }
    }

    private static void settle(final List<Slot> layer, final boolean left, final boolean right) {
        final double[] offset = new double[layer.size()];
        final List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            final Slot slot = layer.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(layer.get(i - 1), slot);
            double weight = 0;
            double sum = 0;
            for (final List<Tie> ties : List.of(left ? slot.in : List.<Tie>of(), right ? slot.out : List.<Tie>of())) {
                for (final Tie tie : ties) {
                    weight += tie.weight();
                    sum += tie.weight() * (tie.other(slot).y + tie.otherY(slot) - tie.ownY(slot));
                }
            }
            final double wanted = weight == 0 ? slot.y : sum / weight;
            // What has no link on that side gives way.
            final double own = weight == 0 ? 0.01 : weight;
            Block block = new Block(i, own * (wanted - offset[i]), own);
            while (!blocks.isEmpty() && blocks.getLast().mean() >= block.mean()) {
                final Block above = blocks.removeLast();
                block = new Block(above.from, above.sum + block.sum, above.weight + block.weight);
            }
            blocks.add(block);
        }
        for (int b = 0; b < blocks.size(); b++) {
            final int to = b + 1 < blocks.size() ? blocks.get(b + 1).from : layer.size();
            for (int i = blocks.get(b).from; i < to; i++) {
                layer.get(i).y = blocks.get(b).mean() + offset[i];
            }
        }
    }

    /** Moves boxes to the nearest step of the grid that those above leave free. */
    private static void snap(final List<Slot> layer) {
        Slot above = null;
        for (final Slot slot : layer) {
            final double free = above == null ? Double.NEGATIVE_INFINITY : above.y + distance(above, slot);
            slot.y = slot.lane ? Math.max(slot.y, free)
                    : LayeredLayout.GRID * Math.max(Math.rint(slot.y / LayeredLayout.GRID),
                            Math.ceil(free / LayeredLayout.GRID));
            above = slot;
        }
    }
}
