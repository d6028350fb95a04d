// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.workbench.Ink;

/** A line that says what a moved card is aligned with; one pixel wide or high. */
public final class GuideFigure extends Figure {

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle area = getBounds();
        graphics.setBackgroundColor(Ink.ACCENT.color());
        graphics.fillRectangle(area);
    }
}
