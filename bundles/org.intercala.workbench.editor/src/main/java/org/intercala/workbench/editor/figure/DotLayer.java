// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.workbench.Ink;

/** The dots of the grid, 20 px apart; fewer when the canvas is seen from afar. */
public final class DotLayer extends FreeformLayer {

    /** Step of the grid (px). */
    public static final int STEP = 20;
    private double zoom = 1;

    public void setZoom(final double value) {
        zoom = value;
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        int step = STEP;
        while (step * zoom < 14) {
            step *= 2;
        }
        final int dot = Math.max(1, (int) Math.round(1 / zoom));
        final Rectangle clip = graphics.getClip(new Rectangle());
        graphics.setBackgroundColor(Ink.GRID.color());
        for (int x = Math.floorDiv(clip.x, step) * step; x < clip.right(); x += step) {
            for (int y = Math.floorDiv(clip.y, step) * step; y < clip.bottom(); y += step) {
                graphics.fillRectangle(x, y, dot, dot);
            }
        }
    }
}
