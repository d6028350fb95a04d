// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/** Heading of a section that opens and closes. */
public final class SectionHead extends Painted {

    private static final int INDENT = 14;

    private String text;
    private String note = "";
    private Ink noteInk = Ink.SECONDARY;
    private boolean open;

    /** @param inner whether it heads a part of a section */
    public SectionHead(final Composite parent, final String text, final boolean inner) {
        super(parent, true);
        this.text = text;
        setFont(inner ? Fonts.body() : Fonts.strong());
    }

    public void setText(final String next) {
        text = next;
        redraw();
    }

    /** A few words at the right end. */
    public void setNote(final String next, final Ink ink) {
        if (!note.equals(next)) {
            note = next;
            noteInk = ink;
            redraw();
        }
    }

    public void setOpen(final boolean value) {
        open = value;
        redraw();
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final Point extent = extent(text);
        return new Point(width == SWT.DEFAULT ? extent.x + INDENT + 4 : width, extent.y + 6);
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        final int middle = area.height / 2;
        gc.setBackground(isFocusControl() || isOver() ? Ink.ACCENT.color() : Ink.TEXT.color());
        gc.fillPolygon(open ? new int[] { 0, middle - 3, 9, middle - 3, 4, middle + 3 }
                : new int[] { 1, middle - 5, 7, middle, 1, middle + 4 });
        gc.setForeground(isFocusControl() ? Ink.ACCENT.color() : Ink.TEXT.color());
        final int height = gc.textExtent(text).y;
        gc.drawText(TextFit.shortened(gc, text, area.width - INDENT), INDENT, (area.height - height) / 2, true);
        if (!note.isEmpty()) {
            gc.setFont(Fonts.small());
            gc.setForeground(noteInk.color());
            gc.drawText(note, area.width - gc.textExtent(note).x, (area.height - gc.textExtent(note).y) / 2, true);
        }
    }

    @Override
    String accessibleName() {
        return text;
    }
}
