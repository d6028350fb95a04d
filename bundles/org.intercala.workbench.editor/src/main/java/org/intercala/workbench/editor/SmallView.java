// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.NodePart;

/** Paints the whole workflow as small cards, with a frame around what the canvas shows, and moves that frame. */
public final class SmallView {

    private static final double LARGEST = 0.2;
    /** A card that is smaller is a spot of its colour (px): it has no room for a rounded edge, and costs far less. */
    private static final int SPOT = 6;

    private final CanvasViewer canvas;
    private final int margin;
    private Rectangle world = new Rectangle();
    private double scale = 1;
    private double left;
    private double top;

    /** @param margin free edge in pixels */
    public SmallView(final CanvasViewer canvas, final int margin) {
        this.canvas = canvas;
        this.margin = margin;
    }

    /** What the canvas shows, in pixels at 100 %. */
    Rectangle frame() {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final var at = canvas.viewport().getViewLocation();
        final var size = canvas.viewport().getSize();
        return new Rectangle((int) (at.x / zoom), (int) (at.y / zoom), (int) (size.width / zoom),
                (int) (size.height / zoom));
    }

    /** @param size room for it in pixels */
    public void paint(final GC gc, final Point size) {
        final Rectangle frame = frame();
        world = canvas.root().content().union(frame);
        scale = Math.min(LARGEST, Math.min((size.x - 2.0 * margin) / Math.max(1, world.width),
                (size.y - 2.0 * margin) / Math.max(1, world.height)));
        left = (size.x - world.width * scale) / 2;
        top = (size.y - world.height * scale) / 2;
        paint(gc, canvas.getContents());
        gc.setForeground(Ink.ACCENT.color());
        rectangle(gc, frame, false);
    }

    private void paint(final GC gc, final EditPart parent) {
        for (final Object child : parent.getChildren()) {
            if (child instanceof NodePart node) {
                gc.setForeground(node.getFigure().ink().color());
                gc.setBackground(Ink.CARD.color());
                rectangle(gc, node.getFigure().card(), true);
            } else if (child instanceof ContainerPart container) {
                gc.setForeground(Ink.EDGE.color());
                gc.setBackground(Ink.CANVAS.color());
                rectangle(gc, ((HandleBounds) ((GraphicalEditPart) container).getFigure()).getHandleBounds(), true);
                paint(gc, container);
            }
        }
    }

    private void rectangle(final GC gc, final Rectangle area, final boolean filled) {
        final int x = (int) Math.round(left + (area.x - world.x) * scale);
        final int y = (int) Math.round(top + (area.y - world.y) * scale);
        final int width = Math.max(2, (int) Math.round(area.width * scale));
        final int height = Math.max(2, (int) Math.round(area.height * scale));
        if (filled && Math.min(width, height) < SPOT) {
            gc.setBackground(gc.getForeground());
            gc.fillRectangle(x, y, width, height);
            return;
        }
        if (filled) {
            gc.fillRoundRectangle(x, y, width, height, 3, 3);
        }
        gc.drawRoundRectangle(x, y, width, height, 3, 3);
    }

    /** Brings what is painted at a place to the middle of the canvas. */
    public void look(final int atX, final int atY) {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final double x = world.x + (atX - left) / scale;
        final double y = world.y + (atY - top) / scale;
        final var size = canvas.viewport().getSize();
        canvas.viewport().setViewLocation((int) Math.round(x * zoom - size.width / 2.0),
                (int) Math.round(y * zoom - size.height / 2.0));
    }
}
