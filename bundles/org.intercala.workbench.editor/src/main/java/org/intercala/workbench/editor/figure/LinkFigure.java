// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A link: a cubic Bézier that leaves and arrives horizontally, in the colour of what flows. */
public final class LinkFigure extends PolylineConnection {

    private static final double WIDTH = 1.8;
    private static final double SELECTED_WIDTH = 2.6;
    private static final int TOLERANCE = 6;
    private static final int SAMPLES = 24;
    private static final int SHORTEST_ARM = 36;

    private Ink ink = Ink.DATA;
    private boolean selected;
    private boolean pointed;
    private boolean faded;
    private Typeset symbol = new Typeset("");

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

    private int arm() {
        final int across = getEnd().x - getStart().x;
        final int down = Math.abs(getEnd().y - getStart().y);
        return across >= 0 ? Math.max(Math.min(SHORTEST_ARM, down), across / 2)
                : Math.max(SHORTEST_ARM, Math.min(160, -across / 2));
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            final int arm = arm();
            final PointList hull = new PointList();
            hull.addPoint(getStart());
            hull.addPoint(getEnd());
            hull.addPoint(getStart().x + arm, getStart().y);
            hull.addPoint(getEnd().x - arm, getEnd().y);
            bounds = hull.getBounds().getExpanded(TOLERANCE, TOLERANCE);
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
        final Point start = getStart();
        final Point end = getEnd();
        final int arm = arm();
        final double u = 1 - t;
        final double x = u * u * u * start.x + 3 * u * u * t * (start.x + arm) + 3 * u * t * t * (end.x - arm)
                + t * t * t * end.x;
        final double y = u * u * (u + 3 * t) * start.y + t * t * (t + 3 * u) * end.y;
        return new Point((int) Math.round(x), (int) Math.round(y));
    }

    @Override
    public boolean containsPoint(final int x, final int y) {
        if (!getBounds().contains(x, y)) {
            return false;
        }
        Point from = getStart();
        for (int i = 1; i <= SAMPLES; i++) {
            final Point to = at(i / (double) SAMPLES);
            if (distance(x, y, from, to) <= TOLERANCE) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private static double distance(final double x, final double y, final Point a, final Point b) {
        final double dx = b.x - a.x;
        final double dy = b.y - a.y;
        final double length = dx * dx + dy * dy;
        final double t = length == 0 ? 0 : Math.clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1);
        return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
    }

    @Override
    protected void outlineShape(final Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        if (faded) {
            graphics.setAlpha(77);
        }
        final Point start = getStart();
        final Point end = getEnd();
        final int arm = arm();
        try (Outline curve = new Outline()) {
            curve.move(start.x, start.y).curve(start.x + arm, start.y, end.x - arm, end.y, end.x, end.y);
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
