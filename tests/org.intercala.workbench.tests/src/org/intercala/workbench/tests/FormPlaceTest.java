// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Control;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** While the findings above come and go, what one types in stays where it is, with the focus. */
class FormPlaceTest extends CanvasTest {

    private static final String FIELD = "text.cRate";
    private static final String FINDINGS = "form.findings";

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private String value(final String parameter) {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("cell")).getParameters();
            return String.valueOf(parameters.eGet(parameters.eClass().getEStructuralFeature(parameter)));
        });
    }

    private static int place(final String id) {
        return Window.ui(() -> Window.control(id).orElseThrow().toDisplay(0, 0).y);
    }

    private static int findings() {
        return Window.ui(() -> Window.control(FINDINGS).map(found -> found.getSize().y).orElse(0));
    }

    private static void scroll(final int y) {
        Window.run(() -> ((ScrolledComposite) Window.control("properties").orElseThrow()).setOrigin(0, y));
        Window.settle();
    }

    private void run() {
        robot.key("ctrl+r");
        Window.until("a result", () -> canvas().document().result().isPresent());
        ran();
    }

    /** What one types into is where it was, and the next letters go into it. */
    private static void requireStill(final int before, final String after) {
        Window.settle();
        assertEquals(before, place(FIELD), after);
        assertTrue(Window.ui(() -> Window.control(FIELD).orElseThrow().isFocusControl()), () -> "focus " + after);
    }

    private void typeWhileFindingsComeAndGo(final Supplier<Integer> focus) {
        final int before = focus.get();
        final int tall = findings();
        assertNotEquals(0, tall, "the run has findings");
        robot.key("ctrl+a");
        robot.type("2");
        robot.key("Return");
        Window.until("2C", () -> value("cRate").startsWith("2"));
        requireStill(before, "after a value");
        robot.key("ctrl+r");
        Window.until("findings of the run", () -> findings() > 0);
        ran();
        requireStill(before, "after a run");
        robot.key("ctrl+z");
        Window.until("1C", () -> value("cRate").startsWith("1"));
        requireStill(before, "after an undo");
    }

    @Test
    void theFieldStaysWhereItIs() {
        select("cell");
        run();
        typeWhileFindingsComeAndGo(() -> {
            scroll(Window.ui(() -> {
                final Control field = Window.control(FIELD).orElseThrow();
                return field.getDisplay().map(field, field.getParent().getParent().getParent(), 0, 0).y - 60;
            }));
            robot.click(Window.middle(FIELD));
            Window.until("focus", () -> Window.control(FIELD).orElseThrow().isFocusControl());
            return place(FIELD);
        });
    }

    @Test
    void itDoesSoAtTheTopOfTheForm() {
        select("cell");
        run();
        typeWhileFindingsComeAndGo(() -> {
            Window.run(() -> Window.control(FIELD).orElseThrow().setFocus());
            scroll(0);
            return place(FIELD);
        });
        robot.click(canvas().card("cell"));
        Window.settle();
        assertEquals(0, Window.ui(() -> ((ScrolledComposite) Window.control("properties").orElseThrow())
                .getOrigin().y), "at the top");
    }
}
