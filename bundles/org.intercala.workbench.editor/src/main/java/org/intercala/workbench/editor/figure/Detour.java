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

    /**
     * A level stretch.
     *
     * @param back  whether it is led along from right to left
     * @param wider how much farther out than needed a link that leads back turns
     */
    record Lane(double left, double right, double level, boolean back, double wider) {

        private boolean isClose(final Lane other) {
            return Math.abs(level - other.level) < LANE - 1 && other.right > left && other.left < right;
        }

        private Route route(final Point start, final Point end) {
            return back ? Route.back(start, end, level, wider) : Route.along(start, end, left, right, level);
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
        if (hits == 0 && end.x >= start.x) {
            return best;
        }
        double least = end.x < start.x ? Double.MAX_VALUE : hits * HIT;
        int tried = 0;
        for (final Lane lane : lanes(direct)) {
            final double length = length(lane);
            if (length >= least || ++tried > TRIES) {
                break;
            }
            final Route route = lane.route(start, end);
            final double cost = length + hits(route, GAP) * HIT + (isTaken(lane) ? SHARED : 0);
            if (cost < least) {
                least = cost;
                best = new Way(route, lane);
            }
        }
        return best;
    }

    /** What a way along a lane goes up and down; a link that leads back is best in the middle between its cards. */
    private double length(final Lane lane) {
        return Math.abs(lane.level() - start.y) + Math.abs(lane.level() - end.y)
                + (lane.back() ? lane.wider() + 0.1 * Math.abs(lane.level() - middle()) : 0);
    }

    /** Between the cards at its ends where there is room, else between the ends. */
    private double middle() {
        final int top = own.stream().mapToInt(Rectangle::bottom).min().orElse(start.y);
        final int bottom = own.stream().mapToInt(card -> card.y).max().orElse(end.y);
        return own.size() == 2 && top < bottom ? (top + bottom) / 2.0 : (start.y + end.y) / 2.0;
    }

    /** All that come into question, the shortest first. */
    private List<Lane> lanes(final Route direct) {
        final List<Lane> lanes = new ArrayList<>();
        if (end.x - start.x > 4 * CLEAR) {
            for (final double[] stretch : forward(direct)) {
                levels(stretch[0], stretch[1])
                        .forEach(level -> lanes.add(new Lane(stretch[0], stretch[1], level, false, 0)));
            }
        } else {
            final double left = Math.min(start.x, end.x);
            final double right = Math.max(start.x, end.x);
            for (int lane = 0; lane < LANES; lane++) {
                final double wider = (double) lane * LANE;
                levels(left, right).stream().filter(this::leadsBack)
                        .forEach(level -> lanes.add(new Lane(left, right, level, true, wider)));
            }
        }
        lanes.sort(Comparator.comparingDouble(this::length));
        return lanes;
    }

    /** Whether a link can lead back at a height: it turns there, and passes its own cards at a distance. */
    private boolean leadsBack(final double level) {
        return Math.min(Math.abs(level - start.y), Math.abs(level - end.y)) >= CLEAR
                && own.stream().noneMatch(card -> level > card.y - GAP && level < card.bottom() + GAP);
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

    /** Heights right above and below the cards along a stretch, those of the ends, and the middle. */
    private List<Double> levels(final double left, final double right) {
        final List<Double> levels = new ArrayList<>(
                List.of((double) start.y, (double) end.y, middle()));
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
