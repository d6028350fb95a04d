// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.NodePart;

/**
 * The whole workflow in small in a corner of the canvas, at the lower right if no card lies there; a click or drag
 * moves the view.
 */
public final class Overview {

    private static final int WIDTH = 132;
    private static final int HEIGHT = 92;
    private static final int GAP = 12;
    private static final int PAD = 6;

    private final CanvasViewer canvas;
    private final Canvas map;
    private double scale = 1;
    private Rectangle world = new Rectangle();
    private boolean wanted = true;
    private boolean waiting;
    private boolean dragged;

    Overview(final CanvasViewer canvas) {
        this.canvas = canvas;
        map = new Canvas(canvas.canvas(), SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        map.setData("org.intercala.id", "canvas.overview");
        map.setToolTipText("Overview: click or drag to move the view");
        map.setSize(WIDTH, HEIGHT);
        map.addListener(SWT.Paint, event -> paint(event.gc));
        map.addListener(SWT.MouseDown, event -> {
            dragged = true;
            point(event);
        });
        map.addListener(SWT.MouseUp, event -> {
            dragged = false;
            refresh();
        });
        map.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                point(event);
            }
        });
        canvas.getControl().addListener(SWT.Resize, event -> place());
        final Viewport viewport = canvas.viewport();
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, change -> refresh());
        canvas.root().getZoomManager().addZoomListener(zoom -> refresh());
        place();
    }

    /** Whether the user wants to see it. */
    public boolean isShown() {
        return wanted;
    }

    public void setShown(final boolean value) {
        wanted = value;
        place();
    }

    /** Looks again once what goes on now is over. */
    void refresh() {
        if (!waiting) {
            waiting = true;
            canvas.getControl().getDisplay().asyncExec(this::look);
        }
    }

    /**
     * Paints it again. It goes to a corner without cards, not while it is dragged; without such a corner it steps aside
     * while all of the workflow is in view anyway.
     */
    private void look() {
        waiting = false;
        if (map.isDisposed()) {
            return;
        }
        boolean shown = wanted && hasRoom() && canvas.getContents() != null;
        if (shown && !dragged) {
            shown = findCorner() || !view().contains(canvas.root().content());
        }
        if (shown != map.getVisible()) {
            map.setVisible(shown);
        } else if (shown) {
            map.redraw();
        }
    }

    /** Stays where no card is, else goes to the first corner without one. @return whether there is one */
    private boolean findCorner() {
        final Point now = map.getLocation();
        final Point size = canvas.getControl().getSize();
        final int right = size.x - WIDTH - GAP;
        final int bottom = size.y - HEIGHT - GAP;
        for (final Point corner : new Point[] { now, new Point(right, bottom), new Point(GAP, bottom),
                new Point(right, GAP), new Point(GAP, GAP) }) {
            if (!isOnCard(corner)) {
                map.setLocation(corner);
                return true;
            }
        }
        map.setLocation(right, bottom);
        return false;
    }

    private boolean hasRoom() {
        final Point size = canvas.getControl().getSize();
        return size.x > 3 * WIDTH && size.y > 2 * HEIGHT;
    }

    private boolean isOnCard(final Point corner) {
        return isOnCard(canvas.getContents(), new Rectangle(corner.x, corner.y, WIDTH, HEIGHT));
    }

    private static boolean isOnCard(final EditPart parent, final Rectangle own) {
        for (final Object child : parent.getChildren()) {
            if (child instanceof ContainerPart container ? isOnCard(container, own)
                    : child instanceof NodePart node
                            && own.intersects(CanvasViewer.onControl(node.getFigure(), node.getFigure().card()))) {
                return true;
            }
        }
        return false;
    }

    private void place() {
        final Point size = canvas.getControl().getSize();
        map.setLocation(size.x - WIDTH - GAP, size.y - HEIGHT - GAP);
        refresh();
    }

    private Rectangle view() {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final var at = canvas.viewport().getViewLocation();
        final var size = canvas.viewport().getSize();
        return new Rectangle((int) (at.x / zoom), (int) (at.y / zoom), (int) (size.width / zoom),
                (int) (size.height / zoom));
    }

    private void paint(final GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Ink.CANVAS.color());
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.setForeground(Ink.EDGE.color());
        gc.setBackground(Ink.CARD.color());
        gc.fillRoundRectangle(0, 0, WIDTH - 1, HEIGHT - 1, 10, 10);
        gc.drawRoundRectangle(0, 0, WIDTH - 1, HEIGHT - 1, 10, 10);
        final Rectangle view = view();
        world = canvas.root().content().union(view);
        scale = Math.min((WIDTH - 2.0 * PAD) / world.width, (HEIGHT - 2.0 * PAD) / world.height);
        gc.setClipping(1, 1, WIDTH - 2, HEIGHT - 2);
        paint(gc, canvas.getContents());
        gc.setForeground(Ink.ACCENT.color());
        rectangle(gc, view, false);
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
        final int x = (int) Math.round(offset(WIDTH, world.width) + (area.x - world.x) * scale);
        final int y = (int) Math.round(offset(HEIGHT, world.height) + (area.y - world.y) * scale);
        final int width = Math.max(2, (int) Math.round(area.width * scale));
        final int height = Math.max(2, (int) Math.round(area.height * scale));
        if (filled) {
            gc.fillRoundRectangle(x, y, width, height, 3, 3);
        }
        gc.drawRoundRectangle(x, y, width, height, 3, 3);
    }

    private double offset(final int room, final int length) {
        return (room - length * scale) / 2;
    }

    private void point(final Event event) {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final double x = world.x + (event.x - offset(WIDTH, world.width)) / scale;
        final double y = world.y + (event.y - offset(HEIGHT, world.height)) / scale;
        final var size = canvas.viewport().getSize();
        canvas.viewport().setViewLocation((int) Math.round(x * zoom - size.width / 2.0),
                (int) Math.round(y * zoom - size.height / 2.0));
    }
}
