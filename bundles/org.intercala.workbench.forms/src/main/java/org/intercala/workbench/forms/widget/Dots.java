// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Ink;

/** Three dots that open a menu of what can be done with a value. */
public final class Dots extends Painted {

    private final String name;

    public Dots(final Composite parent, final String name) {
        super(parent, true);
        this.name = name;
    }

    @Override
    boolean opensDown() {
        return true;
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        return new Point(24, 16);
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        if (isOver() || isFocusControl()) {
            box(gc, area, Ink.SELECTION.color(), isFocusControl() ? Ink.ACCENT.color() : Ink.SELECTION.color());
        }
        gc.setBackground(isOver() || isFocusControl() ? Ink.ACCENT.color() : Ink.SECONDARY.color());
        for (int i = -1; i <= 1; i++) {
            gc.fillOval(area.width / 2 + 5 * i - 1, area.height / 2 - 1, 2, 2);
        }
    }

    @Override
    String accessibleName() {
        return name;
    }
}
