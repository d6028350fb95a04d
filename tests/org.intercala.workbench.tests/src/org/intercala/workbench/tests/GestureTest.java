// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.graphics.Point;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.Note;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Gestures on notes and on the canvas itself, and what follows a card that is moved or varied. */
class GestureTest extends CanvasTest {

    @Override
    Workflow workflow() {
        final Workflow workflow = Drawing.phase().node("far", Drawing.POTENTIAL, 560, 0)
                .link("g.freeEnergy", "far.freeEnergy").workflow();
        final Note note = ModelFactory.eINSTANCE.createNote();
        note.setId("note");
        note.setText("From one g");
        note.setY(240);
        note.setWidth(160);
        note.setHeight(80);
        workflow.getNotes().add(note);
        return workflow;
    }

    private Note note() {
        return canvas().workflow().getNotes().getFirst();
    }

    @Test
    void aNoteIsPulledLargerByItsCorner() {
        final String before = canvas().text();
        final Point corner = canvas().at(155, 315);
        robot.click(canvas().at(40, 300));
        robot.drag(corner, new Point(corner.x + 60, corner.y + 40));
        Window.until("larger", () -> note().getWidth() > 160);
        assertEquals(220, note().getWidth(), 20);
        assertEquals(120, note().getHeight(), 20);
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().text().equals(before));
    }

    @Test
    void spaceAndADragMoveTheView() {
        final String before = canvas().text();
        final Point card = canvas().card("f");
        robot.click(card);
        robot.drag("space", card, new Point(card.x + 80, card.y - 60));
        Window.until("moved", () -> Math.abs(canvas().card("f").x - card.x - 80) <= 2);
        assertEquals(card.y - 60, canvas().card("f").y, 2);
        assertEquals(before, canvas().text(), "no node is moved");
    }

    @Test
    void aLinkGoesRoundTheCardInBetween() {
        assertTrue(isClear(), "at first");
        final Point from = canvas().card("u");
        robot.drag(from, new Point(from.x + 20, from.y + 20));
        Window.until("moved", () -> canvas().node("u").getX() != 260);
        assertTrue(isClear(), "behind the moved card");
    }

    /** Whether the link from g to far is nowhere behind u. */
    private boolean isClear() {
        return Window.ui(() -> {
            canvas().viewer().flush();
            final var link = Graphs.links(canvas().workflow()).stream()
                    .filter(each -> each.getTarget().getId().equals("far.freeEnergy")).findFirst().orElseThrow();
            final IFigure figure = ((GraphicalEditPart) canvas().part(link)).getFigure();
            final EditPart part = canvas().part(canvas().node("u"));
            final Rectangle card = ((HandleBounds) ((GraphicalEditPart) part).getFigure()).getHandleBounds();
            for (int x = card.x + 8; x <= card.right() - 8; x += 4) {
                for (int y = card.y + 8; y <= card.bottom() - 8; y += 4) {
                    if (figure.containsPoint(x, y)) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    @Test
    void whatIsVariedIsShownAsAMapWithWhatFollows() {
        select("g");
        robot.click(Window.middle("actions.referencePotential"));
        Window.settle();
        robot.key("Down", "Return");
        Window.middle("vary.along");
        robot.click(Window.middle("axis.values"));
        robot.key("ctrl+a");
        robot.type("3.3, 3.5");
        robot.key("Return");
        Window.until("map", () -> canvas().has("map"));
        Window.until("selected", () -> canvas().selected().equals(List.of(canvas().node("map"))));
        final var map = (MapContainer) canvas().node("map");
        assertEquals(3, map.getBody().getNodes().size(), "both potentials come along, the factor is not linked");
        final String text = canvas().text();
        robot.key("F12");
        Window.until("canvas", () -> Window.page().getActivePart() == canvas().editor());
        robot.key("ctrl+z");
        Window.until("undone", () -> !canvas().has("map"));
        robot.key("ctrl+shift+z");
        Window.until("done again", () -> canvas().text().equals(text));
    }

    @Test
    void aDataFileDroppedOnTheCanvasBecomesATable() {
        project().add("measured.csv", "x,U / V\n0.1,3.4\n0.9,3.3\n");
        if (Window.items("projects.tree", "measured.csv").isEmpty()) {
            robot.doubleClick(Window.item("projects.tree", projectName()));
        }
        robot.drag(Window.item("projects.tree", "measured.csv"), canvas().at(300, 300));
        Window.until("table", () -> canvas().nodes() == 5);
        assertTrue(canvas().text().contains("measured.csv"), canvas()::text);
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().nodes() == 4);
    }
}
