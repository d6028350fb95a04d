// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.intercala.model.Workflow;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** Profiles over x with their time slider, and the stack of losses, by mouse and keys. */
class ProfilesTest extends CanvasTest {

    private static final String SLIDER = "profiles.time";

    @Override
    Workflow workflow() {
        return new Drawing("Cell").node("chen", Drawing.PARAMETER_SET, 0, 0)
                .node("cell", "org.intercala.cell.dfn", 260, 0).link("chen.parameters", "cell.parameters").workflow();
    }

    private void run() {
        select("cell");
        robot.key("ctrl+r");
        Window.until("the run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
        // The tab that was looked at last is in front again.
        Window.until("a tab of the results", () -> Window.ui(() -> Stream.of("plot.area", "profiles.area", "losses.area")
                .anyMatch(area -> Window.control(area).isPresent())));
    }

    /** Clicks along the tabs of the results until a control is seen. */
    private void openTab(final String control) {
        final Rectangle tabs = bounds("results.tabs");
        for (int x = 10; x < tabs.width && Window.ui(() -> Window.control(control).isEmpty()); x += 25) {
            robot.click(new Point(tabs.x + x, tabs.y + tabs.height / 2));
            Window.settle();
        }
        assertTrue(Window.ui(() -> Window.control(control).isPresent()), control);
    }

    private static Rectangle bounds(final String id) {
        Window.middle(id);
        return Window.ui(() -> {
            final var control = Window.control(id).orElseThrow();
            return control.getDisplay().map(control.getParent(), null, control.getBounds());
        });
    }

    private static String text(final String id) {
        return Window.ui(() -> (String) Window.control(id).orElseThrow().getData("org.intercala.text"));
    }

    private void key(final String key) {
        robot.key(key);
        Window.settle();
    }

    @Test
    void timeIsChosenByKeysAndMouse() {
        run();
        openTab("profiles.area");
        final Rectangle slider = bounds(SLIDER);
        robot.click(new Point(slider.x + slider.width / 2, slider.y + slider.height / 2));
        Window.settle();
        final String middle = text(SLIDER);
        key("Home");
        assertTrue(text(SLIDER).startsWith("t = 0\u202Fs,"), text(SLIDER));
        assertNotEquals(middle, text(SLIDER));
        key("Right");
        final String second = text(SLIDER);
        assertTrue(!second.startsWith("t = 0\u202F"), second);
        key("shift+Right");
        key("shift+Left");
        assertEquals(second, text(SLIDER));
        key("End");
        assertTrue(text(SLIDER).endsWith("V = 2.5000\u202FV"), text(SLIDER));
        key("Right");
        assertTrue(text(SLIDER).endsWith("V = 2.5000\u202FV"), text(SLIDER));
        robot.drag(new Point(slider.x + slider.width / 2, slider.y + slider.height / 2),
                new Point(slider.x + slider.width / 3, slider.y + slider.height / 2));
        Window.until("dragged", () -> !text(SLIDER).endsWith("V = 2.5000\u202FV"));
        robot.move(Window.middle("profiles.area"));
        Window.settle();
        GuideScreenshots.take("profiles", GuideScreenshots.around("profiles.area"));
    }

    @Test
    void fieldsAreChosen() {
        run();
        openTab("profiles.area");
        assertEquals("Electrolyte concentration", text("profiles.field"));
        for (final String field : new String[] { "Electrolyte potential", "Solid potential, negative electrode",
                "Solid potential, positive electrode", "Surface stoichiometry", "Reaction current density",
                "Solid against electrolyte, negative electrode" }) {
            robot.click(Window.middle("profiles.field"));
            Window.until("the list of fields", () -> Window.control("popup.list").isPresent());
            Window.settle();
            Window.screenshot(Window.SCREENSHOTS.resolve("profiles-list.png"));
            assertTrue(Window.ui(ProfilesTest::isLastRowSeen), "the last row of the list is cut");
            robot.key("Down", "Return");
            Window.until(field, () -> text("profiles.field").equals(field));
            Window.screenshot(Window.SCREENSHOTS.resolve("profiles-" + field.replaceAll("\\W+", "-") + ".png"));
        }
    }

    private static boolean isLastRowSeen() {
        final Table list = (Table) Window.control("popup.list").orElseThrow();
        final Rectangle last = list.getItem(list.getItemCount() - 1).getBounds();
        return last.height > 0 && last.y + last.height <= list.getClientArea().height;
    }

    @Test
    void lossesAreStacked() {
        run();
        openTab("losses.area");
        assertFalse(Window.ui(() -> Window.control("losses.cell").isPresent()),
                "one cell has its name beside the tabs");
        final Rectangle area = bounds("losses.area");
        robot.move(new Point(area.x + area.width / 2, area.y + area.height - 20));
        Window.settle();
        GuideScreenshots.take("losses", GuideScreenshots.around("losses.area"));
        final Rectangle legend = bounds("losses.legend");
        for (int row = 0; row < 3; row++) {
            robot.click(new Point(legend.x + 60, legend.y + 30 + 19 * row));
        }
        robot.move(new Point(area.x + area.width / 2, area.y + area.height - 30));
        Window.settle();
        Window.screenshot(Window.SCREENSHOTS.resolve("losses-hidden.png"));
    }
}
