// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** What a new container would cover moves aside. */
class RoomTest {

    /** Widest card, and height of one without ports. */
    private static final int WIDTH = 280;
    private static final int HEIGHT = 50;

    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();

    private Node node(final String id, final int x, final int y) {
        final SolverNode node = ModelFactory.eINSTANCE.createSolverNode();
        node.setId(id);
        node.setX(x);
        node.setY(y);
        workflow.getNodes().add(node);
        return node;
    }

    /** The places of the example: a card starts above the container and hangs into it, one lies below, one on its right. */
    @Test
    void nothingLiesOnAContainerAroundDistantNodes() {
        final Node balance = node("balance", 280, 320);
        final Node diffusivity = node("diffusivity", 840, 120);
        final List<Node> others = List.of(node("energy", 280, 100), node("inside", 560, 300), node("right", 1120, 140),
                node("left", 0, 160), node("far", 0, 900));
        final var wrap = CreateContainerCommand.around(workflow, ModelPackage.Literals.MAP_CONTAINER,
                List.of(balance, diffusivity));
        assertTrue(wrap.canExecute());
        wrap.execute();
        final Rectangle map = new Rectangle(wrap.container().getX(), wrap.container().getY(), 560 + WIDTH, 200 + HEIGHT);
        for (final Node other : others) {
            final Rectangle card = new Rectangle(other.getX(), other.getY(), 240, HEIGHT);
            assertFalse(card.intersects(map), () -> other.getId() + " " + card + " on " + map);
        }
        assertTrue(others.getFirst().getX() == 280 && others.getFirst().getY() < 100, "nearest is up");
        assertTrue(others.get(3).getX() == 0 && others.get(3).getY() == 160, "beside it");
    }
}
