// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** A long run: the workflow stays editable, and Stop ends it. */
class StopTest extends CanvasTest {

    private static final int POINTS = 2000;

    @Override
    Workflow workflow() {
        return Drawing.cell().vary("cell", "cRate", "0.5", "2", POINTS).workflow();
    }

    /** What hears of each step of a run must be able to tell it from a change of findings, which costs more to show. */
    @Test
    void howFarARunIsIsToldApartFromWhatItFinds() {
        final Map<Change, Integer> heard = new EnumMap<>(Change.class);
        Window.run(() -> canvas().document().addListener((document, change) -> heard.merge(change, 1, Integer::sum)));
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("a dozen steps", () -> heard.getOrDefault(Change.MOVED, 0) > 12);
        assertTrue(Window.ui(() -> Runs.isRunning(canvas().document())), "ended too early");
        assertEquals(1, Window.ui(() -> heard.get(Change.RUN)), "its beginning");
        robot.click(Window.middle("org.intercala.workbench.run.stop"));
        ran();
        assertEquals(2, Window.ui(() -> heard.get(Change.RUN)), "its beginning and its end");
    }

    @Test
    void stopEndsARunThatIsEditedMeanwhile() {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("the map runs", () -> canvas().state("cell") == Kind.RUNNING);
        final int x = canvas().node("chen").getX();
        robot.key("Left");
        Window.until("moved while it runs", () -> canvas().node("chen").getX() < x);
        assertTrue(Window.ui(() -> Runs.isRunning(canvas().document())), "ended too early to be stopped");
        robot.click(Window.middle("org.intercala.workbench.run.stop"));
        ran();
        assertEquals(Kind.CANCELLED, canvas().state("cell"));
        assertTrue(canvas().document().result().isPresent(), "what was finished is kept");
    }

    private void runAndStop(final Runnable meanwhile) {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("the map runs", () -> canvas().state("cell") == Kind.RUNNING);
        meanwhile.run();
        assertTrue(Window.ui(() -> Runs.isRunning(canvas().document())), "ended too early");
        robot.click(Window.middle("org.intercala.workbench.run.stop"));
        ran();
    }

    @Test
    void resultsOfTheRunBeforeStayMarkedUntilThereAreNewOnes() {
        runAndStop(() -> { });
        select("cell");
        enter("temperature", "310");
        Window.row("consistency.table", "edited since");
        runAndStop(() -> {
            Window.row("consistency.table", "edited since");
            assertTrue(Window.ui(() -> canvas().document().isChangedSinceResult(canvas().node("cell"))));
        });
        Window.until("those of this run", () -> Stream.of(((Table) Window.control("consistency.table").orElseThrow())
                .getItems()).noneMatch(item -> item.getText(1).contains("edited since")));
    }
}
