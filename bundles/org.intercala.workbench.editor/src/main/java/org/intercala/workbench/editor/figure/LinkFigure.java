// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A link: a smooth curve that leaves and arrives level, in the colour of what flows; see {@link Route}. */
public final class LinkFigure extends PolylineConnection {

    private static final double WIDTH = 1.8;
    private static final double SELECTED_WIDTH = 2.6;
    private static final int TOLERANCE = 6;
    private static final int GAP = 4;

    private Ink ink = Ink.DATA;
    private boolean selected;
    private boolean pointed;
    private boolean faded;
    private Typeset symbol = new Typeset("");
    private Route route;

    /** @param quantity symbol of what flows, shown while the mouse is on the link */
    public void show(final Ink color, final String quantity) {
        ink = color;
        symbol = new Typeset(quantity);
        repaint();
    }

    public void setSelected(final boolean value) {
        selected = value;
        repaint();
    }

    /** Whether the mouse is on it. */
    public void setPointed(final boolean value) {
        repaint();
        pointed = value;
        bounds = null;
        repaint();
    }

    /** Whether it steps back, since its end is being dragged elsewhere. */
    public void setFaded(final boolean value) {
        faded = value;
        repaint();
    }

    /** The way it takes while its ends stay where they are. */
    void setRoute(final Route way) {
        if (bounds != null) {
            repaint();
        }
        route = way;
        bounds = null;
        repaint();
    }

    private Route route() {
        if (route == null || !route.leads(getStart(), getEnd())) {
            route = Route.direct(getStart(), getEnd());
        }
        return route;
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            bounds = route().bounds().expand(TOLERANCE, TOLERANCE);
            if (pointed) {
                bounds.union(label());
            }
        }
        return bounds;
    }

    private Rectangle label() {
        final Point middle = at(0.5);
        final int width = symbol.width() + 12;
        final int height = Lines.small() + 4;
        return new Rectangle(middle.x - width / 2, middle.y - height / 2, width, height);
    }

    /** A point of the curve. @param t from 0 at the source to 1 at the target */
    public Point at(final double t) {
        return route().at(t);
    }

    @Override
    public boolean containsPoint(final int x, final int y) {
        return getBounds().contains(x, y) && route().distance(x, y) <= TOLERANCE;
    }

    @Override
    protected void outlineShape(final Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        if (faded) {
            graphics.setAlpha(77);
        }
        try (Outline curve = new Outline()) {
            route().draw(curve);
            if (!Far.isFar(this)) {
                curve.stroke(graphics, Ink.CANVAS.color(), WIDTH + GAP);
            }
            if (selected) {
                graphics.pushState();
                graphics.setAlpha(50);
                curve.stroke(graphics, Ink.ACCENT.color(), 7);
                graphics.popState();
            }
            curve.stroke(graphics, ink.color(), selected || pointed ? SELECTED_WIDTH : WIDTH);
        }
        if (pointed && symbol.width() > 0) {
            paintLabel(graphics);
        }
    }

    private void paintLabel(final Graphics graphics) {
        final Rectangle area = label();
        try (Outline card = new Outline()) {
            card.round(area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, 5)
                    .fill(graphics, Ink.CARD.color()).stroke(graphics, Ink.EDGE.color(), 1);
        }
        graphics.setTextAntialias(SWT.ON);
        graphics.setFont(Fonts.small());
        graphics.setForegroundColor(ink.color());
        symbol.draw(graphics, area.x + 6, area.y + 2);
    }
}
