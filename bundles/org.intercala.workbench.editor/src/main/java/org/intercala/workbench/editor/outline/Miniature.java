// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.beans.PropertyChangeListener;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;

/** The whole workflow as small cards, with a frame around what the canvas shows; the mouse moves the frame. */
final class Miniature extends Canvas {

    private static final int MARGIN = 10;
    private static final double LARGEST = 0.2;
    private static final int RADIUS = 3;
    /** A card that is smaller is a spot of its colour (px). */
    private static final int SPOT = 6;

    private final GraphicalViewer viewer;
    private final Viewport viewport;
    private final Runnable repaint = () -> {
        if (!isDisposed()) {
            redraw();
        }
    };

    /** What is shown of the workflow, in pixels of the zoomed canvas, and how much smaller. */
    private record View(Rectangle area, double scale, int left, int top) {

        org.eclipse.swt.graphics.Rectangle place(final Rectangle part) {
            return new org.eclipse.swt.graphics.Rectangle((int) Math.round(left + (part.x - area.x) * scale),
                    (int) Math.round(top + (part.y - area.y) * scale), (int) Math.round(part.width * scale),
                    (int) Math.round(part.height * scale));
        }
    }

    Miniature(final Composite parent, final GraphicalViewer viewer) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.viewer = viewer;
        viewport = ((FigureCanvas) viewer.getControl()).getViewport();
        setBackground(Ink.CANVAS.color());
        setData("org.intercala.id", "outline.miniature");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::look);
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                look(event);
            }
        });
        final PropertyChangeListener moved = event -> later();
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, moved);
        addListener(SWT.Dispose,
                event -> viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, moved));
    }

    /** Paints anew, once for several calls. */
    void later() {
        if (!isDisposed()) {
            getDisplay().asyncExec(repaint);
        }
    }

    private Workflow workflow() {
        return (Workflow) viewer.getContents().getModel();
    }

    /** Bounds on the zoomed canvas, from its origin; null where it is not shown. */
    private Rectangle bounds(final Node node) {
        if (!(viewer.getEditPartRegistry().get(node) instanceof GraphicalEditPart part)) {
            return null;
        }
        final IFigure figure = part.getFigure();
        final Rectangle bounds = figure.getBounds().getCopy();
        figure.translateToAbsolute(bounds);
        final Point location = viewport.getViewLocation();
        return bounds.translate(location.x, location.y);
    }

    private Rectangle frame() {
        final Dimension size = viewport.getClientArea().getSize();
        return new Rectangle(viewport.getViewLocation(), size);
    }

    private View view() {
        Rectangle content = null;
        for (final Node node : workflow().getNodes()) {
            final Rectangle bounds = bounds(node);
            if (bounds != null) {
                content = content == null ? bounds : content.union(bounds);
            }
        }
        final Rectangle area = content == null ? frame() : content.union(frame());
        final var size = getClientArea();
        final double scale = Math.min(LARGEST, Math.min((double) (size.width - 2 * MARGIN) / Math.max(1, area.width),
                (double) (size.height - 2 * MARGIN) / Math.max(1, area.height)));
        return new View(area, scale, (int) ((size.width - area.width * scale) / 2),
                (int) ((size.height - area.height * scale) / 2));
    }

    private void paint(final GC gc) {
        final View view = view();
        gc.setAntialias(SWT.ON);
        for (final Node node : Graphs.nodes(workflow())) {
            final Rectangle bounds = bounds(node);
            if (bounds != null) {
                paint(gc, node, view.place(bounds));
            }
        }
        final var frame = view.place(frame());
        gc.setForeground(Ink.ACCENT.color());
        gc.drawRectangle(frame.x, frame.y, frame.width - 1, frame.height - 1);
    }

    private static void paint(final GC gc, final Node node, final org.eclipse.swt.graphics.Rectangle card) {
        if (Math.min(card.width, card.height) < SPOT) {
            gc.setBackground(ink(node).color());
            gc.fillRectangle(card.x, card.y, Math.max(2, card.width), Math.max(2, card.height));
            return;
        }
        gc.setBackground((node instanceof Container ? Ink.CANVAS : Ink.CARD).color());
        gc.fillRoundRectangle(card.x, card.y, card.width, card.height, 2 * RADIUS, 2 * RADIUS);
        gc.setForeground(ink(node).color());
        gc.drawRoundRectangle(card.x, card.y, card.width, card.height, 2 * RADIUS, 2 * RADIUS);
    }

    private static Ink ink(final Node node) {
        return node instanceof SolverNode solver ? Services.registry().find(solver.getSolver())
                .map(factory -> Ink.of(factory.descriptor().scale())).orElse(Ink.SECONDARY) : Ink.DATA;
    }

    /** Brings what is under the mouse to the middle of the canvas. */
    private void look(final Event event) {
        final View view = view();
        final Rectangle frame = frame();
        viewport.setViewLocation(
                (int) Math.round(view.area().x + (event.x - view.left()) / view.scale() - frame.width / 2.0),
                (int) Math.round(view.area().y + (event.y - view.top()) / view.scale() - frame.height / 2.0));
    }
}
