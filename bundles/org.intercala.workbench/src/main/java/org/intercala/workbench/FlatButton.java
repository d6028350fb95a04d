// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A push button that paints itself: a thin rounded edge round a text, or less or more than that. */
public final class FlatButton extends Canvas {

    /** How much a button asks for attention. */
    public enum Look {
        /** Filled with the accent's colour: what matters most. */
        FILLED,
        /** A thin edge. */
        EDGED,
        /** A text in the accent's colour, as low as a line; an edge appears with the mouse or the keyboard. */
        QUIET
    }

    /** Height of a button in pixels, but of a quiet one. */
    public static final int HEIGHT = 26;

    private static final int ARC = 10;
    private static final int PADDING = 10;
    private static final int QUIET_PADDING = 5;
    private static final int ICON = 16;
    private static final int SPACE = 6;

    private final Look look;
    private Runnable action = () -> {
    };
    private String text;
    private String hint = "";
    private String icon;
    private boolean triangle;
    private boolean hot;
    private boolean pressed;
    private int width = SWT.DEFAULT;
    private boolean returning;
    private Control before;

    public FlatButton(final Composite parent, final String text, final Look look) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.text = text;
        this.look = look;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseEnter, event -> {
            before = getDisplay().getFocusControl();
            hover(true, pressed);
        });
        addListener(SWT.MouseExit, event -> hover(false, false));
        addListener(SWT.MouseDown, event -> hover(hot, event.button == 1));
        addListener(SWT.MouseUp, event -> {
            final boolean click = pressed && getClientArea().contains(event.x, event.y);
            hover(hot, false);
            takeFocus(click);
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

    /** @param run what a click, the blank or Return does */
    public void onAction(final Runnable run) {
        action = run;
    }

    /** A click leaves the keyboard where it was, as in a tool bar. */
    public void setReturnsFocus(final boolean value) {
        returning = value;
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

    @Override
    public void setEnabled(final boolean enabled) {
        if (enabled != getEnabled()) {
            super.setEnabled(enabled);
            redraw();
        }
    }

    @Override
    public Point computeSize(final int wHint, final int hHint, final boolean changed) {
        final GC gc = new GC(this);
        gc.setFont(Fonts.body());
        final Point extent = gc.textExtent(text);
        gc.dispose();
        final boolean quiet = look == Look.QUIET;
        final int natural = extent.x + lead() + 2 * (quiet ? QUIET_PADDING : PADDING);
        final int fixed = wHint == SWT.DEFAULT ? width : wHint;
        return new Point(fixed != SWT.DEFAULT ? fixed : quiet ? natural : Math.max(HEIGHT, natural),
                hHint != SWT.DEFAULT ? hHint : quiet ? extent.y + 2 : HEIGHT);
    }

    private int lead() {
        if (icon == null && !triangle) {
            return 0;
        }
        return (triangle ? 9 : ICON) + (text.isEmpty() ? 0 : SPACE);
    }

    private void hover(final boolean nextHot, final boolean nextPressed) {
        hot = nextHot;
        pressed = nextPressed;
        redraw();
    }

    private void takeFocus(final boolean click) {
        if (returning && before != null && before != this && !before.isDisposed()) {
            before.setFocus();
        } else if (!returning && click) {
            setFocus();
        }
    }

    private void key(final KeyEvent event) {
        if (event.character == ' ' || event.character == SWT.CR) {
            press();
        }
    }

    private void press() {
        if (isEnabled()) {
            action.run();
        }
    }

    private void paint(final GC gc) {
        final Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        final boolean enabled = isEnabled();
        final boolean accent = look == Look.FILLED && enabled;
        final boolean lively = isFocusControl() || hot && enabled;
        if (look != Look.QUIET || lively) {
            gc.setBackground(accent ? Ink.ACCENT.color() : pressed ? Ink.SELECTION.color()
                    : hot && enabled ? Ink.CANVAS.color() : Ink.CARD.color());
            gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
            gc.setForeground(lively || accent ? Ink.ACCENT.color() : Ink.EDGE.color());
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        }
        if (accent && lively) {
            gc.setForeground(Ink.ON_ACCENT.color());
            gc.setAlpha(140);
            gc.drawRoundRectangle(2, 2, area.width - 5, area.height - 5, ARC - 4, ARC - 4);
            gc.setAlpha(255);
        }
        content(gc, area, ink(enabled).color(), enabled);
    }

    private Ink ink(final boolean enabled) {
        if (!enabled || !hint.isEmpty()) {
            return Ink.SECONDARY;
        }
        return switch (look) {
            case FILLED -> Ink.ON_ACCENT;
            case EDGED -> Ink.TEXT;
            case QUIET -> Ink.ACCENT;
        };
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
