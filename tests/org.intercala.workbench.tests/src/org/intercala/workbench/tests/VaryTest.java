// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value is varied over a column of a CSV file. */
class VaryTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @BeforeEach
    void addFile() {
        project().add("samples.csv", "T / K,U / mV,note / m\n300,3300,1\n310,3400,2\n320,3500,3\n");
    }

    private List<MapAxis> axes() {
        return Window.ui(() -> canvas().workflow().getNodes().stream().filter(MapContainer.class::isInstance)
                .map(MapContainer.class::cast).findFirst().map(map -> List.copyOf(map.getAxes())).orElse(List.of()));
    }

    private static String says() {
        return Window.words("parameter.referencePotential");
    }

    /** Opens <em>Vary…</em> at the reference potential with the keys, and asks for a column of a file. */
    private void openForFile(final String file) {
        select("g");
        robot.click(Window.middle("actions.referencePotential"));
        Window.settle();
        robot.key("Down", "Return");
        Window.middle("axis.values");
        choose("axis.kind", "Column of a CSV file");
        robot.click(Window.middle("axis.file"));
        robot.type(file);
    }

    /** Chooses an entry of a list with the mouse. */
    private void choose(final String list, final String entry) {
        robot.click(Window.middle(list));
        robot.click(Window.row("popup.list", entry));
        Window.until("list closed", () -> Window.control("popup.list").isEmpty());
    }

    @Test
    void overAColumn() {
        openForFile("samples.csv");
        Window.until("asks for the column", () -> says().contains("Choose a column"));
        choose("axis.column", "U");
        Window.until("its values", () -> says().contains("3 values: 3300, 3400, 3500"));
        robot.click(Window.middle("panel.ok"));
        Window.until("map", () -> axes().size() == 1);
        final MapAxis axis = axes().getFirst();
        assertEquals("samples.csv", axis.getFile());
        assertEquals("U", axis.getColumn());
        assertEquals("g.referencePotential", axis.getTarget());
        assertTrue(axis.getValues().isEmpty());
        assertNull(axis.getFrom());
        robot.key("ctrl+r");
        Window.until("run", () -> canvas().state("g") == Kind.DONE);
        ran();
        Window.run(() -> canvas().editor().reveal(List.of(axis.eContainer())));
        Window.until("form of the map", () -> Window.words("form").contains("3 points"));
        robot.click(canvas().at(120, 320));
        robot.key("ctrl+z");
        Window.until("undone", () -> axes().isEmpty());
    }

    @Test
    void whatIsWrongWithTheFileIsTold() {
        openForFile("../samples.csv");
        Window.until("no path out of the project", () -> says().contains("project"));
        robot.key("ctrl+a");
        robot.type("none.csv");
        Window.until("no such file", () -> says().contains("none.csv"));
        robot.key("ctrl+a");
        robot.type("samples.csv");
        choose("axis.column", "note");
        Window.until("a column of lengths is no potential", () -> says().contains("“1 m”: needs a unit"));
        robot.click(Window.middle("panel.ok"));
        Window.settle();
        assertEquals(List.of(), axes(), "nothing is varied over values of another kind");
        choose("axis.kind", "List of values");
        robot.click(Window.middle("axis.values"));
        robot.key("Escape");
    }
}
