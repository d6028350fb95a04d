// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.workbench.Ink;

/** A port: a circle on the edge of the card and its name inside. It covers both, so that either can be pointed at. */
public final class PortFigure extends Figure {

    /** What a port says while a link is dragged. */
    public enum Mood {
        NORMAL, ACCEPTS, REFUSES
    }

    /** Height of its row (px). */
    public static final int ROW = 20;
    /** From the centre of the circle to the name (px). */
    static final int INDENT = 14;
    private static final int REACH = 9;
    private static final double RADIUS = 4.5;
    private static final int FADED = 77;

    private final boolean input;
    private Typeset name = new Typeset("");
    private Ink ink = Ink.DATA;
    private boolean hollow;
    private boolean pointed;
    private boolean selected;
    private Mood mood = Mood.NORMAL;
    private Supplier<IFigure> tip = () -> null;

    public PortFigure(final boolean input) {
        this.input = input;
    }

    public boolean isInput() {
        return input;
    }

    public Typeset name() {
        return name;
    }

    /** @param hollow a required input that nothing feeds */
    public void show(final String text, final Ink color, final boolean isHollow) {
        if (!name.text().equals(text)) {
            name = new Typeset(text);
            revalidate();
        }
        if (ink != color || hollow != isHollow) {
            ink = color;
            hollow = isHollow;
        }
        repaint();
    }

    public void setTip(final Supplier<IFigure> supplier) {
        tip = supplier;
    }

    @Override
    public IFigure getToolTip() {
        return tip.get();
    }

    public void setPointed(final boolean value) {
        if (pointed != value) {
            pointed = value;
            repaint();
        }
    }

    public void setSelected(final boolean value) {
        selected = value;
        repaint();
    }

    public void setMood(final Mood value) {
        if (mood != value) {
            mood = value;
            repaint();
        }
    }

    /** Width of circle and name (px). */
    int extent() {
        return REACH + INDENT + name.width() + 2;
    }

    /** Places it. @param x centre of the circle @param y centre of the row */
    void place(final int x, final int y) {
        setBounds(new Rectangle(input ? x - REACH : x + REACH - extent(), y - ROW / 2, extent(), ROW));
    }

    /** Centre of the circle. */
    public Point centre() {
        final Rectangle area = getBounds();
        return new Point(input ? area.x + REACH : area.right() - REACH, area.y + ROW / 2);
    }

    /** Whether a link may be pulled from here: on the circle or close to it. */
    public boolean isCircle(final Point point) {
        final Point centre = centre();
        return Math.abs(point.x - centre.x) <= REACH && Math.abs(point.y - centre.y) <= ROW / 2;
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        if (mood == Mood.REFUSES) {
            graphics.setAlpha(FADED);
        }
        final Point centre = centre();
        final boolean lively = pointed || selected || mood == Mood.ACCEPTS;
        final double radius = RADIUS + (lively ? 1.5 : 0);
        if (mood == Mood.ACCEPTS || selected) {
            graphics.pushState();
            graphics.setAlpha(60);
            try (Outline glow = new Outline()) {
                glow.circle(centre.x, centre.y, REACH - 0.5)
                        .fill(graphics, (selected ? Ink.ACCENT : ink).color());
            }
            graphics.popState();
        }
        try (Outline circle = new Outline()) {
            if (hollow) {
                circle.circle(centre.x, centre.y, radius - 0.4).fill(graphics, Ink.CARD.color())
                        .stroke(graphics, ink.color(), 1.8);
            } else {
                circle.circle(centre.x, centre.y, radius + 0.5).fill(graphics, ink.color())
                        .stroke(graphics, Ink.CARD.color(), 1.2);
            }
        }
        if (Far.isFar(this)) {
            return;
        }
        graphics.setForegroundColor(Ink.TEXT.color());
        final int top = centre.y - lineHeight() / 2;
        name.draw(graphics, input ? centre.x + INDENT : centre.x - INDENT - name.width(), top);
    }

    private static int lineHeight() {
        return Lines.small();
    }
}
