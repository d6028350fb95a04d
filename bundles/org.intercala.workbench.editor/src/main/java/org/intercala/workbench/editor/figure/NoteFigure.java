// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.StackLayout;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.draw2d.text.FlowPage;
import org.eclipse.draw2d.text.TextFlow;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A note on the canvas: wrapped text with a line on its left. */
public final class NoteFigure extends Figure implements HandleBounds {

    private static final int MARGIN = NodeFigure.MARGIN;
    private static final int CORNER = 14;
    private final TextFlow text = new TextFlow();
    private boolean selected;

    public NoteFigure() {
        setLayoutManager(new StackLayout());
        setBorder(new MarginBorder(MARGIN + 8, MARGIN + 14, MARGIN + 8, MARGIN + 8));
        final FlowPage page = new FlowPage();
        page.add(text);
        add(page);
    }

    public void show(final String content) {
        text.setFont(Fonts.small());
        text.setForegroundColor(Ink.SECONDARY.color());
        text.setText(content);
    }

    public void setSelected(final boolean value) {
        selected = value;
        repaint();
    }

    /** The note without its margin. */
    public Rectangle card() {
        return getBounds().getCopy().crop(new Insets(MARGIN));
    }

    @Override
    public Rectangle getHandleBounds() {
        return card();
    }

    /** Whether a point is on the corner that resizes the note. */
    public boolean isCorner(final Point point) {
        final Rectangle card = card();
        return new Rectangle(card.right() - CORNER, card.bottom() - CORNER, CORNER, CORNER).contains(point);
    }

    @Override
    public boolean containsPoint(final int x, final int y) {
        return card().contains(x, y);
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle card = card();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        try (Outline outline = new Outline(); Outline line = new Outline()) {
            outline.round(card.x + 0.5, card.y + 0.5, card.width - 1, card.height - 1, 5);
            graphics.setAlpha(150);
            outline.fill(graphics, Ink.CARD.color());
            graphics.setAlpha(255);
            if (selected) {
                outline.stroke(graphics, Ink.ACCENT.color(), 1.8);
                paintCorner(graphics, card);
            }
            line.move(card.x + 3.5, card.y + 8).line(card.x + 3.5, card.bottom() - 8)
                    .stroke(graphics, Ink.DATA.color(), 2);
        }
    }

    private static void paintCorner(final Graphics graphics, final Rectangle card) {
        try (Outline grip = new Outline()) {
            grip.move(card.right() - 5, card.bottom() - 10).line(card.right() - 10, card.bottom() - 5)
                    .move(card.right() - 5, card.bottom() - 6).line(card.right() - 6, card.bottom() - 5)
                    .stroke(graphics, Ink.SECONDARY.color(), 1.2);
        }
    }
}
