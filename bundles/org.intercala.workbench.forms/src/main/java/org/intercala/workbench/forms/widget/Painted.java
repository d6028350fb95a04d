// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A control that paints itself and can be reached by keyboard where it does something. */
abstract class Painted extends Canvas {

    /** Radius of the corners of controls. */
    static final int RADIUS = 5;

    private Runnable action;
    private boolean over;

    Painted(final Composite parent, final boolean active) {
        super(parent, SWT.DOUBLE_BUFFERED | (active ? SWT.NONE : SWT.NO_FOCUS));
        setFont(Fonts.body());
        setBackground(Ink.CARD.color());
        addPaintListener(event -> {
            event.gc.setAntialias(SWT.ON);
            paint(event.gc, getClientArea());
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = accessibleName();
            }
        });
        if (active) {
            react();
        }
    }

    private void react() {
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.MouseEnter, event -> setOver(true));
        addListener(SWT.MouseExit, event -> setOver(false));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                act();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.character == SWT.CR || event.keyCode == SWT.ARROW_DOWN && opensDown()) {
                act();
                event.doit = false;
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void setOver(final boolean value) {
        over = value;
        redraw();
    }

    /** Whether the arrow key down does what a click does. */
    boolean opensDown() {
        return false;
    }

    final boolean isOver() {
        return over && isEnabled();
    }

    /** What a click, the blank or Return does. */
    public final void onAction(final Runnable run) {
        action = run;
    }

    void act() {
        if (isEnabled() && action != null) {
            if (!isDisposed()) {
                setFocus();
            }
            action.run();
        }
    }

    abstract void paint(GC gc, Rectangle area);

    abstract String accessibleName();

    /** Fills a rounded box and draws its edge inside the area. */
    static void box(final GC gc, final Rectangle area, final Color fill, final Color edge) {
        gc.setBackground(fill);
        gc.fillRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 2 * RADIUS, 2 * RADIUS);
        gc.setForeground(edge);
        gc.setLineWidth(1);
        gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 2 * RADIUS, 2 * RADIUS);
    }

    /** Width and height of a text in the font of this control. */
    final Point extent(final String text) {
        final GC gc = new GC(this);
        try {
            return gc.textExtent(text);
        } finally {
            gc.dispose();
        }
    }
}
