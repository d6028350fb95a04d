// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Moving, deleting and renaming with mouse and keys, each undone and redone. */
class MoveTest extends CanvasTest {

    private static final int STEP = 20;

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @Test
    void aDragMovesToTheGrid() {
        final String before = canvas().text();
        final Point from = canvas().card("f");
        robot.drag(from, new Point(from.x - 113, from.y + 47));
        Window.until("moved", () -> canvas().node("f").getX() != 260);
        final var node = canvas().node("f");
        assertEquals(0, node.getX() % STEP);
        assertEquals(0, node.getY() % STEP);
        assertTrue(Math.abs(node.getX() - 147) <= STEP / 2 && Math.abs(node.getY() - 207) <= STEP / 2, node::toString);
        final String after = canvas().text();
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().text().equals(before));
        robot.key("ctrl+shift+z");
        Window.until("done again", () -> canvas().text().equals(after));
    }

    @Test
    void escapePutsBackWhatIsDragged() {
        final String before = canvas().text();
        final Point from = canvas().card("f");
        robot.carry(from, new Point(from.x - 100, from.y + 40));
        robot.key("Escape");
        Window.settle();
        robot.release();
        Window.settle();
        assertEquals(before, canvas().text());
        assertEquals(from, canvas().card("f"));
    }

    @Test
    void arrowsMoveByOneStep() {
        select("u");
        robot.key("Right", "Down", "shift+Down");
        Window.until("moved", () -> canvas().node("u").getX() == 280 && canvas().node("u").getY() == 21);
    }

    @Test
    void deleteTakesTheLinksAlong() {
        final String before = canvas().text();
        select("g");
        robot.key("Delete");
        Window.until("deleted", () -> !canvas().has("g"));
        assertEquals(0, canvas().links());
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().text().equals(before));
    }

    @Test
    void aNameIsEditedInPlace() {
        select("g");
        robot.key("F2");
        Window.middle("canvas.name");
        robot.key("ctrl+a");
        robot.type("Iron phosphate");
        robot.key("Return");
        Window.until("renamed", () -> "Iron phosphate".equals(canvas().node("g").getLabel()));
        assertEquals(List.of(canvas().node("g")), canvas().selected());
        robot.key("F2");
        Window.middle("canvas.name");
        robot.key("Home", "Delete", "ctrl+a", "ctrl+x");
        robot.key("Escape");
        Window.until("closed", () -> Window.control("canvas.name").isEmpty());
        assertEquals("Iron phosphate", canvas().node("g").getLabel());
        robot.key("ctrl+z");
        Window.until("undone", () -> "g".equals(canvas().node("g").getLabel()));
    }
}
