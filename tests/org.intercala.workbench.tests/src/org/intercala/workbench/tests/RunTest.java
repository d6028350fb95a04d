// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.PageBookView;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** Runs from the window: states, results, what has to run again, comparison. */
class RunTest extends CanvasTest {

    private static final Set<Kind> FINISHED = Set.of(Kind.DONE, Kind.CACHED);

    @Override
    Workflow workflow() {
        return Drawing.phase().link("g.freeEnergy", "f.freeEnergy").workflow();
    }

    private void run() {
        robot.key("ctrl+r");
        Window.until("run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
    }

    private void requireDone(final String... ids) {
        for (final String id : ids) {
            Window.until(id + " done", () -> FINISHED.contains(canvas().state(id)));
        }
    }

    @Test
    void aRunFinishesAndShowsItsResults() {
        select("u");
        run();
        requireDone("g", "u", "f");
        Window.middle("plot.area");
        Window.until("results of the node", () -> title().contains("u"));
    }

    @Test
    void anEditMakesReadyWhatDependsOnIt() {
        select("u");
        run();
        requireDone("g", "u", "f");
        enter("temperature", "310");
        Window.until("u is ready again", () -> canvas().state("u") == Kind.READY);
        requireDone("g", "f");
        robot.click(canvas().card("g"));
        enter("interaction", "12 kJ/mol");
        Window.until("all are ready again", () -> canvas().state("g") == Kind.READY
                && canvas().state("f") == Kind.READY);
        final var before = canvas().document().result().orElseThrow();
        robot.click(canvas().card("u"));
        robot.key("ctrl+r");
        Window.until("second run", () -> canvas().document().result().orElseThrow() != before);
        ran();
        requireDone("g", "u", "f");
    }

    @Test
    void twoRunsAreCompared() {
        select("u");
        run();
        final var before = canvas().document().result().orElseThrow();
        enter("temperature", "340");
        robot.click(canvas().card("u"));
        robot.key("ctrl+r");
        Window.until("second run", () -> canvas().document().result().orElseThrow() != before);
        ran();
        expand("Test");
        expand("runs");
        Window.until("two runs in the tree", () -> runs().size() == 2);
        robot.click(Window.middle(runs().get(0)));
        robot.controlClick(Window.middle(runs().get(1)));
        robot.rightClick(Window.middle(runs().get(1)));
        Window.choose(robot, "projects.tree", "Compare Runs");
        Window.until("both runs are shown", () -> title().contains("2 runs"));
        Window.middle("plot.area");
        reopen();
        Window.until("compared again", () -> title().contains("2 runs"));
        select("u");
        enter("temperature", "345");
        robot.key("ctrl+r");
        Window.until("a new run ends it", () -> !title().contains("2 runs"));
        ran();
        reopen();
        Window.until("the last run", () -> title().contains("u") || title().contains("nodes"));
        assertFalse(title().contains("2 runs"));
    }

    /** A file stands where the folder of runs should be. */
    @Test
    void aRunThatIsNotMadeChangesNothing() throws IOException {
        Files.writeString(project().folder().resolve("runs"), "");
        select("u");
        robot.key("ctrl+r");
        Window.until("said", () -> Window.words("canvas.banner").contains("The run was not made"));
        ran();
        assertEquals(Kind.READY, canvas().state("u"), "nothing was stopped");
        assertEquals(1, Window.shells(), "no box over the canvas");
        Files.delete(project().folder().resolve("runs"));
        run();
        requireDone("g", "u", "f");
        final Path runs = project().folder().resolve("runs");
        Files.move(runs, project().folder().resolve("aside"));
        Files.writeString(runs, "");
        robot.click(canvas().card("u"));
        robot.key("ctrl+r");
        Window.until("said again", () -> Window.words("canvas.banner").contains("The run was not made"));
        ran();
        requireDone("g", "u", "f");
        errors().forget();
    }

    @Test
    void whatIsNotAskedForIsNotStopped() {
        Window.run(() -> Runs.start(canvas().document(), List.of("g")));
        Window.until("result", () -> canvas().document().result().isPresent());
        ran();
        requireDone("g");
        assertEquals(Kind.READY, canvas().state("u"));
    }

    private void expand(final String item) {
        final var at = Window.item("projects.tree", item);
        if (!Window.ui(() -> Window.items("projects.tree", item).getFirst().getExpanded())) {
            robot.doubleClick(at);
            Window.until(item + " expanded", () -> Window.items("projects.tree", item).getFirst().getExpanded());
        }
    }

    /** The runs in the tree, which are called by when they began and what ran. */
    private static List<TreeItem> runs() {
        return Window.items("projects.tree", "").stream()
                .filter(item -> Window.ui(item::getText).contains("  pipeline")).toList();
    }

    private static String title() {
        return Window.ui(() -> Window.page().findView(ViewIds.RESULTS).getTitle());
    }

    @Test
    void theRunIsWrittenBesideTheWorkflow() {
        run();
        assertTrue(project().folder().resolve("runs").toFile().isDirectory());
        assertNotEquals(0, canvas().document().result().orElseThrow().results().size());
        reopen();
        requireDone("g", "u", "f");
        assertEquals(3, canvas().nodes());
    }

    /** The folder of runs comes by itself, and what lies in it is no file of the workspace. */
    @Test
    void theRunIsInTheListOfProjectsAtOnce() throws CoreException {
        run();
        expand("Test");
        Window.item("projects.tree", "runs");
        project().resource().refreshLocal(IResource.DEPTH_INFINITE, null);
        assertEquals(0, project().resource().getFolder("runs").members().length);
        expand("runs");
        Window.until("run in the tree", () -> runs().size() == 1);
    }

    /** Before one has looked at it, so that nobody sees the platform's page without consoles. */
    @Test
    void theConsoleIsMadeUnseen() {
        Window.until("console", () -> Window.page().findViewReference(ViewIds.CONSOLE)
                .getView(false) instanceof final PageBookView view
                && view.getCurrentPage().getControl() instanceof StyledText);
    }

    @Test
    void aRunOfTheCommandLineIsInTheListOfProjectsByItself() throws IOException {
        expand("Test");
        final Path project = project().folder();
        Services.engine().run(new RunRequest(canvas().document().snapshot(), FILE, project,
                RunFolders.next(project, "pipeline"), RunFolders.cache(project), 1, List.of()), RunListener.NONE,
                () -> false);
        Window.item("projects.tree", "runs");
        expand("runs");
        Window.until("run in the tree", () -> runs().size() == 1);
    }
}
