// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.graphics.Point;
import org.intercala.model.Graphs;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Links with the mouse. */
class LinkTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().node("h", Drawing.FREE_ENERGY, 520, 0).workflow();
    }

    @Test
    void aDragFromPortToPortLinks() {
        robot.drag(canvas().port("g.freeEnergy"), canvas().port("f.freeEnergy"));
        Window.until("new link", () -> canvas().links() == 2);
        assertEquals(List.of("g.freeEnergy"), sources("f.freeEnergy"));
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().links() == 1);
    }

    @Test
    void aLinkOfAnotherKindIsRefusedAndSaysWhy() {
        final String before = canvas().text();
        final Point from = canvas().port("u.openCircuitPotential");
        final Point to = canvas().port("f.freeEnergy");
        robot.carry(from, to);
        Window.until("the hint", () -> !hint().isEmpty());
        assertTrue(hint().contains("open-circuit potential") || hint().contains("free energy"), hint());
        robot.release();
        Window.settle();
        assertEquals(before, canvas().text());
        assertEquals("", hint());
    }

    @Test
    void aLinkThatTheSolverCannotUseIsRefusedAndSaysWhy() {
        final String before = canvas().text();
        robot.carry(canvas().port("g.freeEnergy"), canvas().port("h.openCircuitPotential"));
        Window.until("the hint", () -> !hint().isEmpty());
        assertTrue(hint().contains("a potential is a curve U(x) or an open-circuit potential"), hint());
        assertTrue(isHintOnScreen(), "the hint is cut");
        robot.release();
        Window.settle();
        assertEquals(before, canvas().text());
        assertTrue(Window.ui(() -> Window.control("search.popup").isEmpty()), "a refusal asks for no solver");
    }

    @Test
    void theEndOfALinkMovesToAnotherPort() {
        final Point end = canvas().port("u.freeEnergy");
        robot.drag(new Point(end.x - 12, end.y), canvas().port("f.freeEnergy"));
        Window.until("moved", () -> sources("f.freeEnergy").equals(List.of("g.freeEnergy")));
        assertEquals(1, canvas().links());
    }

    private List<String> sources(final String target) {
        return Window.ui(() -> Graphs.links(canvas().workflow()).stream()
                .filter(link -> link.getTarget().getId().equals(target)).map(link -> link.getSource().getId())
                .toList());
    }

    /** What is said beside the port that refuses. */
    private String hint() {
        return Window.ui(() -> figure().map(Object::toString).orElse(""));
    }

    private boolean isHintOnScreen() {
        return Window.ui(() -> {
            final Rectangle area = figure().orElseThrow().getBounds().getCopy();
            figure().orElseThrow().translateToAbsolute(area);
            final var size = canvas().viewer().getControl().getSize();
            return !area.isEmpty() && new Rectangle(0, 0, size.x, size.y).contains(area);
        });
    }

    private Optional<IFigure> figure() {
        final var layers = (LayerManager) canvas().viewer().getEditPartRegistry().get(LayerManager.ID);
        final List<?> shown = layers.getLayer(LayerConstants.FEEDBACK_LAYER).getChildren();
        return shown.isEmpty() ? Optional.empty() : Optional.of((IFigure) shown.getLast());
    }
}
