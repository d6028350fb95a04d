// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.intercala.model.Severity;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;

/** An open container: a header, and its body in place. The tinted area behind is drawn by {@link PanelLayer}. */
public final class ContainerFigure extends Figure implements HandleBounds, PanelLayer.Panel {

    /** Height of the header (px). */
    public static final int HEADER = 36;
    /** Around the content (px). */
    public static final int PAD = 16;
    private static final int MARGIN = NodeFigure.MARGIN;
    private static final int LEAST_WIDTH = 240;
    private static final int LEAST_HEIGHT = 100;

    private final IFigure body = new Figure();
    private String name = "";
    private String subtitle = "";
    private Ink ink = Ink.DATA;
    private NodeState state = NodeState.of(Kind.READY);
    private Severity severity;
    private boolean selected;

    public ContainerFigure() {
        body.setLayoutManager(new BodyLayout());
        add(body);
    }

    /** Where the content goes. */
    public IFigure body() {
        return body;
    }

    public void show(final String label, final String description, final Ink color) {
        name = label;
        subtitle = description;
        ink = color;
        revalidate();
        repaint();
    }

    public void show(final NodeState now, final Severity worst) {
        if (!now.equals(state) || worst != severity) {
            state = now;
            severity = worst;
            repaint();
        }
    }

    public void setSelected(final boolean value) {
        selected = value;
        repaint();
    }

    @Override
    public Rectangle area() {
        return card();
    }

    @Override
    public Ink tint() {
        return ink;
    }

    @Override
    public boolean isSelected() {
        return selected;
    }

    /** The panel without its margin. */
    public Rectangle card() {
        return getBounds().getCopy().crop(new Insets(MARGIN));
    }

    @Override
    public Rectangle getHandleBounds() {
        return card();
    }

    /** Header: what a drag of the container takes hold of. */
    public boolean isHeader(final Point point) {
        final Rectangle card = card();
        return new Rectangle(card.x, card.y, card.width, HEADER).contains(point);
    }

    /** Whether a point is on the sign that folds the container. */
    public boolean isFold(final Point point) {
        final Rectangle card = card();
        return new Rectangle(card.x, card.y, 28, HEADER).contains(point);
    }

    /** Where the name stands, for editing in place. */
    public Rectangle nameArea() {
        final Rectangle card = card();
        return new Rectangle(card.x + 28, card.y + 8, Math.max(120, Lines.width(name, Fonts.strong()) + 20),
                Lines.height(Fonts.strong()));
    }

    @Override
    public boolean containsPoint(final int x, final int y) {
        return card().contains(x, y) || body.containsPoint(x, y);
    }

    @Override
    public Dimension getPreferredSize(final int widthHint, final int heightHint) {
        final Dimension content = body.getPreferredSize();
        final int header = 28 + Lines.width(name, Fonts.strong()) + 10 + Lines.width(subtitle, Fonts.small()) + 56;
        return new Dimension(Math.max(Math.max(LEAST_WIDTH, header), content.width + 2 * PAD) + 2 * MARGIN,
                Math.max(LEAST_HEIGHT, content.height + HEADER + PAD) + 2 * MARGIN);
    }

    @Override
    protected void layout() {
        final Rectangle card = card();
        body.setBounds(new Rectangle(card.x, card.y + HEADER, card.width, card.height - HEADER));
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle card = card();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        final int middle = card.y + HEADER / 2;
        try (Outline fold = new Outline()) {
            fold.move(card.x + 12, middle - 2).line(card.x + 16, middle + 2).line(card.x + 20, middle - 2)
                    .stroke(graphics, ink.color(), 1.5);
        }
        graphics.setFont(Fonts.strong());
        graphics.setForegroundColor(ink.color());
        graphics.drawString(name, card.x + 28, middle - Lines.height(Fonts.strong()) / 2);
        graphics.setFont(Fonts.small());
        graphics.setForegroundColor(Ink.SECONDARY.color());
        graphics.drawString(subtitle, card.x + 28 + Lines.width(name, Fonts.strong()) + 10,
                middle - Lines.small() / 2);
        StateMark.draw(graphics, state, card.right() - 18, middle);
        if (severity == Severity.ERROR || severity == Severity.WARNING) {
            Badge.draw(graphics, severity, card.right() - 40, middle);
        }
    }
}
