// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.DocumentListener;
import org.intercala.workbench.document.DocumentListener.Change;
import org.junit.jupiter.api.Test;

/** Values in the form of a node. */
class FormTest extends CanvasTest {

    /** Generous, for machines that do other things too; alone it takes some milliseconds. */
    private static final long FINDING_MS = 2000;

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    private String value(final String parameter) {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("g")).getParameters();
            return String.valueOf(parameters.eGet(parameters.eClass().getEStructuralFeature(parameter)));
        });
    }

    @Test
    void aValueIsTypedInAnotherUnit() {
        select("g");
        enter("referencePotential", "3450 mV");
        Window.until("new value", () -> value("referencePotential").startsWith("3450 mV"));
        robot.key("ctrl+s");
        Window.until("saved", () -> !canvas().document().isDirty());
        assertTrue(canvas().text().contains("referencePotential=\"3450 mV\""), canvas()::text);
        enter("referencePotential", "oops");
        Window.until("inline error", () -> Window.words("parameter.referencePotential").contains("oops")
                || !Window.words("parameter.referencePotential").isBlank() && isWrong("referencePotential"));
        assertEquals("3450 mV", value("referencePotential"), "what cannot be read changes nothing");
        robot.key("Escape");
        Window.settle();
        robot.click(canvas().card("g"));
        robot.key("ctrl+z");
        Window.until("undone", () -> value("referencePotential").startsWith("3.422 V"));
    }

    @Test
    void molarEnergiesAndCelsiusAreTaken() {
        select("g");
        enter("interaction", "11 kJ/mol");
        Window.until("a molar energy", () -> value("interaction").startsWith("11 kJ/mol"));
        Window.run(() -> {
            final Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] { "25 °C" }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        });
        robot.click(Window.middle("text.diagramFrom"));
        robot.key("ctrl+a", "ctrl+v", "Return");
        Window.until("degrees Celsius", () -> value("diagramFrom").startsWith("25 °C"));
        enter("diagramFrom", "5 kJ/mol");
        Window.until("an energy is no temperature", () -> isWrong("diagramFrom"));
        assertEquals("25 °C", value("diagramFrom"));
        robot.key("Escape");
    }

    private static boolean isWrong(final String parameter) {
        return Window.words("parameter." + parameter).lines().count() > 1;
    }

    @Test
    void aValueBeyondItsBoundsIsAnErrorHereAndOnTheNode() {
        select("g");
        assertFalse(canvas().hasError("g"));
        final AtomicLong edited = new AtomicLong();
        final List<Long> delays = new ArrayList<>();
        final DocumentListener clock = (document, change) -> {
            if (change == Change.EDITED) {
                edited.set(System.nanoTime());
            } else if (change == Change.CHECKED && edited.get() != 0) {
                delays.add((System.nanoTime() - edited.get()) / 1_000_000);
            }
        };
        Window.run(() -> canvas().document().addListener(clock));
        enter("referencePotential", "12");
        Window.until("error on the node", () -> canvas().hasError("g"));
        Window.until("error in the form", () -> Window.words("parameter.referencePotential").contains("10"));
        Window.run(() -> canvas().document().removeListener(clock));
        System.out.println("TIME from edit to finding (ms): " + delays);
        assertTrue(delays.getFirst() < FINDING_MS, delays::toString);
        Window.until("known to the problems", () -> Window.page().findView(org.intercala.workbench.ViewIds.PROBLEMS)
                .getTitle().contains("("));
        enter("referencePotential", "3.4");
        Window.until("no error any more", () -> !canvas().hasError("g"));
    }

    @Test
    void varyWrapsTheNodeInAMap() {
        select("g");
        robot.click(Window.middle("actions.referencePotential"));
        Window.settle();
        robot.key("Down", "Return");
        robot.click(Window.middle("axis.values"));
        robot.key("ctrl+a");
        robot.type("3.3, 3.4, 3.5");
        robot.click(Window.middle("panel.ok"));
        Window.until("map", () -> Graphs.nodes(canvas().workflow()).stream().anyMatch(MapContainer.class::isInstance));
        final MapContainer map = Window.ui(() -> (MapContainer) canvas().workflow().getNodes().stream()
                .filter(MapContainer.class::isInstance).findFirst().orElseThrow());
        assertEquals("g.referencePotential", map.getAxes().getFirst().getTarget());
        assertEquals(3, map.getAxes().getFirst().getValues().size());
        assertEquals(map, canvas().node("g").eContainer().eContainer());
        robot.click(canvas().at(120, 260));
        robot.key("ctrl+z");
        Window.until("undone", () -> canvas().workflow().getNodes().stream().noneMatch(MapContainer.class::isInstance));
    }
}
