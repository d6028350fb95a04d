// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * Places the content of a container where the model says; the container is as large as its content and some room left
 * and right of it, over which the ports of the cards reach.
 */
public final class BodyLayout extends XYLayout {

    private static final int MARGIN = NodeFigure.MARGIN;

    @Override
    public Point getOrigin(final IFigure parent) {
        final Rectangle area = content();
        return parent.getBounds().getLocation().translate(ContainerFigure.PAD - area.x, -area.y);
    }

    @Override
    protected Dimension calculatePreferredSize(final IFigure parent, final int widthHint, final int heightHint) {
        return content().getSize();
    }

    /** What the cards of the content take, from the origin on, or from further left and above where one lies there. */
    private Rectangle content() {
        final Rectangle area = new Rectangle();
        for (final Object entry : constraints.entrySet()) {
            final var placed = (Map.Entry<?, ?>) entry;
            final Rectangle card = ((Rectangle) placed.getValue()).getCopy();
            final Dimension preferred = ((IFigure) placed.getKey()).getPreferredSize();
            card.width = card.width < 0 ? preferred.width : card.width;
            card.height = card.height < 0 ? preferred.height : card.height;
            area.union(card.shrink(MARGIN, MARGIN));
        }
        return area;
    }
}
