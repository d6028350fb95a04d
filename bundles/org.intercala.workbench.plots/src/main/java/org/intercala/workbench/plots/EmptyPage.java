// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A page with one sentence in its middle: what to do to see something here. */
final class EmptyPage extends Canvas {

    private static final int WIDEST = 420;
    private String text = "";

    EmptyPage(final Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(Ink.CARD.color());
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    void setText(final String value) {
        text = value;
        setToolTipText(value);
        redraw();
    }

    private void paint(final GC gc) {
        final Rectangle area = getClientArea();
        final var layout = new TextLayout(getDisplay());
        layout.setFont(Fonts.body());
        layout.setText(text.isEmpty() ? " " : text);
        layout.setAlignment(SWT.CENTER);
        layout.setWidth(Math.max(1, Math.min(WIDEST, area.width - 16)));
        gc.setForeground(Ink.SECONDARY.color());
        layout.draw(gc, (area.width - layout.getWidth()) / 2,
                Math.max(4, (area.height - layout.getBounds().height) / 2));
        layout.dispose();
    }
}
