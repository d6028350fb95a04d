// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Ink;

/** The rectangle that selects. */
public final class MarqueeFigure extends Figure {

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle area = getBounds();
        graphics.setAntialias(SWT.ON);
        try (Outline outline = new Outline()) {
            outline.round(area.x + 0.5, area.y + 0.5, Math.max(1, area.width - 1), Math.max(1, area.height - 1), 2);
            graphics.setAlpha(24);
            outline.fill(graphics, Ink.ACCENT.color());
            graphics.setAlpha(255);
            outline.stroke(graphics, Ink.ACCENT.color(), 1);
        }
    }
}
