// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A box in a layer, or the gap that a passing link leaves there. */
final class Slot {

    /** A link between two slots. @param edge as it was given; null between and to lanes */
    record Tie(Slot source, double sourceY, Slot target, double targetY, LayeredLayout.Edge edge) {

        /** Where the other end lies below the top of that slot. */
        double otherY(final Slot one) {
            return one == source ? targetY : sourceY;
        }

        double ownY(final Slot one) {
            return one == source ? sourceY : targetY;
        }

        Slot other(final Slot one) {
            return one == source ? target : source;
        }

        /** Links that pass layers are kept straight before others. */
        double weight() {
            return source.lane && target.lane ? 8 : source.lane || target.lane ? 2 : 1;
        }
    }

    final double width;
    final double height;
    final boolean lane;
    final List<Tie> in = new ArrayList<>();
    final List<Tie> out = new ArrayList<>();
    int layer;
    /** Index in the layer, from the top. */
    int position;
    /** Mean position of what it is linked with. */
    double wanted;
    double x;
    double y;

    Slot(final double width, final double height) {
        this(width, height, false);
    }

    private Slot(final double width, final double height, final boolean lane) {
        this.width = width;
        this.height = height;
        this.lane = lane;
    }

    static Slot lane(final int layer, final double height) {
        final var slot = new Slot(0, height, true);
        slot.layer = layer;
        return slot;
    }

    void link(final Slot target, final double sourceY, final double targetY, final LayeredLayout.Edge edge) {
        final var tie = new Tie(this, sourceY, target, targetY, edge);
        out.add(tie);
        target.in.add(tie);
    }

    Stream<Slot> neighbours() {
        return Stream.concat(in.stream(), out.stream()).map(tie -> tie.other(this));
    }

    double bottom() {
        return y + height;
    }
}
