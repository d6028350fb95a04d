// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class BodyLayoutTest {

    private final Figure body = new Figure();

    BodyLayoutTest() {
        body.setLayoutManager(new BodyLayout());
        body.setBounds(new Rectangle(100, 200, 500, 500));
    }

    private void card(final int x, final int y, final int width, final int height) {
        final Figure card = new Figure();
        body.add(card, new Rectangle(x, y, width, height).expand(NodeFigure.MARGIN, NodeFigure.MARGIN));
    }

    @Test
    void itIsAsLargeAsItsCardsFromTheOriginOn() {
        card(20, 40, 176, 100);
        card(240, 20, 176, 60);
        assertEquals(416, body.getPreferredSize().width);
        assertEquals(140, body.getPreferredSize().height);
        assertEquals(new Point(100 + ContainerFigure.PAD, 200), ((BodyLayout) body.getLayoutManager()).getOrigin(body));
    }

    @Test
    void aCardLeftOfTheOriginShiftsAll() {
        card(-60, 0, 176, 100);
        assertEquals(176, body.getPreferredSize().width);
        assertEquals(new Point(160 + ContainerFigure.PAD, 200), ((BodyLayout) body.getLayoutManager()).getOrigin(body));
    }

    /** A port is half outside of its card, and a figure is painted within its parent alone. */
    @Test
    void thePortsOfTheLeftmostCardAreInside() {
        card(0, 0, 176, 100);
        body.getLayoutManager().layout(body);
        final Rectangle card = ((Figure) body.getChildren().getFirst()).getBounds();
        assertTrue(body.getBounds().x <= card.x, card.toString());
    }
}
