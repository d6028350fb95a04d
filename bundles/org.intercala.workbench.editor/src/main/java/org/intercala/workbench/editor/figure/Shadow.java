// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.workbench.Ink;

/** A soft shadow under a card: three see-through rounded rectangles, no image and no blur. */
final class Shadow {

    private static final int[] ALPHA = { 12, 9, 6 };

    private Shadow() {
    }

    static void draw(final Graphics graphics, final Rectangle card, final int radius) {
        graphics.pushState();
        for (int step = 0; step < ALPHA.length; step++) {
            graphics.setAlpha(ALPHA[step]);
            try (Outline outline = new Outline()) {
                outline.round(card.x - step * 0.7, card.y + 1, card.width + step * 1.4, card.height + step * 1.0 + 0.5,
                        radius + step).fill(graphics, Ink.SHADOW.color());
            }
        }
        graphics.popState();
    }
}
