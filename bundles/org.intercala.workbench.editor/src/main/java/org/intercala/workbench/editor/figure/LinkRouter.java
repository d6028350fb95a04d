// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.FigureListener;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;

/**
 * Leads links around cards and notes. A link is led anew when an end of it moves, or a card or note on or near its way.
 */
public final class LinkRouter extends AbstractRouter {

    /** Side of the squares in which cards are looked up (px). */
    private static final int SQUARE = 256;
    /** How far from the direct way cards are looked at (px). */
    private static final int AROUND = 120;

    private final Map<IFigure, Rectangle> cards = new HashMap<>();
    private final Map<Long, Set<IFigure>> squares = new HashMap<>();
    private final Map<LinkFigure, Rectangle> regions = new LinkedHashMap<>();
    private final Map<LinkFigure, Detour.Lane> lanes = new LinkedHashMap<>();
    private final Set<LinkFigure> disturbed = new HashSet<>();
    private final FigureListener listener = this::moved;

    /** Says that a card or a note is on the canvas. */
    public <F extends IFigure & HandleBounds> void add(final F card) {
        card.addFigureListener(listener);
        moved(card);
    }

    /** Says that a card or a note goes. */
    public <F extends IFigure & HandleBounds> void remove(final F card) {
        card.removeFigureListener(listener);
        put(card, null);
    }

    private void moved(final IFigure card) {
        put(card, card.getBounds().isEmpty() ? null : ((HandleBounds) card).getHandleBounds().getCopy());
    }

    private void put(final IFigure card, final Rectangle now) {
        final Rectangle before = cards.get(card);
        if (before == null ? now == null : before.equals(now)) {
            return;
        }
        if (before != null) {
            squares(before).forEach(square -> squares.get(square).remove(card));
            cards.remove(card);
            disturb(before);
        }
        if (now != null) {
            squares(now).forEach(square -> squares.computeIfAbsent(square, key -> new HashSet<>()).add(card));
            cards.put(card, now);
            disturb(now);
        }
    }

    private void disturb(final Rectangle area) {
        regions.forEach((link, region) -> {
            if (region.intersects(area) && disturbed.add(link)) {
                link.revalidate();
            }
        });
    }

    private static List<Long> squares(final Rectangle area) {
        final List<Long> squares = new ArrayList<>();
        for (int x = Math.floorDiv(area.x, SQUARE); x <= Math.floorDiv(area.right(), SQUARE); x++) {
            for (int y = Math.floorDiv(area.y, SQUARE); y <= Math.floorDiv(area.bottom(), SQUARE); y++) {
                squares.add(((long) x << 32) + y);
            }
        }
        return squares;
    }

    /** Nothing changes when the view alone has moved, which the ends of all links are told too. */
    @Override
    public void route(final Connection connection) {
        final Point start = getStartPoint(connection).getCopy();
        final Point end = getEndPoint(connection).getCopy();
        connection.translateToRelative(start);
        connection.translateToRelative(end);
        final LinkFigure link = (LinkFigure) connection;
        if (!regions.containsKey(link) || disturbed.remove(link) || !link.getStart().equals(start)
                || !link.getEnd().equals(end)) {
            final PointList points = new PointList();
            points.addPoint(start);
            points.addPoint(end);
            link.setPoints(points);
            lead(link, start, end);
        }
    }

    private void lead(final LinkFigure link, final Point start, final Point end) {
        final IFigure source = card(link.getSourceAnchor().getOwner());
        final IFigure target = card(link.getTargetAnchor().getOwner());
        if (isUnplaced(source) || isUnplaced(target)) {
            // Its ends are not where they will be; it is led when they are.
            regions.remove(link);
            link.setRoute(Route.direct(start, end));
            return;
        }
        final Rectangle near = Route.direct(start, end).bounds().expand(AROUND, AROUND);
        final List<Rectangle> others = new ArrayList<>();
        final List<Rectangle> own = new ArrayList<>();
        final Set<IFigure> seen = new HashSet<>();
        for (final long square : squares(near)) {
            for (final IFigure card : squares.getOrDefault(square, Set.of())) {
                if (seen.add(card) && near.intersects(cards.get(card))) {
                    (card == source || card == target ? own : others).add(cards.get(card));
                }
            }
        }
        final List<Detour.Lane> taken = new ArrayList<>();
        lanes.forEach((other, lane) -> {
            if (other != link && other.getSourceAnchor() != null
                    && other.getSourceAnchor().getOwner() != link.getSourceAnchor().getOwner()) {
                taken.add(lane);
            }
        });
        final Detour.Way way = new Detour(start, end, others, own, taken).find();
        lanes.remove(link);
        if (way.lane() != null) {
            lanes.put(link, way.lane());
        }
        regions.put(link, way.lane() == null ? way.route().bounds().expand(Detour.GAP, Detour.GAP) : near);
        link.setRoute(way.route());
    }

    private static boolean isUnplaced(final IFigure card) {
        return card != null && card.getBounds().isEmpty();
    }

    private static IFigure card(final IFigure port) {
        return port == null ? null : port.getParent();
    }

    @Override
    public void remove(final Connection connection) {
        regions.remove(connection);
        disturbed.remove(connection);
        lanes.remove(connection);
    }
}
