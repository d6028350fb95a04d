// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Numbers of a cell model that are chosen while nobody types them. */
class ChosenNumbersTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private Object nodes() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("cell")).getParameters();
            return parameters.eGet(parameters.eClass().getEStructuralFeature("nodes"));
        });
    }

    private void save() {
        robot.key("ctrl+s");
        Window.until("saved", () -> !canvas().document().isDirty());
    }

    @Test
    void aNumberIsTypedAndTakenAway() {
        assertTrue(nodes() == null, () -> "at first: " + nodes());
        select("cell");
        enter("nodes", "30");
        Window.until("30 nodes", () -> Integer.valueOf(30).equals(nodes()));
        save();
        assertTrue(canvas().text().contains(" nodes=\"30\""), canvas()::text);
        enter("nodes", "automatic");
        Window.until("none by a word", () -> nodes() == null);
        save();
        assertFalse(canvas().text().contains(" nodes="), canvas()::text);
        enter("nodes", "3");
        Window.until("too few", () -> canvas().hasError("cell"));
        robot.click(Window.middle("text.nodes"));
        robot.key("ctrl+a", "Delete", "Return");
        Window.until("none by nothing", () -> nodes() == null && !canvas().hasError("cell"));
    }
}
