// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.drop;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Ink;

/** Where the card will lie that is about to be dropped. */
final class GhostFigure extends Figure {

    private static final int RADIUS = 16;
    private static final int TINT = 40;

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle card = getBounds().getCopy().shrink(1, 1);
        graphics.setAntialias(SWT.ON);
        graphics.setAlpha(TINT);
        graphics.setBackgroundColor(Ink.ACCENT.color());
        graphics.fillRoundRectangle(card, RADIUS, RADIUS);
        graphics.setAlpha(255);
        graphics.setForegroundColor(Ink.ACCENT.color());
        graphics.setLineStyle(Graphics.LINE_DASH);
        graphics.drawRoundRectangle(card, RADIUS, RADIUS);
    }
}
