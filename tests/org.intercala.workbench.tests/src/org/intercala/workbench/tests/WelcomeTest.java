// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the first page to an exercise, with the page that guides through it beside the form. */
class WelcomeTest {

    private final Robot robot = new Robot();
    private List<IProject> before;

    @BeforeEach
    void open() {
        Window.ready();
        before = List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects());
        Window.ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.intercala.workbench.welcome", null));
    }

    @AfterEach
    void takeAway() {
        Window.run(() -> Window.page().hideView(Window.page().findView(ViewIds.HELP)));
        Window.closeEditors();
        Window.ui(() -> {
            for (final IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                if (!before.contains(project)) {
                    project.delete(true, true, null);
                }
            }
            return null;
        });
    }

    @Test
    void anExerciseOpensWithItsPage() {
        final int height = height("properties");
        robot.click(Window.middle("welcome.Exercise: find the spinodal"));
        Window.until("page", () -> Window.page().findView(ViewIds.HELP) instanceof HelpDisplay help
                && help.shown().equals("practice/find-the-spinodal"));
        Window.until("workflow in front", () -> Window.page().getActivePart() instanceof DocumentEditor);
        Window.settle();
        assertTrue(Window.ui(() -> Window.page().isPartVisible(Window.page().findView(ViewIds.PROPERTIES))),
                "the form stays beside the page");
        assertTrue(height("properties") < height, "the page has more room than the form");
        Window.run(() -> Window.page().hideView(Window.page().findView(ViewIds.HELP)));
        Window.settle();
        assertEquals(height, height("properties"));
    }

    @Test
    void everyExerciseHasItsPage() throws IOException {
        try (var exercises = Files.list(Window.root().resolve("examples/practice"))) {
            for (final Path exercise : exercises.toList()) {
                assertTrue(Files.exists(Window.root().resolve("docs/practice/" + exercise.getFileName() + ".md")),
                        exercise.toString());
            }
        }
    }

    private static int height(final String id) {
        return Window.ui(() -> Window.control(id).orElseThrow().getSize().y);
    }
}
