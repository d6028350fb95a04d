// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.draw2d.geometry.Point;
import org.junit.jupiter.api.Test;

class LinkFigureTest {

    private static LinkFigure link(final int x1, final int y1, final int x2, final int y2) {
        final LinkFigure link = new LinkFigure();
        link.setEndpoints(new Point(x1, y1), new Point(x2, y2));
        return link;
    }

    @Test
    void itLeavesAndArrivesHorizontallyAtItsEnds() {
        final LinkFigure link = link(0, 0, 200, 100);
        assertEquals(new Point(0, 0), link.at(0));
        assertEquals(new Point(200, 100), link.at(1));
        assertEquals(new Point(100, 50), link.at(0.5));
        assertEquals(0, link.at(0.02).y, "the first steps are level");
        assertEquals(100, link.at(0.98).y);
    }

    @Test
    void aPointWithinSixPixelsIsOnIt() {
        final LinkFigure link = link(0, 0, 200, 100);
        for (int i = 0; i <= 20; i++) {
            final Point on = link.at(i / 20.0);
            assertTrue(link.containsPoint(on.x, on.y), "at " + on);
        }
        assertTrue(link.containsPoint(-5, 0));
        assertFalse(link.containsPoint(-8, 0));
        assertFalse(link.containsPoint(150, 20), "far from the curve, though between its ends");
    }

    @Test
    void aLinkThatLeadsBackStaysWithinItsBounds() {
        final LinkFigure link = link(300, 0, 0, 40);
        for (int i = 0; i <= 40; i++) {
            final Point on = link.at(i / 40.0);
            assertTrue(link.getBounds().contains(on), "at " + on);
        }
        assertTrue(link.at(0.1).x > 300, "it goes round, it does not turn on the spot");
    }

    @Test
    void aLinkBetweenCardsThatStandCloseDoesNotTurnBack() {
        final LinkFigure link = link(0, 0, 24, 120);
        int before = 0;
        for (int i = 0; i <= 100; i++) {
            final int x = link.at(i / 100.0).x;
            assertTrue(x >= before, "at " + x + " after " + before);
            before = x;
        }
    }
}
