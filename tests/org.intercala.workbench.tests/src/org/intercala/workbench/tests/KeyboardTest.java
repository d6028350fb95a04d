// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.intercala.model.Graphs;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.Test;

/** A pipeline by keys alone: create, link, run. */
class KeyboardTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return new Drawing("Keys").node("g", Drawing.FREE_ENERGY, 0, 0).workflow();
    }

    @Test
    void createLinkRun() {
        robot.key("alt+w", "Down", "Return");
        Window.until("palette", () -> ViewIds.PALETTE.equals(Window.page().getActivePart().getSite().getId()));
        robot.type("thermodyn");
        robot.key("Return");
        Window.until("new node", () -> canvas().has("thermodynamicFactor"));
        robot.key("F12");
        Window.until("canvas", () -> Window.page().getActivePart() == canvas().editor());
        robot.key("Escape", "Tab");
        Window.until("first card", () -> canvas().selected().equals(List.of(canvas().node("g"))));
        robot.key("l");
        Window.settle();
        robot.key("Down", "Right", "Return");
        Window.until("link", () -> canvas().links() == 1);
        assertEquals("g.freeEnergy", Window.ui(() -> Graphs.links(canvas().workflow()).getFirst().getSource().getId()));
        robot.key("ctrl+r");
        Window.until("done", () -> Set.of(Kind.DONE, Kind.CACHED).contains(canvas().state("thermodynamicFactor")));
        ran();
    }
}
