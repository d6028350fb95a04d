// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.GroupPart;

/**
 * The whole workflow in small in a corner of the canvas, at the lower right if nothing lies there; a click or drag
 * moves the view. It never covers a card, a note or a name: it is not there while no corner is free.
 */
public final class Overview {

    private static final int WIDTH = 132;
    private static final int HEIGHT = 92;
    private static final int GAP = 12;
    private static final int PAD = 6;

    private final CanvasViewer canvas;
    private final Canvas map;
    private final SmallView small;
    private boolean wanted = true;
    private boolean waiting;
    private boolean dragged;

    Overview(final CanvasViewer canvas) {
        this.canvas = canvas;
        small = new SmallView(canvas, PAD);
        map = new Canvas(canvas.canvas(), SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        map.setData("org.intercala.id", "canvas.overview");
        map.setToolTipText("Overview: click or drag to move the view");
        map.setSize(WIDTH, HEIGHT);
        map.addListener(SWT.Paint, event -> paint(event.gc));
        map.addListener(SWT.MouseDown, event -> {
            dragged = true;
            small.look(event.x, event.y);
        });
        map.addListener(SWT.MouseUp, event -> {
            dragged = false;
            refresh();
        });
        map.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                small.look(event.x, event.y);
            }
        });
        canvas.getControl().addListener(SWT.Resize, event -> place());
        // The root's own: the control gets it later.
        canvas.root().getFigure().addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, change -> refresh());
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

    /** Paints it again, in a corner that is free; it stays where it is while it is dragged. */
    private void look() {
        waiting = false;
        if (map.isDisposed()) {
            return;
        }
        final boolean shown = wanted && hasRoom() && canvas.getContents() != null && (dragged || findCorner());
        if (shown != map.getVisible()) {
            map.setVisible(shown);
        } else if (shown) {
            map.redraw();
        }
    }

    /** Stays where nothing is, else goes to the first corner that is free. @return whether there is one */
    private boolean findCorner() {
        final Point now = map.getLocation();
        final Point size = canvas.getControl().getSize();
        final int right = size.x - WIDTH - GAP;
        final int bottom = size.y - HEIGHT - GAP;
        for (final Point corner : new Point[] { now, new Point(right, bottom), new Point(GAP, bottom),
                new Point(right, GAP), new Point(GAP, GAP) }) {
            if (isFree(canvas.getContents(), new Rectangle(corner.x, corner.y, WIDTH, HEIGHT))) {
                map.setLocation(corner);
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom() {
        final Point size = canvas.getControl().getSize();
        return size.x > 3 * WIDTH && size.y > 2 * HEIGHT;
    }

    /** Whether an area of the control is free of cards, of notes, and of the names of containers and groups. */
    private static boolean isFree(final EditPart parent, final Rectangle area) {
        for (final Object child : parent.getChildren()) {
            final IFigure figure = ((GraphicalEditPart) child).getFigure();
            final Rectangle taken = switch (child) {
                case ContainerPart container -> container.textArea();
                case GroupPart group -> group.textArea();
                default -> figure instanceof HandleBounds card ? card.getHandleBounds() : new Rectangle();
            };
            if (area.intersects(CanvasViewer.onControl(figure, taken))
                    || child instanceof ContainerPart container && !isFree(container, area)) {
                return false;
            }
        }
        return true;
    }

    private void place() {
        final Point size = canvas.getControl().getSize();
        map.setLocation(size.x - WIDTH - GAP, size.y - HEIGHT - GAP);
        refresh();
    }

    private void paint(final GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Ink.CANVAS.color());
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.setForeground(Ink.EDGE.color());
        gc.setBackground(Ink.CARD.color());
        gc.fillRoundRectangle(0, 0, WIDTH - 1, HEIGHT - 1, 10, 10);
        gc.drawRoundRectangle(0, 0, WIDTH - 1, HEIGHT - 1, 10, 10);
        gc.setClipping(1, 1, WIDTH - 2, HEIGHT - 2);
        small.paint(gc, new Point(WIDTH, HEIGHT));
    }
}
