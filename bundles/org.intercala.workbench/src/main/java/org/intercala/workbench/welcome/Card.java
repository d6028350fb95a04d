// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.welcome;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;

/** A thing to begin with: icon, name and a few words; a click or Enter begins. */
final class Card extends Canvas {

    private static final int PADDING = 10;
    private static final int ICON = 16;
    private static final int ARC = 16;

    private final String icon;
    private final String title;
    private final String text;
    private final Runnable action;
    private boolean hot;

    Card(final Composite parent, final String icon, final String title, final String text, final Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.icon = icon;
        this.title = title;
        this.text = text;
        this.action = action;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        setData("org.intercala.id", "welcome." + title);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseEnter, event -> heat(true));
        addListener(SWT.MouseExit, event -> heat(false));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR || event.character == ' ') {
                this.action.run();
            }
        });
        describe();
    }

    private void heat(final boolean next) {
        hot = next;
        redraw();
    }

    @Override
    public Point computeSize(final int wHint, final int hHint, final boolean changed) {
        final int width = wHint == SWT.DEFAULT ? 320 : wHint;
        final TextLayout layout = layout(width);
        final int height = textTop() + layout.getBounds().height + PADDING;
        layout.dispose();
        return new Point(width, text.isEmpty() ? textTop() - 4 + PADDING : height);
    }

    private int textTop() {
        final GC gc = new GC(this);
        gc.setFont(Fonts.strong());
        final int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return PADDING + height + 4;
    }

    private TextLayout layout(final int width) {
        final TextLayout layout = new TextLayout(getDisplay());
        layout.setFont(Fonts.body());
        layout.setText(text);
        layout.setSpacing(2);
        layout.setWidth(Math.max(40, width - 2 * PADDING - ICON - 10));
        return layout;
    }

    private void paint(final GC gc) {
        final var area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        gc.setBackground(hot ? Ink.CANVAS.color() : Ink.CARD.color());
        gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
        gc.setForeground(hot || isFocusControl() ? Ink.ACCENT.color() : Ink.EDGE.color());
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        gc.setFont(Fonts.strong());
        gc.setForeground(Ink.TEXT.color());
        final int left = PADDING + ICON + 10;
        gc.drawText(title, left, PADDING, true);
        Icons.draw(gc, icon, PADDING, PADDING + (gc.getFontMetrics().getHeight() - ICON) / 2);
        gc.setForeground(Ink.SECONDARY.color());
        final TextLayout layout = layout(area.width);
        layout.draw(gc, left, textTop());
        layout.dispose();
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = title;
            }

            @Override
            public void getDescription(final AccessibleEvent event) {
                event.result = text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(final AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }
}
