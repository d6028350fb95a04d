// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** A value is bound to a variable of the workflow from its menu, another one to the same, and taken off again. */
class BindingTest extends CanvasTest {

    private static final String WHERE = "referencePotential";

    @Override
    Workflow workflow() {
        return Drawing.phase().node("h", Drawing.FREE_ENERGY, 0, 160).workflow();
    }

    private List<Variable> variables() {
        return Window.ui(() -> List.copyOf(canvas().workflow().getVariables()));
    }

    private Quantity value(final String node) {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node(node)).getParameters();
            return (Quantity) parameters.eGet(parameters.eClass().getEStructuralFeature(WHERE));
        });
    }

    private static String note() {
        return Window.words("parameter." + WHERE);
    }

    private void openMenu() {
        robot.click(Window.middle("actions." + WHERE));
    }

    @Test
    void twoValuesFollowOneVariable() {
        select("g");
        openMenu();
        Window.choose(robot, "actions." + WHERE, "Bind to variable");
        robot.key("Return");
        Window.middle("panel.name");
        robot.key("ctrl+a");
        robot.type("T = 1");
        Window.until("no name for a variable", () -> note().lines().count() > 3);
        robot.key("Return");
        Window.settle();
        assertEquals(List.of(), variables());
        robot.key("ctrl+a");
        robot.type("U0");
        robot.key("Return");
        Window.until("bound", () -> value("g").isVariable());
        assertEquals("U0", value("g").variableName());
        Window.until("told", () -> note().contains("variable of the workflow"));
        select("h");
        openMenu();
        Window.choose(robot, "actions." + WHERE, "Bind to variable");
        robot.key("Return");
        Window.until("bound to the same", () -> value("h").isVariable());
        assertEquals(1, variables().size());
        assertEquals("U0", value("h").variableName());
        openMenu();
        Window.choose(robot, "actions." + WHERE, "Use a value of its own");
        Window.until("its own", () -> !value("h").isVariable());
        assertEquals(variables().getFirst().getValue().si(), value("h").si());
        assertTrue(value("g").isVariable());
        robot.click(canvas().card("h"));
        robot.key("ctrl+z", "ctrl+z", "ctrl+z");
        Window.until("undone", () -> variables().isEmpty() && !value("g").isVariable());
    }
}
