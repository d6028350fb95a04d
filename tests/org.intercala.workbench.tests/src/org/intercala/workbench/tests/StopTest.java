// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.model.RunStatus;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;
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

    @Test
    void aRunGoesOnWithoutItsEditorAndIsShownWhenThatIsOpenedAgain() {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("the map runs", () -> canvas().state("cell") == Kind.RUNNING);
        robot.key("ctrl+w");
        Window.until("closed", () -> Window.page().getEditorReferences().length == 0);
        Window.run(() -> showView(ViewIds.PROGRESS));
        Window.until("progress", () -> Window.words(Window.window().getShell()).contains("Run " + FILE));
        reopen();
        assertEquals(Kind.RUNNING, canvas().state("cell"));
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.settle();
        assertEquals(List.of(FILE), Runs.files(), "one run of one file");
        robot.click(Window.middle("org.intercala.workbench.run.stop"));
        ran();
        assertEquals(Kind.CANCELLED, canvas().state("cell"));
        assertTrue(canvas().document().result().isPresent(), "what was finished is kept");
    }

    /** A later run that was stopped before it had anything new hides nothing, also after the window was closed. */
    @Test
    void aStoppedMapIsMarkedAndALaterRunWithNothingNewDoesNotHideIt() throws IOException {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("some points", () -> canvas().document().state(canvas().node("cell")).fraction() > 0.01);
        robot.click(Window.middle("org.intercala.workbench.run.stop"));
        ran();
        select("cell");
        Window.until("marked", () -> banner()
                .matches("Partial result: cell was stopped after \\d+ of 2000 points. .*"));
        final String marked = banner();
        final Path project = project().folder();
        final var idle = Services.engine().run(new RunRequest(canvas().document().snapshot(), FILE, project,
                RunFolders.next(project, "idle"), RunFolders.cache(project), 1, List.of()), RunListener.NONE,
                () -> true);
        assertEquals(RunStatus.CANCELLED, idle.record().getStatus());
        reopen();
        Window.until("results", () -> canvas().document().result().isPresent());
        select("cell");
        Window.until("the same results", () -> banner().equals(marked));
    }

    private static String banner() {
        return Window.ui(() -> Window.control("results.banner")
                .map(control -> (String) control.getData("org.intercala.text")).orElse(""));
    }

    @Test
    void quittingAsksBeforeItStopsARun() {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("the map runs", () -> canvas().state("cell") == Kind.RUNNING);
        final int shells = Window.shells();
        robot.key("ctrl+q");
        Window.until("question", () -> Window.shells() > shells
                && Window.words(Display.getCurrent().getActiveShell()).contains(FILE + " is running."));
        robot.key("Escape");
        Window.until("window again", () -> Window.shells() == shells);
        assertEquals(List.of(FILE), Runs.files(), "it goes on");
    }

    private static void showView(final String id) {
        try {
            Window.page().showView(id);
        } catch (final PartInitException failure) {
            throw new AssertionError(failure);
        }
    }

    private void runAndStop(final Runnable meanwhile) {
        robot.click(canvas().card("chen"));
        robot.key("ctrl+r");
        Window.until("the map runs", () -> canvas().state("cell") == Kind.RUNNING);
        meanwhile.run();
        Window.until("some points", () -> canvas().document().state(canvas().node("cell")).fraction() > 0.01);
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
