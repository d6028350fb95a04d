// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.graphics.Color;
import org.intercala.model.Severity;
import org.intercala.workbench.Ink;

/** Marks a card whose node has a finding: a triangle for a warning, a diamond for an error; 14 px across. */
final class Badge {

    static final int SIZE = 14;

    private Badge() {
    }

    /** @param x centre @param y centre */
    static void draw(final Graphics graphics, final Severity severity, final double x, final double y) {
        final boolean error = severity == Severity.ERROR;
        final Color color = (error ? Ink.ERROR : Ink.WARNING).color();
        try (Outline shape = new Outline()) {
            if (error) {
                shape.move(x, y - 7).line(x + 7, y).line(x, y + 7).line(x - 7, y);
            } else {
                shape.move(x, y - 6.2).line(x + 6.8, y + 5.6).line(x - 6.8, y + 5.6);
            }
            shape.end().fill(graphics, color).stroke(graphics, color, 0.8);
        }
        final double middle = error ? y : y + 1.2;
        try (Outline mark = new Outline()) {
            mark.move(x, middle - 3.4).line(x, middle + 0.6).move(x, middle + 3.1).line(x, middle + 3.2)
                    .stroke(graphics, Ink.CARD.color(), 1.5);
        }
    }
}
