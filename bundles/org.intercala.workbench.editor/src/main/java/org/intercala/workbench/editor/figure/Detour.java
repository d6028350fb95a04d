// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * Finds the way of a link around cards: the direct curve where it meets none; else the shortest of those with a level
 * stretch above or below what is in the way. Where every way meets a card, the one that meets them least.
 */
final class Detour {

    /** The least space between a link and a card that is not its own (px). */
    static final int GAP = 6;
    private static final int CLEAR = 12;
    private static final int LANE = 8;
    private static final int LANES = 3;
    /** So many lanes are tried at most; the shortest come first. */
    private static final int TRIES = 200;
    private static final double HIT = 1000;
    private static final double SHARED = 60;

    /** A level stretch; its right end lies left for a link that leads back. */
    record Lane(double left, double right, double level) {

        private boolean isClose(final Lane other) {
            return Math.abs(level - other.level) < LANE - 1
                    && Math.max(other.left, other.right) > Math.min(left, right)
                    && Math.min(other.left, other.right) < Math.max(left, right);
        }
    }

    /** @param lane null for the direct way */
    record Way(Route route, Lane lane) {
    }

    private final Point start;
    private final Point end;
    private final List<Rectangle> cards;
    private final List<Rectangle> own;
    private final List<Lane> taken;

    /**
     * @param cards near the link, without its own
     * @param own   the cards at its ends
     * @param taken lanes of links from other ports
     */
    Detour(final Point start, final Point end, final List<Rectangle> cards, final List<Rectangle> own,
            final List<Lane> taken) {
        this.start = start;
        this.end = end;
        this.cards = cards;
        this.own = own.stream().map(card -> card.getCopy().shrink(1, 1)).toList();
        this.taken = taken;
    }

    Way find() {
        final Route direct = Route.direct(start, end);
        final int hits = hits(direct, GAP);
        Way best = new Way(direct, null);
        if (hits == 0) {
            return best;
        }
        double least = hits * HIT;
        int tried = 0;
        for (final Lane lane : lanes(direct)) {
            final double length = length(lane);
            if (length >= least || ++tried > TRIES) {
                break;
            }
            final Route route = Route.along(start, end, lane.left(), lane.right(), lane.level());
            final double cost = length + hits(route, GAP) * HIT + (isTaken(lane) ? SHARED : 0);
            if (cost < least) {
                least = cost;
                best = new Way(route, lane);
            }
        }
        return best;
    }

    /** What a way along a lane goes up and down. */
    private double length(final Lane lane) {
        return Math.abs(lane.level() - start.y) + Math.abs(lane.level() - end.y);
    }

    /** All that come into question, the shortest first. */
    private List<Lane> lanes(final Route direct) {
        final boolean forward = end.x - start.x > 4 * CLEAR;
        final List<Lane> lanes = new ArrayList<>();
        for (final double[] stretch : forward ? forward(direct) : List.of(new double[] { start.x, end.x })) {
            for (final double level : levels(stretch)) {
                lanes.add(new Lane(stretch[0], stretch[1], level));
            }
        }
        lanes.sort(Comparator.comparingDouble(this::length));
        return lanes;
    }

    private int hits(final Route route, final int gap) {
        return route.hits(cards, gap) + route.hits(own, 0);
    }

    /** Where a level stretch may begin and end: right before and behind what the direct way meets, or all the way. */
    private List<double[]> forward(final Route direct) {
        final double first = start.x + 3.0 * CLEAR;
        final double last = end.x - 3.0 * CLEAR;
        double left = last;
        double right = first;
        for (final Rectangle card : cards) {
            if (direct.hits(List.of(card), GAP) > 0) {
                left = Math.min(left, card.x - CLEAR);
                right = Math.max(right, card.right() + CLEAR);
            }
        }
        left = Math.clamp(left, Math.min(first, last), Math.max(first, last));
        right = Math.clamp(right, left, Math.max(left, last));
        final List<double[]> stretches = new ArrayList<>(List.of(new double[] { left, right }));
        if (last > first) {
            stretches.add(new double[] { first, right });
            stretches.add(new double[] { left, last });
            stretches.add(new double[] { first, last });
        }
        return stretches;
    }

    /** Heights right above and below the cards along a stretch, and those of the ends. */
    private List<Double> levels(final double[] stretch) {
        final List<Double> levels = new ArrayList<>(List.of((double) start.y, (double) end.y));
        final double left = Math.min(stretch[0], stretch[1]);
        final double right = Math.max(stretch[0], stretch[1]);
        final List<Rectangle> along = new ArrayList<>(cards);
        along.addAll(own);
        for (final Rectangle card : along) {
            if (card.right() > left - CLEAR && card.x < right + CLEAR) {
                for (int lane = 0; lane < LANES; lane++) {
                    levels.add((double) card.y - CLEAR - lane * LANE);
                    levels.add((double) card.bottom() + CLEAR + lane * LANE);
                }
            }
        }
        return levels;
    }

    private boolean isTaken(final Lane wish) {
        return taken.stream().anyMatch(lane -> lane.isClose(wish));
    }
}
