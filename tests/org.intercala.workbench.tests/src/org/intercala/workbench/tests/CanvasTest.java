// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.ide.IDE;
import org.intercala.model.Workflow;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of an open workflow share: a project, the canvas, and a log without errors at the end. */
abstract class CanvasTest {

    static final String FILE = "pipeline.workflow";

    final Robot robot = new Robot();
    private Errors errors;
    private TestProject project;
    private Canvas canvas;

    /** The workflow that is opened before each test. */
    abstract Workflow workflow();

    /** What the project is called. */
    String projectName() {
        return "Test";
    }

    @BeforeEach
    void open() {
        Window.ready();
        errors = new Errors();
        project = new TestProject(projectName());
        canvas = open(project.add(FILE, workflow()));
    }

    @AfterEach
    void close() {
        try {
            Window.run(() -> Runs.stop(canvas.document()));
            Window.closeEditors();
            Window.settle();
            assertEquals(List.of(), errors.found(), "errors in the log");
        } finally {
            errors.close();
            project.close();
        }
    }

    static Canvas open(final IFile file) {
        final var editor = (DocumentEditor) Window.ui(() -> IDE.openEditor(Window.page(), file, ViewIds.EDITOR));
        final Canvas opened = new Canvas(editor);
        Window.until("check", () -> !opened.document().report().specs().isEmpty()
                || opened.workflow().getNodes().isEmpty());
        Window.settle();
        return opened;
    }

    Canvas canvas() {
        return canvas;
    }

    TestProject project() {
        return project;
    }

    Errors errors() {
        return errors;
    }

    /** Closes the editor and opens the file again. */
    void reopen() {
        Window.closeEditors();
        canvas = open(project.resource().getFile(FILE));
    }

    /** Selects a node with the mouse, wherever it lies. */
    void select(final String id) {
        Window.run(() -> canvas.editor().reveal(List.of(canvas.node(id))));
        Window.settle();
        robot.click(canvas.card(id));
        Window.until(id + " selected", () -> canvas.selected().equals(List.of(canvas.node(id))));
    }

    /** Opens a section of the form, unless it is open already. @param inside a control of the section */
    void openSection(final String title, final String inside) {
        Window.middle("section." + title);
        if (!Window.ui(() -> Window.control(inside).isPresent())) {
            robot.click(Window.middle("section." + title));
        }
        Window.middle(inside);
    }

    /** Replaces the text of a field of the form and leaves it. */
    void enter(final String field, final String text) {
        robot.click(Window.middle("text." + field));
        robot.key("ctrl+a");
        robot.type(text);
        robot.key("Return");
    }

    /** Waits until nothing runs. */
    void ran() {
        Window.until("end of the run", () -> !Runs.isRunning(canvas.document()));
        Window.settle();
    }
}
