// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cheat sheet of the first pipeline opens, and its buttons are commands that exist. */
class CheatSheetTest {

    private static final String SHEET = "org.intercala.help.firstPipeline";
    private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
    private static final Pattern COMMAND = Pattern.compile("<command serialization=\"([^\"]+)\"");

    @BeforeEach
    void ready() {
        Window.ready();
    }

    @Test
    void itOpensBesideTheForm() {
        final Object shown = Window.ui(() -> {
            final var command = Window.window().getService(ICommandService.class)
                    .getCommand("org.eclipse.ui.cheatsheets.openCheatSheet");
            Window.window().getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, Map.of("cheatSheetId", SHEET)), null);
            final IViewPart view = Window.page().findView(VIEW);
            // The view is no API; it knows which sheet it shows only when all of its parts could be made.
            return view.getClass().getMethod("getCheatSheetID").invoke(view);
        });
        assertEquals(SHEET, shown);
        Window.screenshot(Window.SCREENSHOTS.resolve("cheat sheet.png"));
        Window.run(() -> Window.page().hideView(Window.page().findView(VIEW)));
    }

    @Test
    void itsButtonsAreCommandsThatExist() throws IOException {
        final String sheet = Files.readString(Window.root()
                .resolve("bundles/org.intercala.workbench.help/cheatsheets/first-pipeline.xml"));
        final List<String> commands = COMMAND.matcher(sheet).results().map(found -> found.group(1)).toList();
        assertFalse(commands.isEmpty());
        for (final String serialized : commands) {
            assertTrue(Window.ui(() -> Window.window().getService(ICommandService.class).deserialize(serialized)
                    .getCommand().isDefined()), serialized);
        }
    }
}
