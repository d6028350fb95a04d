// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Ink;

/** A flat button with a text; a quiet one has no edge until the mouse is over it. */
public final class FlatButton extends Painted {

    private static final int ACROSS = 12;
    private static final int ACROSS_QUIET = 5;

    private final boolean quiet;
    private String text;

    public FlatButton(final Composite parent, final String text, final boolean quiet) {
        super(parent, true);
        this.text = text;
        this.quiet = quiet;
    }

    public void setText(final String next) {
        text = next;
        redraw();
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final Point extent = extent(text);
        return new Point(width == SWT.DEFAULT ? extent.x + 2 * (quiet ? ACROSS_QUIET : ACROSS) : width,
                height == SWT.DEFAULT ? extent.y + (quiet ? 2 : 10) : height);
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        if (!quiet || isOver() || isFocusControl()) {
            box(gc, area, isOver() ? Ink.SELECTION.color() : Ink.CARD.color(), isFocusControl() ? Ink.ACCENT.color()
                    : quiet ? Ink.SELECTION.color() : Ink.EDGE.color());
        }
        gc.setForeground(isEnabled() && !quiet ? Ink.TEXT.color() : isEnabled() ? Ink.ACCENT.color()
                : Ink.SECONDARY.color());
        final Point extent = gc.textExtent(text);
        gc.drawText(text, (area.width - extent.x) / 2, (area.height - extent.y) / 2, true);
    }

    @Override
    String accessibleName() {
        return text;
    }
}
