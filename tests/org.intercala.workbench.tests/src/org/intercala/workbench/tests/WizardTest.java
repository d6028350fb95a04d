// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.intercala.model.FileException;
import org.intercala.model.Material;
import org.intercala.model.Severity;
import org.intercala.model.Workflows;
import org.intercala.workbench.DocumentEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizards, by keys: what they make opens, what they refuse makes nothing. */
class WizardTest {

    private static final String PROJECT = "Wizards";
    private static final String MADE = "Made by a wizard";

    private final Robot robot = new Robot();
    private Errors errors;
    private TestProject project;

    @BeforeEach
    void open() {
        Window.ready();
        errors = new Errors();
        project = new TestProject(PROJECT);
    }

    @AfterEach
    void close() throws CoreException {
        try {
            if (shown()) {
                robot.key("Escape");
                Window.until("wizard closed", () -> dialog() == null);
            }
            Window.closeEditors();
            Window.settle();
            assertEquals(List.of(), errors.found(), "errors in the log");
        } finally {
            errors.close();
            project.close();
            made().delete(true, true, null);
        }
    }

    private static IProject made() {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(MADE);
    }

    private static WizardDialog dialog() {
        return Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible).map(Shell::getData)
                .filter(WizardDialog.class::isInstance).map(WizardDialog.class::cast).findFirst().orElse(null);
    }

    private static boolean shown() {
        return Window.ui(() -> dialog() != null);
    }

    /** Opens the wizard at a place of the menu of Ctrl+N, from 1. */
    private void start(final int place) {
        robot.click(Window.item("projects.tree", PROJECT));
        robot.key("ctrl+n");
        Window.settle();
        robot.key(Stream.concat(Stream.generate(() -> "Down").limit(place), Stream.of("Return"))
                .toArray(String[]::new));
        Window.until("wizard", () -> dialog() != null);
        Window.settle();
    }

    private void name(final String text) {
        robot.key("ctrl+a");
        robot.type(text);
        Window.settle();
    }

    private static String says() {
        return Window.ui(() -> {
            final String error = dialog().getCurrentPage().getErrorMessage();
            return error == null ? "" : error;
        });
    }

    private static String text(final String id) {
        return Window.ui(() -> switch (Window.control(id).orElseThrow()) {
            case Text text -> text.getText();
            case Combo combo -> combo.getText();
            default -> "";
        });
    }

    private void finish() {
        robot.key("Return");
        Window.until("wizard closed", () -> dialog() == null);
        Window.until("editor", () -> Window.page().getActiveEditor() != null);
    }

    private static Path file() {
        final IEditorPart editor = Window.ui(() -> Window.page().getActiveEditor());
        return Adapters.adapt(editor.getEditorInput(), IResource.class).getLocation().toPath();
    }

    private static void checksClean() {
        final var document = ((DocumentEditor) Window.ui(() -> Window.page().getActiveEditor())).document();
        Window.until("check", () -> !document.report().specs().isEmpty() || document.workflow().getNodes().isEmpty());
        assertEquals(List.of(), Window.ui(() -> document.report().findings().stream()
                .filter(finding -> finding.getSeverity() == Severity.ERROR).map(Object::toString).toList()));
    }

    @Test
    void anEmptyProject() {
        start(2);
        assertTrue(text("newProject.name").startsWith("My project"));
        name(MADE);
        assertEquals("", says());
        finish();
        assertEquals(made().getLocation().toPath().resolve("pipeline.workflow"), file());
        assertTrue(Files.isDirectory(made().getLocation().toPath().resolve("data")));
        checksClean();
    }

    @Test
    void aProjectFromAnExample() {
        start(2);
        name(MADE);
        robot.key("Tab", "Down");
        Window.until("example", () -> text("newProject.content").contains("One free energy"));
        assertEquals(MADE, text("newProject.name"), "a name that was typed stays");
        assertFalse(Window.ui(() -> Window.control("newProject.author").orElseThrow().isEnabled()));
        robot.key("shift+Tab");
        finish();
        assertTrue(file().startsWith(made().getLocation().toPath()));
        checksClean();
    }

    @Test
    void namesThatCannotBe() {
        start(2);
        for (final String bad : List.of("a/b", "what?", ".hidden", "dot.")) {
            name(bad);
            assertTrue(says().startsWith("A name cannot"), bad + ": " + says());
        }
        name(PROJECT);
        assertEquals("There is a project of this name already.", says());
        robot.key("ctrl+a", "BackSpace");
        Window.settle();
        assertEquals("Give it a name.", says());
        robot.key("Return");
        Window.settle();
        assertTrue(shown(), "Enter finishes nothing that is wrong");
        name(MADE);
        assertEquals("", says());
        robot.key("Escape");
        Window.until("closed", () -> dialog() == null);
        assertFalse(made().exists());
    }

    @Test
    void aWorkflow() {
        start(1);
        assertEquals(PROJECT, text("newWorkflow.project"), "the project that is selected");
        assertEquals("pipeline", text("newWorkflow.name"));
        finish();
        assertEquals(project.folder().resolve("pipeline.workflow"), file());
        checksClean();
        start(1);
        assertEquals("pipeline-2", text("newWorkflow.name"));
        name("pipeline");
        assertEquals("The project has a workflow of this name already.", says());
    }

    @Test
    void aMaterialFromASet() throws FileException {
        start(3);
        assertEquals("My Chen 2020", text("newMaterial.name"));
        finish();
        assertEquals(project.folder().resolve("materials/My Chen 2020.material"), file());
        final Material material = Workflows.loadMaterial(file()).root();
        assertFalse(material.getBasedOn().isEmpty());
        start(3);
        name("My Chen 2020");
        assertEquals("The project has a material of this name already.", says());
    }

    @Test
    void aMaterialFromScratch() throws FileException {
        start(3);
        robot.key("shift+Tab", "End");
        Window.until("from scratch", () -> text("newMaterial.start").startsWith("From scratch"));
        assertEquals("My material", text("newMaterial.name"), "a name that was proposed follows");
        robot.key("Tab");
        finish();
        final Material material = Workflows.loadMaterial(file()).root();
        assertEquals("My material", material.getName());
    }

    @Test
    void whereNothingCanBeWritten() throws IOException, CoreException {
        final Path materials = project.folder().resolve("materials");
        Files.delete(materials);
        Files.writeString(materials, "a file where the folder should be");
        project.resource().refreshLocal(IResource.DEPTH_INFINITE, null);
        start(3);
        robot.key("Return");
        Window.until("refused", () -> dialog() != null && says().contains("could not be written"));
        assertTrue(says().contains("Rename it"), WizardTest::says);
        assertTrue(shown());
    }
}
