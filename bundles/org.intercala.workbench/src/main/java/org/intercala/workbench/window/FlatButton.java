// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;

/** A push button with a thin rounded edge; the one that matters most is filled with the accent. */
public final class FlatButton extends Canvas {

    /** Height of all controls of the tool bar. */
    public static final int HEIGHT = 26;

    private static final int ARC = 10;
    private static final int PADDING = 10;
    private static final int ICON = 16;
    private static final int SPACE = 6;

    private final boolean filled;
    private String text = "";
    private String hint = "";
    private String icon;
    private boolean triangle;
    private boolean hot;
    private boolean pressed;
    private int width = SWT.DEFAULT;
    private Control before;

    /** @param filled whether it has the accent's colour */
    public FlatButton(final Composite parent, final boolean filled) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.filled = filled;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseEnter, event -> {
            before = getDisplay().getFocusControl();
            look(true, pressed);
        });
        addListener(SWT.MouseExit, event -> look(false, false));
        addListener(SWT.MouseDown, event -> look(hot, event.button == 1));
        addListener(SWT.MouseUp, event -> {
            final boolean click = pressed && getClientArea().contains(event.x, event.y);
            look(hot, false);
            giveFocusBack();
            if (click) {
                press();
            }
        });
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.KeyDown, event -> key(new KeyEvent(event)));
        describe();
    }

    public void setText(final String next) {
        if (!text.equals(next)) {
            text = next;
            redraw();
        }
    }

    /** @param next name of one of our icons */
    public void setIcon(final String next) {
        icon = next;
        redraw();
    }

    /** Paints the filled triangle that means "run" before the text. */
    public void setTriangle(final boolean next) {
        triangle = next;
        redraw();
    }

    /** Text at the right end in the secondary colour, such as a key; the button is then aligned left. */
    public void setHint(final String next) {
        if (!hint.equals(next)) {
            hint = next;
            redraw();
        }
    }

    /** @param next fixed width in pixels, or SWT.DEFAULT to follow the text */
    public void setWidth(final int next) {
        width = next;
    }

    public void addSelectionListener(final SelectionListener listener) {
        addTypedListener(listener, SWT.Selection, SWT.DefaultSelection);
    }

    @Override
    public void setEnabled(final boolean enabled) {
        if (enabled != getEnabled()) {
            super.setEnabled(enabled);
            redraw();
        }
    }

    @Override
    public Point computeSize(final int wHint, final int hHint, final boolean changed) {
        if (wHint != SWT.DEFAULT) {
            return new Point(wHint, HEIGHT);
        }
        if (width != SWT.DEFAULT) {
            return new Point(width, HEIGHT);
        }
        final GC gc = new GC(this);
        gc.setFont(Fonts.body());
        final int content = gc.textExtent(text).x + lead();
        gc.dispose();
        return new Point(Math.max(HEIGHT, content + 2 * PADDING), HEIGHT);
    }

    private int lead() {
        if (icon == null && !triangle) {
            return 0;
        }
        return (triangle ? 9 : ICON) + (text.isEmpty() ? 0 : SPACE);
    }

    private void look(final boolean nextHot, final boolean nextPressed) {
        hot = nextHot;
        pressed = nextPressed;
        redraw();
    }

    /** A click is no reason to take the keyboard away from where it was. */
    private void giveFocusBack() {
        if (before != null && before != this && !before.isDisposed()) {
            before.setFocus();
        }
    }

    private void key(final KeyEvent event) {
        if (event.character == ' ' || event.character == SWT.CR) {
            press();
        }
    }

    private void press() {
        if (isEnabled()) {
            notifyListeners(SWT.Selection, new Event());
        }
    }

    private void paint(final GC gc) {
        final Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        final boolean enabled = isEnabled();
        final boolean accent = filled && enabled;
        gc.setBackground(accent ? Ink.ACCENT.color() : pressed ? Ink.SELECTION.color()
                : hot && enabled ? Ink.CANVAS.color() : Ink.CARD.color());
        gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
        gc.setForeground(isFocusControl() || hot && enabled ? Ink.ACCENT.color() : accent ? Ink.ACCENT.color()
                : Ink.EDGE.color());
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        if (accent && (hot || isFocusControl())) {
            gc.setForeground(Ink.ON_ACCENT.color());
            gc.setAlpha(140);
            gc.drawRoundRectangle(2, 2, area.width - 5, area.height - 5, ARC - 4, ARC - 4);
            gc.setAlpha(255);
        }
        content(gc, area, enabled ? accent ? Ink.ON_ACCENT.color()
                : hint.isEmpty() ? Ink.TEXT.color() : Ink.SECONDARY.color() : Ink.SECONDARY.color(), enabled);
    }

    private void content(final GC gc, final Rectangle area, final Color color, final boolean enabled) {
        gc.setFont(Fonts.body());
        final Point extent = gc.textExtent(text);
        int x = hint.isEmpty() ? (area.width - extent.x - lead()) / 2 : PADDING;
        final int middle = area.height / 2;
        gc.setAlpha(enabled ? 255 : 130);
        if (triangle) {
            gc.setBackground(color);
            gc.fillPolygon(new int[] { x, middle - 5, x + 9, middle, x, middle + 5 });
        } else if (icon != null) {
            Icons.draw(gc, icon, x, middle - ICON / 2);
        }
        x += lead();
        gc.setForeground(color);
        gc.drawText(text, x, middle - extent.y / 2, true);
        if (!hint.isEmpty()) {
            gc.setFont(Fonts.small());
            final Point size = gc.textExtent(hint);
            gc.drawText(hint, area.width - PADDING - size.x, middle - size.y / 2, true);
        }
        gc.setAlpha(255);
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = text.isEmpty() ? getToolTipText() : text;
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
