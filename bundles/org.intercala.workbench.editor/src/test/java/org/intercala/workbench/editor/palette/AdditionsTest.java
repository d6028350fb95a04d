// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** New cards find a free place near the middle of what can be seen. */
class AdditionsTest {

    private static final Rectangle VIEW = new Rectangle(100, 200, 800, 600);
    private static final Rectangle CARD = new Rectangle(0, 0, 280, 92);

    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();

    @Test
    void theMiddleIfItIsFree() {
        assertEquals(new Point(360, 460), Additions.freePlace(workflow, VIEW, CARD));
    }

    @Test
    void manyDoNotLieOnEachOther() {
        final List<Rectangle> cards = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            final Point place = Additions.freePlace(workflow, VIEW, CARD);
            final Rectangle card = CARD.getCopy().setLocation(place);
            assertFalse(cards.stream().anyMatch(card::intersects));
            assertEquals(new Point(0, 0), new Point(place.x % 20, place.y % 20), "on the grid");
            cards.add(card);
            final var node = ModelFactory.eINSTANCE.createSolverNode();
            node.setX(place.x);
            node.setY(place.y);
            workflow.getNodes().add(node);
        }
    }

    @Test
    void copiesCoverNothing() {
        final Node original = node(0, 0);
        final Node below = node(100, 160);
        final int down = Additions.below(List.of(original), List.of(original, below));
        assertEquals(0, down % 20);
        assertTrue(down >= 160 + 92, () -> "below both: " + down);
        assertTrue(Additions.below(List.of(original), List.of(original)) < 160, "below the original");
    }

    private static Node node(final int x, final int y) {
        final var node = ModelFactory.eINSTANCE.createSolverNode();
        node.setX(x);
        node.setY(y);
        return node;
    }
}
