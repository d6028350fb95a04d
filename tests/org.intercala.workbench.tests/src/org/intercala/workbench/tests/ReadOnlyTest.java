// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.intercala.model.ModelFactory;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.projects.ProjectFolders;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** A project where nothing can be written, such as one on a share of others. */
class ReadOnlyTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    private void fill(final Path folder) {
        try {
            final var content = ModelFactory.eINSTANCE.createProject();
            content.setName("Shared");
            Workflows.saveProject(content, folder.resolve(Workflows.PROJECT_FILE));
            Files.writeString(folder.resolve(FILE), Workflows.toText(workflow()));
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** As another start of the program asks the window to open something. */
    private static Canvas ask(final Path path) {
        final Path requests = Platform.getLocation().toPath().resolve(".metadata/.open");
        try {
            Files.writeString(requests.resolve("test.new"), path.toString());
            Files.move(requests.resolve("test.new"), requests.resolve("test.request"));
        } catch (final IOException failure) {
            throw new AssertionError(failure);
        }
        return inFront(path);
    }

    private static Canvas inFront(final Path folder) {
        Window.until(folder + " in front", () -> DocumentEditor.active()
                .filter(editor -> editor.document().file().startsWith(folder)).isPresent());
        Window.settle();
        return new Canvas(Window.ui(() -> DocumentEditor.active().orElseThrow()));
    }

    private static void says(final String text) {
        Window.until(text, () -> Window.words("canvas.banner").contains(text));
    }

    @Test
    void itIsOpenedAllTheSameAndCopiedToBeChanged() throws IOException, CoreException {
        try (SealedFolder sealed = new SealedFolder(this::fill)) {
            final Canvas original = ask(sealed.folder());
            says("nothing can be written");
            Window.screenshot(Window.SCREENSHOTS.resolve("read-only.png"));
            robot.click(original.card("u"));
            robot.key("ctrl+r");
            says("cannot be written to");
            errors().forget();
            robot.key("Down");
            Window.until("moved", () -> original.document().isDirty());
            robot.key("ctrl+s");
            says("nothing was changed");
            assertTrue(Window.ui(() -> original.document().isDirty()), "a save that fails loses nothing");
            final String edited = original.text();
            robot.click(Window.link("canvas.banner", "Copy to My Projects"));
            final Canvas copy = inFront(Platform.getLocation().toPath());
            final var project = ProjectFolders.find(copy.document().projectFolder()).orElseThrow();
            try {
                assertEquals(edited, copy.text());
                assertFalse(Window.ui(() -> copy.document().isDirty()));
                assertTrue(Window.ui(() -> Window.control("canvas.banner")).isEmpty());
                robot.click(copy.card("u"));
                robot.key("ctrl+r");
                Window.until("ran", () -> copy.document().result().isPresent() && !Runs.isRunning(copy.document()));
                assertEquals(Kind.DONE, copy.state("u"));
            } finally {
                Window.run(() -> Window.page().closeAllEditors(false));
                project.delete(true, true, null);
            }
        }
    }
}
