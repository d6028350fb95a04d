// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.Test;

/** The way of the Tab key through a form, and that of Ctrl+F7 through the parts of the window. */
class TabTest extends CanvasTest {

    private static final int MOST_STOPS = 200;

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    /** A place where the Tab key stops. @param place in the coordinates of the form */
    private record Stop(String id, Rectangle place, boolean isInSight) {
    }

    private static Stop stop() {
        return Window.ui(() -> {
            final Control focus = Display.getCurrent().getFocusControl();
            final Control form = Window.control("form").orElseThrow();
            final Control view = Window.control("properties").orElseThrow();
            Control named = focus;
            while (named != null && named.getData("org.intercala.id") == null) {
                named = named.getParent();
            }
            final var place = focus.getDisplay().map(focus.getParent(), form, focus.getBounds());
            final var seen = focus.getDisplay().map(focus.getParent(), view, focus.getBounds());
            return new Stop(named == null ? "" : named.getData("org.intercala.id").toString(), place,
                    seen.y >= 0 && seen.y + seen.height <= view.getSize().y);
        });
    }

    private static boolean isInForm() {
        return Window.ui(() -> {
            final Control form = Window.control("form").orElseThrow();
            Control each = Display.getCurrent().getFocusControl();
            while (each != null && each != form) {
                each = each.getParent();
            }
            return each == form;
        });
    }

    /** Clicks into a field, then presses a key until the focus has left the form. */
    private List<Stop> way(final String field, final String key) {
        robot.click(Window.middle(field));
        Window.until("focus in " + field, () -> field.equals(stop().id()));
        final List<Stop> stops = new ArrayList<>(List.of(stop()));
        while (stops.size() < MOST_STOPS) {
            final Stop before = stops.getLast();
            robot.key(key);
            Window.until("focus behind " + before.id(), () -> !isInForm() || !stop().place().equals(before.place()));
            Window.settle();
            if (!isInForm()) {
                return stops;
            }
            stops.add(stop());
        }
        throw new AssertionError("no end: " + ids(stops));
    }

    private static List<String> ids(final List<Stop> stops) {
        return stops.stream().map(Stop::id).toList();
    }

    @Test
    void tabGoesDownTheFormAndBack() {
        select("g");
        final List<Stop> stops = way("text.label", "Tab");
        final List<String> down = ids(stops);
        assertEquals(List.of("text.label", "text.id"), down.subList(0, 2));
        assertTrue(down.containsAll(List.of("value.form", "actions.referencePotential", "text.referencePotential",
                "unit.referencePotential", "text.interaction")), down::toString);
        assertEquals(down.size(), down.stream().distinct().count(), down::toString);
        for (int i = 0; i < stops.size(); i++) {
            assertTrue(stops.get(i).isInSight(), stops.get(i)::toString);
            assertTrue(i == 0 || stops.get(i).place().y > stops.get(i - 1).place().y - 8, stops.get(i)::toString);
        }
        final List<String> up = ids(way("text.interaction", "shift+Tab"));
        assertEquals(down.subList(0, down.indexOf("text.interaction") + 1).reversed(), up.subList(0, up.indexOf(
                "text.label") + 1), "the way back");
        assertEquals("help", up.getLast());
    }

    @Test
    void controlF7GoesThroughTheParts() {
        robot.click(Window.item("projects.tree", "Test"));
        Window.until("projects", () -> isActive(ViewIds.PROJECTS));
        select("g");
        robot.click(Window.middle("text.label"));
        Window.until("properties", () -> isActive(ViewIds.PROPERTIES));
        robot.keys("ctrl", "F7");
        Window.until("back to the canvas", () -> Window.page().getActivePart() == canvas().editor());
        robot.keys("ctrl", "F7");
        Window.until("and to the form", () -> isActive(ViewIds.PROPERTIES));
        robot.keys("ctrl", "F7", "F7");
        Window.until("the one before", () -> isActive(ViewIds.PROJECTS));
        robot.key("F12");
        Window.until("canvas", () -> Window.page().getActivePart() == canvas().editor());
    }

    private static boolean isActive(final String view) {
        return view.equals(Window.page().getActivePart().getSite().getId());
    }
}
