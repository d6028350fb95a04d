// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sub-workflow whose nodes are in another file of the project. */
class SubWorkflowTest extends CanvasTest {

    private static final String SUB = "part";

    @Override
    Workflow workflow() {
        return new Drawing("Whole").node("g", Drawing.FREE_ENERGY, 0, 0).workflow();
    }

    @BeforeEach
    void addSubWorkflow() {
        project().add("part.workflow", Drawing.phase().workflow());
        robot.click(Window.middle("palette.search"));
        robot.type("sub-workflow");
        robot.key("Return");
        Window.until("sub-workflow", () -> canvas().has(SUB));
        Window.until("its form", () -> Window.words("form").startsWith("Sub-workflow"));
    }

    private String file() {
        return Window.ui(() -> ((SubWorkflow) canvas().node(SUB)).getFile());
    }

    private boolean isFound(final String words) {
        return canvas().document().report().findings().stream().anyMatch(each -> each.getMessage().contains(words));
    }

    @Test
    void itsFileIsTyped() {
        Window.until("embedded", () -> Window.words("form").contains("Its nodes are part of this file"));
        enter("file", "part.workflow");
        Window.until("file", () -> "part.workflow".equals(file()));
        Window.until("told in the form", () -> Window.words("form").contains("Its nodes are in another file"));
        Window.until("checked with its nodes", () -> !isFound("part.workflow") && isFound("is not connected"));
        Window.until("what is wrong inside is told at the card", () -> canvas().hasError(SUB));
        Window.until("and in the form", () -> Window.words("form").contains("f: The input"));
        robot.click(canvas().at(160, 400));
        robot.key("ctrl+z");
        Window.until("undone", () -> file() == null);
    }

    @Test
    void whatCannotBeUsedIsTold() {
        enter("file", "../part.workflow");
        Window.until("no path out of the project", () -> Window.words("parameter.file").lines().count() > 2);
        assertEquals(null, file());
        enter("file", "none.workflow");
        Window.until("no such file", () -> isFound("The workflow none.workflow cannot be used"));
        Window.until("told in the form", () -> Window.words("form").contains("none.workflow"));
        enter("file", FILE);
        Window.until("file", () -> FILE.equals(file()));
        robot.key("ctrl+s");
        Window.until("not itself", () -> isFound("contains itself"));
        robot.click(Window.middle("text.file"));
        robot.key("ctrl+a", "BackSpace", "Return");
        Window.until("part of this file again", () -> file() == null && !isFound("workflow"));
    }

    @Test
    void itRuns() {
        enter("file", "part.workflow");
        Window.until("file", () -> "part.workflow".equals(file()));
        robot.key("F12", "ctrl+r");
        Window.until("end", () -> Set.of(Kind.DONE, Kind.CACHED).contains(canvas().state("g")));
        ran();
        assertEquals(3, Window.ui(() -> canvas().document().result().orElseThrow().results().stream()
                .filter(each -> each.node().startsWith(SUB + "/")).count()), "its nodes are part of the run");
        Window.screenshot(Window.SCREENSHOTS.resolve("sub-workflow of a file.png"));
    }
}
