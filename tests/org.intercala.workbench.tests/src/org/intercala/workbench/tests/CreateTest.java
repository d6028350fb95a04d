// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New nodes: from the palette, by a search on the canvas, at the end of a link. */
class CreateTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @Test
    void dragFromThePalette() {
        robot.drag(Window.row("palette.entries", "Free energy"), canvas().at(20, 240));
        Window.until("new node", () -> canvas().nodes() == 4);
        final var node = canvas().node("freeEnergy");
        assertEquals(20, node.getX());
        assertEquals(240, node.getY());
        Window.until("selected", () -> canvas().selected().contains(node));
    }

    @Test
    void doubleClickSearches() {
        final Point place = canvas().at(40, 240);
        robot.doubleClick(place);
        Window.middle("search.field");
        robot.type("thermodyn");
        robot.key("Return");
        Window.until("new node", () -> canvas().has("thermodynamicFactor"));
        assertEquals(40, canvas().node("thermodynamicFactor").getX());
        assertEquals(240, canvas().node("thermodynamicFactor").getY());
    }

    @Test
    void theSearchFindsMaterialSetsAsThePaletteDoes() {
        robot.doubleClick(canvas().at(40, 240));
        Window.middle("search.field");
        robot.type("chen");
        robot.key("Return");
        Window.until("new node", () -> canvas().nodes() == 4);
        Window.until("selected", () -> canvas().selected().stream().anyMatch(object -> object instanceof Node node
                && node.getLabel().startsWith("Chen 2020")));
    }

    @Test
    void aNewGroupAndANewNoteAreWrittenAtOnce() {
        select("g");
        robot.key("ctrl+g");
        Window.middle("canvas.name");
        robot.type("Of iron phosphate");
        robot.key("Return");
        Window.until("named", () -> canvas().text().contains("label=\"Of iron phosphate\""));
        robot.key("ctrl+alt+n");
        Window.middle("canvas.name");
        robot.type("Measured by us");
        robot.key("ctrl+Return");
        Window.until("written", () -> canvas().text().contains("text=\"Measured by us\""));
        robot.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z");
        Window.until("undone", () -> canvas().workflow().getGroups().isEmpty()
                && canvas().workflow().getNotes().isEmpty());
    }

    @Test
    void theSearchIsAsTallAsItsList() {
        robot.doubleClick(canvas().at(40, 240));
        Window.middle("search.field");
        final int all = Window.ui(() -> Window.control("search.popup").orElseThrow().getSize().y);
        robot.type("thermodyn");
        Window.until("lower", () -> Window.control("search.popup").orElseThrow().getSize().y < all / 2);
        robot.key("ctrl+a", "Delete");
        Window.until("as before", () -> Window.control("search.popup").orElseThrow().getSize().y == all);
        robot.key("Escape");
    }

    @Test
    void escapeLeavesTheSearch() {
        final String before = canvas().text();
        robot.doubleClick(canvas().at(40, 240));
        Window.middle("search.field");
        robot.key("Escape");
        Window.until("search closed", () -> Window.control("search.popup").isEmpty());
        assertEquals(before, canvas().text());
    }

    @Test
    void aLinkPulledIntoTheVoidAsksForASolverThatFits() {
        final String before = canvas().text();
        robot.drag(canvas().port("g.freeEnergy"), canvas().at(120, 240));
        Window.middle("search.field");
        robot.type("chemical");
        robot.key("Return");
        Window.until("new node and link", () -> canvas().nodes() == 4 && canvas().links() == 2);
        assertEquals("chemicalDiffusivity.freeEnergy", Window.ui(() -> Graphs.links(canvas().workflow()).get(1)
                .getTarget().getId()));
        robot.key("ctrl+z");
        Window.until("one undo takes both away", () -> canvas().nodes() == 3 && canvas().links() == 1);
        assertEquals(before, canvas().text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "g.freeEnergy", "g.openCircuitPotential", "u.openCircuitPotential" })
    void whatIsOfferedAtTheEndOfALinkPassesTheCheck(final String port) {
        final String before = canvas().text();
        int offered = 1;
        for (int i = 0; i < offered; i++) {
            robot.drag(canvas().port(port), canvas().at(120, 280));
            Window.middle("search.field");
            offered = Window.ui(() -> ((Table) Window.control("search.entries").orElseThrow()).getItemCount());
            final String[] keys = new String[i + 1];
            Arrays.fill(keys, "Down");
            keys[i] = "Return";
            robot.key(keys);
            Window.until("new node and link", () -> canvas().nodes() == 4 && canvas().links() == 2);
            final Link link = Window.ui(() -> Graphs.links(canvas().workflow()).get(1));
            final List<String> errors = Window.ui(() -> Services.engine().check(canvas().document().snapshot())
                    .findings().stream().filter(finding -> finding.getSeverity() == Severity.ERROR
                            && Graphs.owner(link.getTarget()).getId().equals(finding.getNode())
                            && link.getTarget().getName().equals(finding.getFeature()))
                    .map(Finding::getMessage).toList());
            assertEquals(List.of(), errors, link.getSource().getId() + " to " + link.getTarget().getId());
            robot.key("ctrl+z");
            Window.until("undone", () -> canvas().text().equals(before));
        }
    }

    @Test
    void thePaletteFindsWhatIsTyped() {
        robot.click(Window.middle("palette.search"));
        robot.type("thermodyn");
        Window.row("palette.entries", "Thermodynamic factor");
        Window.until("others are gone", () -> Window.control("palette.entries")
                .map(table -> ((Table) table).getItemCount() <= 4).orElse(false));
        robot.key("Return");
        Window.until("new node", () -> canvas().has("thermodynamicFactor"));
        robot.click(Window.middle("palette.search"));
        robot.key("ctrl+a", "Delete");
        Window.row("palette.entries", "Free energy");
    }
}
