// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.Node;
import org.intercala.model.Note;

/**
 * Room for a container that has grown: what it would cover moves to the right, down or up, whichever is nearest, with
 * all that is beyond.
 */
final class Room {

    private static final int GRID = 20;
    private static final int GAP = 20;
    /** A card is seldom wider; the canvas alone knows how wide its names are. */
    private static final int CARD = 240;
    private static final int WIDEST_CARD = 280;
    private static final int CARD_HEADER = 50;
    private static final int ROW = 20;
    private static final int PAD = 16;
    private static final int HEADER = 36;
    private static final int LEAST_WIDTH = 240;
    private static final int LETTER = 8;
    private static final int LEAST_HEIGHT = 100;

    private Room() {
    }

    /** Makes room around an open container, and around the containers that it lies in. */
    static void make(final Container container) {
        if (!(container.eContainer() instanceof Graph graph)) {
            return;
        }
        final Rectangle area = bounds(container, WIDEST_CARD).expand(GAP, GAP);
        final Way ways = new Way(area);
        for (final Node other : graph.getNodes()) {
            if (other != container && bounds(other, CARD).intersects(area)) {
                ways.clear(container, bounds(other, CARD));
            }
        }
        for (final Node node : graph.getNodes()) {
            if (node != container) {
                final Point shift = ways.shift(node.getX(), node.getY());
                node.setX(node.getX() + shift.x);
                node.setY(node.getY() + shift.y);
            }
        }
        for (final Note note : graph.getNotes()) {
            final Point shift = ways.shift(note.getX(), note.getY());
            note.setX(note.getX() + shift.x);
            note.setY(note.getY() + shift.y);
        }
        if (graph.eContainer() instanceof Container outer) {
            make(outer);
        }
    }

    /** From where on things go right, down or up, and how far. */
    private static final class Way {

        private final Rectangle area;
        private int right = Integer.MAX_VALUE;
        private int below = Integer.MAX_VALUE;
        private int above = Integer.MIN_VALUE;
        private int up;

        Way(final Rectangle area) {
            this.area = area;
        }

        void clear(final Container container, final Rectangle card) {
            final int far = Integer.MAX_VALUE;
            final int toRight = card.x > container.getX() ? area.right() - card.x : far;
            final int down = card.y > container.getY() ? area.bottom() - card.y : far;
            final int upwards = card.y > container.getY() ? far : card.bottom() - area.y;
            if (toRight <= Math.min(down, upwards)) {
                right = Math.min(right, card.x);
            } else if (down < upwards) {
                below = Math.min(below, card.y);
            } else {
                above = Math.max(above, card.y);
                up = Math.max(up, upwards);
            }
        }

        Point shift(final int x, final int y) {
            if (x >= right) {
                return new Point(step(right, area.right()), 0);
            }
            return new Point(0, y >= below ? step(below, area.bottom()) : y <= above ? -step(0, up) : 0);
        }
    }

    private static int step(final int from, final int to) {
        return from >= to ? 0 : Math.ceilDiv(to - from, GRID) * GRID;
    }

    /** What a node takes on the canvas, about. @param width of a card */
    private static Rectangle bounds(final Node node, final int width) {
        if (!(node instanceof Container container) || container.getBody() == null || container.isCollapsed()) {
            return new Rectangle(node.getX(), node.getY(), width,
                    CARD_HEADER + ROW * (node.getInputs().size() + node.getOutputs().size()));
        }
        final Rectangle content = new Rectangle();
        container.getBody().getNodes().forEach(child -> content.union(bounds(child, width)));
        return new Rectangle(node.getX(), node.getY(), Math.max(header(container), content.width + 2 * PAD),
                Math.max(LEAST_HEIGHT, content.height + HEADER + PAD));
    }

    /** Width of the line that says its name and what it varies. */
    private static int header(final Container container) {
        int letters = container.getLabel() == null ? 0 : container.getLabel().length();
        if (container instanceof MapContainer map) {
            for (final MapAxis axis : map.getAxes()) {
                letters += axis.getTarget() == null ? 0 : axis.getTarget().length();
            }
        }
        return LEAST_WIDTH + LETTER * letters;
    }
}
