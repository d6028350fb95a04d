// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A group: a label over the tinted area around its members, which {@link PanelLayer} draws. */
public final class GroupFigure extends Figure implements HandleBounds, PanelLayer.Panel {

    /** From the members to the border of the area (px). */
    public static final int PAD = 16;
    /** Height of the label (px). */
    public static final int HEADER = 28;
    private static final int GRIP = 6;

    private String label = "";
    private Ink ink = Ink.DATA;
    private boolean selected;

    public void show(final String text, final Ink color) {
        label = text;
        ink = color;
        repaint();
    }

    public void setSelected(final boolean value) {
        selected = value;
        repaint();
    }

    @Override
    public Rectangle area() {
        return getBounds().getCopy().crop(new Insets(NodeFigure.MARGIN));
    }

    @Override
    public Ink tint() {
        return ink;
    }

    @Override
    public boolean isSelected() {
        return selected;
    }

    @Override
    public Rectangle getHandleBounds() {
        return area();
    }

    /** Where the label stands, for editing in place. */
    public Rectangle nameArea() {
        final Rectangle area = area();
        return new Rectangle(area.x + 12, area.y + 7, Math.max(120, area.width - 24), Lines.height(Fonts.strong()));
    }

    /** Label and border only: what lies inside belongs to the members and to the canvas. */
    @Override
    public boolean containsPoint(final int x, final int y) {
        final Rectangle area = area();
        return area.contains(x, y) && (y < area.y + HEADER
                || !area.getCopy().shrink(GRIP, GRIP).contains(x, y));
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle name = nameArea();
        graphics.setTextAntialias(SWT.ON);
        graphics.setFont(Fonts.strong());
        graphics.setForegroundColor(ink.color());
        graphics.drawString(Lines.fit(label, Fonts.strong(), name.width), name.x, name.y);
    }
}
