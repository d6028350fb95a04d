// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.intercala.data.Quantity;
import org.intercala.model.AxisSpacing;
import org.intercala.model.Link;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.Note;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.CreateNoteCommand;
import org.junit.jupiter.api.Test;

/** Forms of what is no solver: workflow, variables, maps, sub-workflows, groups, several things at once. */
class FormKindsTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    private static String title() {
        return Window.words("form").lines().findFirst().orElse("");
    }

    private void showWorkflow() {
        robot.click(canvas().at(120, 260));
        Window.until("form of the workflow", () -> "Workflow".equals(title()));
    }

    private List<Variable> variables() {
        return Window.ui(() -> List.copyOf(canvas().workflow().getVariables()));
    }

    private Quantity potential() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("g")).getParameters();
            return (Quantity) parameters.eGet(parameters.eClass().getEStructuralFeature("referencePotential"));
        });
    }

    private static String text(final String id) {
        return Window.ui(() -> ((StyledText) Window.control(id).orElseThrow()).getText());
    }

    @Test
    void severalNodesAreListed() {
        select("g");
        robot.controlClick(canvas().card("u"));
        Window.until("both", () -> "2 selected".equals(title()));
        robot.click(canvas().card("f"));
        Window.until("one", () -> !"2 selected".equals(title()));
        robot.key("ctrl+a");
        Window.until("all", () -> "3 selected".equals(title()) || "4 selected".equals(title()));
        robot.key("Delete");
        Window.until("the workflow, when they are gone", () -> "Workflow".equals(title()));
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().nodes() == 3);
    }

    @Test
    void aGroupIsRenamed() {
        select("u");
        robot.controlClick(canvas().card("f"));
        robot.key("ctrl+g");
        Window.middle("canvas.name");
        robot.key("Escape");
        Window.until("group", () -> "Group".equals(title()));
        enter("label", "Derivatives of g");
        Window.until("renamed", () -> canvas().text().contains("label=\"Derivatives of g\""));
        robot.click(canvas().at(120, 320));
        robot.key("ctrl+z", "ctrl+z");
        Window.until("undone", () -> canvas().workflow().getGroups().isEmpty());
    }

    @Test
    void aNoteIsWrittenInItsForm() {
        final Note note = Window.ui(() -> {
            final var create = new CreateNoteCommand(canvas().workflow(), canvas().workflow(), "First", 0, 160);
            canvas().document().execute(create);
            canvas().editor().reveal(List.of(create.note()));
            return create.note();
        });
        Window.until("form of the note", () -> "Note".equals(title()));
        robot.click(Window.middle("text.text"));
        robot.key("ctrl+a");
        robot.type("Measured by us");
        robot.key("Tab");
        Window.until("written", () -> "Measured by us".equals(note.getText()));
        robot.click(canvas().at(120, 320));
        robot.key("ctrl+z");
        Window.until("undone", () -> "First".equals(note.getText()));
    }

    @Test
    void aLinkTellsWhatFlowsAndLeadsToItsEnds() {
        final Link link = canvas().workflow().getLinks().getFirst();
        Window.run(() -> canvas().editor().reveal(List.of(link)));
        Window.until("form of the link", () -> "Link".equals(title()));
        assertTrue(Window.words("form").contains("Free energy"), () -> Window.words("form"));
        robot.click(Window.middle("link.To"));
        Window.until("its target", () -> canvas().selected().equals(List.of(canvas().node("u"))));
    }

    @Test
    void aSubWorkflowIsRenamed() {
        select("u");
        robot.key("ctrl+alt+w");
        Window.until("sub-workflow", () -> "Sub-workflow".equals(title()));
        enter("label", "Part");
        Window.until("renamed", () -> canvas().text().contains("label=\"Part\""));
    }

    @Test
    void variablesAreAddedRenamedBoundAndDeleted() {
        showWorkflow();
        robot.click(Window.middle("variable.add"));
        Window.until("added", () -> variables().size() == 1);
        robot.click(Window.middle("section.variable.variable"));
        enter("variable.name", "reference");
        Window.until("renamed", () -> "reference".equals(variables().getFirst().getName()));
        enter("value", "3.4 V");
        Window.until("value", () -> variables().getFirst().getValue().toString().startsWith("3.4 V"));
        select("g");
        enter("referencePotential", "=reference");
        Window.until("bound", () -> potential().isVariable());
        showWorkflow();
        enter("variable.name", "U0");
        Window.until("the value follows the name", () -> "U0".equals(potential().variableName()));
        robot.click(Window.middle("variable.delete"));
        Window.until("deleted", () -> variables().isEmpty());
        assertEquals(3.4, potential().si(), 1e-12, "what was bound keeps the value");
        robot.click(canvas().at(120, 260));
        robot.key("ctrl+z");
        Window.until("undone", () -> potential().isVariable() && variables().size() == 1);
    }

    @Test
    void anAxisOfAMapIsAListThenARange() {
        select("g");
        robot.click(Window.middle("actions.referencePotential"));
        Window.settle();
        robot.key("Down", "Return");
        robot.click(Window.middle("axis.values"));
        robot.key("ctrl+a");
        robot.type("3.3, 3.4");
        assertTrue(isOnScreen("panel.ok"), "the buttons of Vary are in sight");
        robot.click(Window.middle("axis.kind"));
        Window.settle();
        robot.key("Home", "Down", "Return");
        Window.middle("axis.to");
        Window.until("buttons in sight after the panel has grown", () -> isOnScreen("panel.ok"));
        robot.click(Window.middle("axis.to"));
        robot.key("ctrl+a");
        robot.type("3.6");
        robot.key("Return");
        Window.until("map", () -> canvas().workflow().getNodes().stream().anyMatch(MapContainer.class::isInstance));
        final MapAxis axis = axis();
        assertEquals(5, axis.getCount());
        assertEquals(3.6, axis.getTo().si(), 1e-12);
        assertEquals(AxisSpacing.LINEAR, axis.getSpacing());
        Window.run(() -> canvas().editor().reveal(List.of(axis.eContainer())));
        Window.until("form of the map", () -> "Map".equals(title()));
        assertTrue(Window.words("form").contains("5 points"));
        robot.click(Window.middle("axis.count"));
        robot.key("ctrl+a");
        robot.type("1");
        Window.settle();
        assertFalse(Window.words("form").contains("1 point\n"), "a range of one value is told");
        robot.key("ctrl+a");
        robot.type("7");
        robot.key("Return");
        Window.until("seven", () -> axis().getCount() == 7 && Window.words("form").contains("7 points"));
    }

    private MapAxis axis() {
        return Window.ui(() -> canvas().workflow().getNodes().stream().filter(MapContainer.class::isInstance)
                .map(MapContainer.class::cast).findFirst().orElseThrow().getAxes().getFirst());
    }

    /** Whether a control lies inside the part of the form that is in sight. */
    private static boolean isOnScreen(final String id) {
        return Window.ui(() -> {
            final var control = Window.control(id).orElseThrow();
            final var form = Window.control("properties").orElseThrow();
            final var area = form.getDisplay().map(control.getParent(), form, control.getBounds());
            return area.y >= 0 && area.y + area.height <= form.getSize().y;
        });
    }

    @Test
    void escapeRevertsAndTheWheelChangesNothing() {
        select("g");
        final String before = text("text.referencePotential");
        robot.click(Window.middle("text.referencePotential"));
        robot.key("ctrl+a");
        robot.type("3.5 V");
        robot.key("Escape");
        Window.settle();
        assertEquals(before, text("text.referencePotential"));
        final String file = canvas().text();
        robot.wheel(Window.middle("unit.referencePotential"), 3);
        robot.wheel(Window.middle("unit.referencePotential"), -3);
        Window.settle();
        assertEquals(file, canvas().text());
        robot.click(Window.middle("text.referencePotential"));
        robot.key("ctrl+a");
        robot.type("3 kg");
        Window.until("told what is allowed", () -> Window.words("parameter.referencePotential").contains("V"));
        assertEquals(file, canvas().text());
        robot.key("Escape");
    }

    @Test
    void controlZTakesTypingBackFirst() {
        select("g");
        enter("referencePotential", "3.45 V");
        Window.until("taken", () -> potential().si() == 3.45);
        robot.click(Window.middle("text.referencePotential"));
        robot.key("ctrl+a");
        robot.type("3.9");
        robot.key("ctrl+z");
        Window.settle();
        assertEquals(3.45, potential().si(), 1e-12);
        assertEquals("3.45", text("text.referencePotential"));
        robot.key("ctrl+a");
        robot.type("oops");
        Window.until("told", () -> Window.words("parameter.referencePotential").contains("oops")
                || Window.words("parameter.referencePotential").lines().count() > 1);
        robot.key("ctrl+z");
        Window.settle();
        assertEquals(3.45, potential().si(), 1e-12, "a text that was refused goes first");
        assertEquals("3.45", text("text.referencePotential"));
        robot.key("ctrl+z");
        Window.until("then the document", () -> potential() == null || potential().si() != 3.45);
    }
}
