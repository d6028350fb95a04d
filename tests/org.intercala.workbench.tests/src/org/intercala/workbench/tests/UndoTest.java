// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.Test;

/** Undo and redo by keys, wherever the focus is. */
class UndoTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    private void edit() {
        select("f");
        robot.key("Down");
        Window.until("moved", () -> canvas().document().isDirty());
    }

    /** Undo, redo and undo again from where the focus is. */
    private void undo(final String where) {
        Window.settle();
        robot.key("ctrl+z");
        Window.until("undone from " + where, () -> !canvas().document().isDirty());
        robot.key("ctrl+y");
        Window.until("redone from " + where, () -> canvas().document().isDirty());
        robot.key("ctrl+z");
        Window.until("undone again from " + where, () -> !canvas().document().isDirty());
    }

    @Test
    void theCanvas() {
        edit();
        undo("the canvas");
    }

    @Test
    void listsAndTrees() {
        for (final List<String> view : List.of(List.of(ViewIds.PROJECTS, "projects.tree"),
                List.of(ViewIds.PALETTE, "palette.entries"), List.of(ViewIds.PROBLEMS, "problems.table"),
                List.of(ViewIds.OUTLINE, "outline.tree"))) {
            edit();
            Window.ui(() -> Window.page().showView(view.getFirst()));
            robot.click(Window.middle(view.getLast()));
            Window.until("focus", () -> Window.control(view.getLast()).orElseThrow().isFocusControl());
            undo(view.getLast());
        }
    }

    @Test
    void theConsole() {
        edit();
        Window.ui(() -> Window.page().showView(ViewIds.CONSOLE));
        Window.until("focus in the console", () -> Display.getCurrent().getFocusControl() instanceof StyledText
                && Window.page().getActivePartReference().getId().equals(ViewIds.CONSOLE));
        undo("the console");
    }

    @Test
    void aFieldOfTheForm() {
        edit();
        select("g");
        robot.click(Window.middle("text.referencePotential"));
        Window.until("focus", () -> Window.control("text.referencePotential").orElseThrow().isFocusControl());
        undo("a field");
    }

    /** Also where nothing else can be undone. */
    @Test
    void aTextThatWasRefusedGoesFirst() {
        select("g");
        robot.click(Window.middle("text.referencePotential"));
        robot.key("ctrl+a");
        robot.type("oops");
        Window.until("told", () -> Window.words("parameter.referencePotential").lines().count() > 1);
        robot.key("ctrl+z");
        Window.until("gone", () -> !text("text.referencePotential").equals("oops"));
    }

    @Test
    void aFileThatWasDeletedInProjectsComesBackFirst() {
        final Path file = project().folder().resolve("notes.md");
        project().add("notes.md", "as they were");
        edit();
        robot.click(Window.item("projects.tree", "notes.md"));
        robot.key("Delete");
        Window.until("deleted", () -> Files.notExists(file));
        robot.key("ctrl+z");
        Window.until("back", () -> Files.exists(file));
        assertTrue(canvas().document().isDirty(), "the workflow has its edit still");
        robot.key("ctrl+z");
        Window.until("then the workflow", () -> !canvas().document().isDirty());
    }

    @Test
    void theButton() {
        edit();
        robot.click(Window.middle(IWorkbenchCommandConstants.EDIT_UNDO));
        Window.until("undone by the button", () -> !canvas().document().isDirty());
        Window.until("nothing to undo, something to redo", () -> !isEnabled(IWorkbenchCommandConstants.EDIT_UNDO)
                && isEnabled(IWorkbenchCommandConstants.EDIT_REDO));
    }

    private static boolean isEnabled(final String button) {
        return Window.control(button).orElseThrow().isEnabled();
    }

    private static String text(final String id) {
        return Window.ui(() -> ((StyledText) Window.control(id).orElseThrow()).getText());
    }
}
