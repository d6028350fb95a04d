// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.workbench.editor.CanvasRoot;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.figure.GuideFigure;

/** Snaps a moved card to the edges and middles of its neighbours, else to the grid, and draws what it is aligned to. */
final class Guides {

    private static final int REACH = 5;
    private static final int BEYOND = 12;

    private final IFigure overlay;
    private final List<Rectangle> neighbours = new ArrayList<>();
    private final GuideFigure vertical = new GuideFigure();
    private final GuideFigure horizontal = new GuideFigure();

    Guides(final CanvasViewer viewer, final GraphicalEditPart moved, final List<GraphicalEditPart> together) {
        overlay = viewer.root().getLayer(CanvasRoot.OVERLAY);
        for (final Object sibling : moved.getParent().getChildren()) {
            if (sibling instanceof GraphicalEditPart part && !together.contains(part)
                    && part.getFigure() instanceof HandleBounds figure) {
                neighbours.add(figure.getHandleBounds().getCopy());
            }
        }
    }

    /** The shift that aligns the card. @param start the card before @param wish what the mouse asks for */
    Dimension align(final Rectangle start, final int gridX, final int gridY, final Dimension wish) {
        final Rectangle card = start.getCopy().translate(wish.width, wish.height);
        clear();
        int dx = grid(gridX + wish.width);
        int dy = grid(gridY + wish.height);
        int bestX = REACH + 1;
        int bestY = REACH + 1;
        for (final Rectangle other : neighbours) {
            final int[][] columns = { { other.x, card.x }, { other.right(), card.right() },
                    { other.getCenter().x, card.getCenter().x } };
            for (final int[] pair : columns) {
                if (Math.abs(pair[0] - pair[1]) < bestX) {
                    bestX = Math.abs(pair[0] - pair[1]);
                    dx = pair[0] - pair[1];
                    line(vertical, pair[0], Math.min(other.y, card.y) - BEYOND, 1,
                            Math.max(other.bottom(), card.bottom()) - Math.min(other.y, card.y) + 2 * BEYOND);
                }
            }
            final int[][] rows = { { other.y, card.y }, { other.bottom(), card.bottom() },
                    { other.getCenter().y, card.getCenter().y } };
            for (final int[] pair : rows) {
                if (Math.abs(pair[0] - pair[1]) < bestY) {
                    bestY = Math.abs(pair[0] - pair[1]);
                    dy = pair[0] - pair[1];
                    line(horizontal, Math.min(other.x, card.x) - BEYOND, pair[0],
                            Math.max(other.right(), card.right()) - Math.min(other.x, card.x) + 2 * BEYOND, 1);
                }
            }
        }
        return new Dimension(wish.width + dx, wish.height + dy);
    }

    private static int grid(final int position) {
        return Math.round(position / (float) DotLayer.STEP) * DotLayer.STEP - position;
    }

    private void line(final GuideFigure guide, final int x, final int y, final int width, final int height) {
        guide.setBounds(new Rectangle(x, y, width, height));
        if (guide.getParent() == null) {
            overlay.add(guide);
        }
    }

    void clear() {
        for (final GuideFigure guide : new GuideFigure[] { vertical, horizontal }) {
            if (guide.getParent() == overlay) {
                overlay.remove(guide);
            }
        }
    }
}
