// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.intercala.model.Workflow;
import org.intercala.workbench.DisplayUnits;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.run.RunSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed in the preferences holds for the next run and the next plot. */
class PreferencesTest extends CanvasTest {

    private static final String VOLTAGE = "unit.voltage";

    @TempDir
    private Path cache;

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    @AfterEach
    void forget() {
        if (Window.ui(() -> dialog() != null)) {
            robot.key("Escape");
            Window.until("closed", () -> dialog() == null);
        }
        final var preferences = InstanceScope.INSTANCE.getNode(RunSettings.NODE);
        Window.run(() -> Stream.of(RunSettings.THREADS, RunSettings.CACHE_FOLDER, VOLTAGE)
                .forEach(preferences::remove));
    }

    private static PreferenceDialog dialog() {
        return Stream.of(Display.getCurrent().getShells()).filter(Shell::isVisible).map(Shell::getData)
                .filter(PreferenceDialog.class::isInstance).map(PreferenceDialog.class::cast).findFirst().orElse(null);
    }

    private static TreeItem item(final TreeItem[] items, final String text) {
        for (final TreeItem item : items) {
            final TreeItem found = item.getText().equals(text) ? item : item(item.getItems(), text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Opens the preferences from the menu. */
    private void openPreferences() {
        Window.menu(robot, "e", "Preferences");
        Window.until("preferences", () -> dialog() != null);
        show("Intercala");
    }

    /** Goes to a page with the mouse. */
    private void show(final String page) {
        Window.until(page, () -> item(dialog().getTreeViewer().getTree().getItems(), page) != null);
        robot.click(Window.ui(() -> {
            final Tree tree = dialog().getTreeViewer().getTree();
            final TreeItem item = item(tree.getItems(), page);
            tree.showItem(item);
            final Rectangle bounds = item.getBounds();
            return tree.toDisplay(new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
        }));
        Window.until(page, () -> dialog().getSelectedPage() instanceof PreferencePage shown
                && page.equals(shown.getTitle()));
        Window.settle();
    }

    private void type(final String field, final String text) {
        robot.click(Window.middle(field));
        robot.key("ctrl+a", "BackSpace");
        robot.type(text);
    }

    private static String says() {
        final String error = Window.ui(() -> ((PreferencePage) dialog().getSelectedPage()).getErrorMessage());
        return error == null ? "" : error;
    }

    private void take() {
        robot.key("Return");
        Window.until("taken", () -> dialog() == null);
    }

    private void run() {
        robot.key("F12", "ctrl+r");
        Window.until("run", () -> Set.of(Kind.DONE, Kind.CACHED).contains(canvas().state("cell")));
        ran();
    }

    @Test
    void threadsAndCacheHoldForTheNextRun() throws IOException {
        openPreferences();
        type(RunSettings.THREADS, "-1");
        Window.until("told", () -> says().contains("whole number"));
        type(RunSettings.CACHE_FOLDER, cache.resolve("none").toString());
        type(RunSettings.THREADS, "1");
        Window.until("told", () -> says().contains("does not exist"));
        robot.key("Return");
        Window.settle();
        assertTrue(Window.ui(() -> dialog() != null), "nothing wrong is taken");
        type(RunSettings.CACHE_FOLDER, cache.toString());
        Window.until("all right", () -> says().isEmpty());
        Window.screenshot(Window.SCREENSHOTS.resolve("preferences.png"));
        take();
        assertEquals(1, RunSettings.threads());
        assertEquals(cache, RunSettings.cache(project().folder()));
        run();
        try (Stream<Path> files = Files.list(cache)) {
            assertTrue(files.findAny().isPresent(), "the results of the run");
        }
        assertFalse(Files.exists(project().folder().resolve("runs/cache")), "and nowhere else");
    }

    @Test
    void unitsHoldForPlots() {
        run();
        select("cell");
        robot.move(canvas().at(120, 320));
        final byte[] volts = Picture.pixels("plot.area");
        openPreferences();
        robot.key("Right");
        show("Units");
        Window.screenshot(Window.SCREENSHOTS.resolve("preferences of units.png"));
        robot.click(Window.middle(VOLTAGE));
        Window.settle();
        robot.key("End", "Return");
        Window.until("millivolts", () -> "mV".equals(((Combo) Window.control(VOLTAGE).orElseThrow()).getText()));
        take();
        assertEquals("mV", DisplayUnits.of("V"));
        Window.until("the plot in front follows", () -> !Arrays.equals(volts, Picture.shown("plot.area")));
    }
}
