// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.engine.layout.Slot.Tie;

/**
 * Orders the slots of each layer by the mean height of the ports that they are linked with, forth and back over the
 * layers, and keeps the order with the fewest crossings.
 */
final class Ordering {

    private static final int SWEEPS = 24;
    /** Sweeps without a better order before giving up. */
    private static final int PATIENCE = 4;

    private final List<List<Slot>> layers;

    Ordering(final List<List<Slot>> layers) {
        this.layers = layers;
    }

    void improve() {
        layers.forEach(Ordering::number);
        List<List<Slot>> best = copy();
        long fewest = crossings();
        int idle = 0;
        for (int sweep = 0; sweep < SWEEPS && fewest > 0 && idle < PATIENCE; sweep++) {
            final boolean forth = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                sort(layers.get(forth ? i : layers.size() - 1 - i), forth);
            }
            final long crossings = crossings();
            idle = crossings < fewest ? 0 : idle + 1;
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).clear();
            layers.get(i).addAll(best.get(i));
            number(layers.get(i));
        }
    }

    private List<List<Slot>> copy() {
        return layers.stream().map(layer -> (List<Slot>) new ArrayList<>(layer)).toList();
    }

    private static void number(final List<Slot> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).position = i;
        }
    }

    /** The sort is stable; a slot without links on that side keeps its place. */
    private static void sort(final List<Slot> layer, final boolean forth) {
        for (final Slot slot : layer) {
            final List<Tie> ties = forth ? slot.in : slot.out;
            double sum = 0;
            for (final Tie tie : ties) {
                sum += height(tie, tie.other(slot));
            }
            slot.wanted = ties.isEmpty() ? slot.position : sum / ties.size();
        }
        layer.sort(Comparator.comparingDouble(slot -> slot.wanted));
        number(layer);
    }

    /** Position of a slot, and within it of the port of a link. */
    private static double height(final Tie tie, final Slot slot) {
        return slot.position + tie.ownY(slot) / (slot.height + 1);
    }

    /** How many pairs of links between neighbouring layers cross, ports considered. */
    long crossings() {
        long crossings = 0;
        for (final List<Slot> layer : layers) {
            final List<Tie> ties = new ArrayList<>();
            layer.forEach(slot -> ties.addAll(slot.out));
            ties.sort(Comparator.comparingDouble((Tie tie) -> height(tie, tie.source()))
                    .thenComparingDouble(tie -> height(tie, tie.target())));
            final double[] ends = ties.stream().mapToDouble(tie -> height(tie, tie.target())).toArray();
            crossings += inversions(ends, new double[ends.length], 0, ends.length);
        }
        return crossings;
    }

    /** Sorts by merging and counts the pairs that stood in the wrong order. */
    private static long inversions(final double[] values, final double[] spare, final int from, final int to) {
        if (to - from < 2) {
            return 0;
        }
        final int middle = (from + to) >>> 1;
        long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        int low = from;
        int high = middle;
        for (int i = from; i < to; i++) {
            if (high == to || low < middle && values[low] <= values[high]) {
                spare[i] = values[low++];
            } else {
                spare[i] = values[high++];
                count += middle - low;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }
}
