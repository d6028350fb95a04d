// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** Copy and paste within a workflow and between two. */
class ClipboardTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @Test
    void pasteMakesACopyBesideTheOriginal() {
        robot.click(canvas().card("g"));
        robot.shiftClick(canvas().card("u"));
        Window.until("two selected", () -> canvas().selected().size() == 2);
        robot.key("ctrl+c", "ctrl+v");
        Window.until("pasted", () -> canvas().nodes() == 5);
        assertEquals(2, canvas().links(), "the link between them is copied too");
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().nodes() == 3);
        robot.key("ctrl+x");
        robot.click(canvas().card("f"));
        robot.key("ctrl+x");
        Window.until("cut", () -> !canvas().has("f"));
    }

    @Test
    void pasteIntoAnotherWorkflow() {
        select("f");
        robot.key("ctrl+c");
        Window.settle();
        final Canvas other = open(project().add("other.workflow", new Drawing("Other").workflow()));
        robot.click(other.at(100, 100));
        robot.key("ctrl+v");
        Window.until("pasted", () -> other.has("f"));
        assertEquals(3, canvas().nodes());
        robot.key("ctrl+d");
        Window.until("duplicated", () -> other.nodes() == 2);
    }
}
