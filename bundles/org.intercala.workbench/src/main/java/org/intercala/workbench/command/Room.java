// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Node;

/** Room for a container that has grown: what it would cover moves to the right or down, with all that is beyond. */
final class Room {

    private static final int GRID = 20;
    private static final int GAP = 20;
    private static final int CARD = 208;
    private static final int CARD_HEADER = 50;
    private static final int ROW = 20;
    private static final int PAD = 16;
    private static final int HEADER = 36;
    private static final int LEAST_WIDTH = 240;
    private static final int LEAST_HEIGHT = 100;

    private Room() {
    }

    /** Makes room around an open container, and around the containers that it lies in. */
    static void make(final Container container) {
        if (!(container.eContainer() instanceof Graph graph)) {
            return;
        }
        final Rectangle area = bounds(container).expand(GAP, GAP);
        int right = Integer.MAX_VALUE;
        int below = Integer.MAX_VALUE;
        for (final Node other : graph.getNodes()) {
            if (other != container && bounds(other).intersects(area)) {
                if (other.getX() > container.getX() + CARD / 2) {
                    right = Math.min(right, other.getX());
                } else if (other.getY() > container.getY()) {
                    below = Math.min(below, other.getY());
                }
            }
        }
        shift(graph, container, right, area.right(), below, area.bottom());
        if (graph.eContainer() instanceof Container outer) {
            make(outer);
        }
    }

    private static void shift(final Graph graph, final Container container, final int right, final int toX,
            final int below, final int toY) {
        final int dx = step(right, toX);
        final int dy = step(below, toY);
        for (final Node node : graph.getNodes()) {
            if (node != container && node.getX() >= right) {
                node.setX(node.getX() + dx);
            } else if (node != container && node.getY() >= below) {
                node.setY(node.getY() + dy);
            }
        }
        graph.getNotes().forEach(note -> {
            if (note.getX() >= right) {
                note.setX(note.getX() + dx);
            } else if (note.getY() >= below) {
                note.setY(note.getY() + dy);
            }
        });
    }

    private static int step(final int from, final int to) {
        return from >= to ? 0 : Math.ceilDiv(to - from, GRID) * GRID;
    }

    /** What a node takes on the canvas, about; the canvas alone knows how wide its names are. */
    private static Rectangle bounds(final Node node) {
        if (!(node instanceof Container container) || container.getBody() == null || container.isCollapsed()) {
            return new Rectangle(node.getX(), node.getY(), CARD,
                    CARD_HEADER + ROW * (node.getInputs().size() + node.getOutputs().size()));
        }
        final Rectangle content = new Rectangle();
        container.getBody().getNodes().forEach(child -> content.union(bounds(child)));
        return new Rectangle(node.getX(), node.getY(), Math.max(LEAST_WIDTH, content.width + 2 * PAD),
                Math.max(LEAST_HEIGHT, content.height + HEADER + PAD));
    }
}
