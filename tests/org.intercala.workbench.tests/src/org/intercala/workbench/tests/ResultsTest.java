// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.intercala.engine.RunResult;
import org.intercala.model.ParameterPath;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.ResultDisplay;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** What one does with results: lay measured data over them. */
class ResultsTest extends CanvasTest {

    private static final String TREE = "projects.tree";

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private void run() {
        final var before = Window.ui(() -> canvas().document().result());
        robot.key("ctrl+r");
        Window.until("a new result", () -> !Runs.isRunning(canvas().document())
                && !canvas().document().result().equals(before));
        ran();
    }

    private void expandProject(final String inside) {
        Window.until("project in the tree", () -> !Window.items(TREE, projectName()).isEmpty());
        if (Window.ui(() -> Window.items(TREE, inside).isEmpty())) {
            robot.doubleClick(Window.item(TREE, projectName()));
        }
        Window.until(inside, () -> !Window.items(TREE, inside).isEmpty());
    }

    @Test
    void measuredDataIsDroppedOnAPlot() {
        project().add("measured.csv", "time / s,voltage / V\n0,4.1\n500,3.9\n1000,3.8\n");
        select("cell");
        run();
        expandProject("measured.csv");
        robot.drag(Window.item(TREE, "measured.csv"), Window.middle("plot.area"));
        Window.until("overlaid", () -> Window.words("plot.measured").contains("3 points"));
        showAnew();
        Window.until("there again", () -> Window.words("plot.measured").contains("3 points"));
        project().add("measured.csv", "time / s,voltage / V\n0,4.1\n500,3.9\n");
        Window.until("read again", () -> Window.words("plot.measured").contains("2 points"));
        Window.run(() -> {
            try {
                project().resource().getFile("measured.csv").delete(true, null);
            } catch (final CoreException failure) {
                throw new AssertionError(failure);
            }
        });
        Window.until("said", () -> Window.words("plot.measured").contains("measured.csv is not in"));
    }

    /** A new view knows only what was kept. */
    private void showAnew() {
        Window.ui(() -> {
            Window.page().hideView(Window.page().findView(ViewIds.RESULTS));
            return Window.page().showView(ViewIds.RESULTS);
        });
        Window.middle("plot.area");
    }

    private boolean knowsNumbers() {
        return Window.ui(() -> canvas().document().findings(canvas().node("cell")).stream().anyMatch(
                finding -> finding.getSeverity() == Severity.WARNING && !Double.isNaN(finding.getResidual())));
    }

    /** The check doubts that the diffusivities of Chen 2020 fit; how far they are off only a run knows. */
    @Test
    void whatOnlyARunKnowsStandsOnTheCardAndInTheFormUntilAnEdit() {
        select("cell");
        Window.until("check", () -> Window.words("form.findings").contains("free energy"));
        final String checked = Window.words("form.findings");
        assertFalse(knowsNumbers());
        run();
        Window.until("finding of the run", this::knowsNumbers);
        final String ran = Window.words("form.findings");
        assertNotEquals(checked, ran, "the form says it");
        assertTrue(ran.contains("…"), "how it begins: " + ran);
        robot.click(Window.middle("form.findings.more"));
        Window.until("all of it", () -> Window.words("form.findings").length() > 2 * ran.length());
        robot.click(Window.middle("form.findings.more"));
        Window.until("its beginning", () -> Window.words("form.findings").equals(ran));
        enter("temperature", "310");
        Window.until("gone", () -> !knowsNumbers());
        Window.until("gone from the form", () -> Window.words("form.findings").equals(checked));
        robot.key("ctrl+z");
        Window.until("there again", () -> Window.words("form.findings").equals(ran));
    }

    @Test
    void consistencySaysWhatIsFromBeforeAnEdit() {
        select("cell");
        run();
        final String check = Window.ui(() -> ((Table) Window.control("consistency.table").orElseThrow()).getItem(0)
                .getText(1));
        assertNotEquals("edited since", check);
        enter("temperature", "310");
        Window.row("consistency.table", "edited since");
        robot.click(canvas().card("cell"));
        robot.key("ctrl+z");
        Window.until("as it was", () -> ((Table) Window.control("consistency.table").orElseThrow()).getItem(0)
                .getText(1).equals(check));
    }

    @Test
    void resultsFollowWhatALineOfConsistencySelects() {
        select("chen");
        run();
        robot.click(Window.row("consistency.table", "from one g"));
        Window.until("selected", () -> canvas().selected().equals(List.of(canvas().node("cell"))));
        Window.until("its results", () -> Window.page().findView(ViewIds.RESULTS).getTitle().endsWith("cell"));
    }

    private static String copied(final String format) {
        return Window.ui(() -> {
            final var window = Window.window();
            final var command = window.getService(ICommandService.class).deserialize("org.intercala.workbench.forms"
                    + ".copyParameters(org.intercala.workbench.forms.format=" + format
                    + ",org.intercala.workbench.forms.source=run)");
            window.getService(IHandlerService.class).executeCommand(command, null);
            final Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
            final Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(text);
        });
    }

    @Test
    void theParametersOfARunAreCopied() {
        select("cell");
        run();
        final String csv = copied("csv");
        assertTrue(csv.lines().count() > 20, csv);
        assertTrue(csv.contains("nominalCapacity") || csv.contains("Nominal capacity"), csv);
        assertTrue(copied("latex").contains("\\begin{tabular}"), () -> copied("latex"));
        assertTrue(copied("bibtex").contains("@article{"), () -> copied("bibtex"));
    }

    private List<String> differences() {
        return Window.ui(() -> Window.control("results.differences").map(Table.class::cast).map(table -> {
            final List<String> rows = new ArrayList<>();
            for (int row = 0; row < table.getItemCount(); row++) {
                final TableItem item = table.getItem(row);
                rows.add(IntStream.range(0, table.getColumnCount()).mapToObj(item::getText)
                        .collect(Collectors.joining("|")));
            }
            return rows;
        }).orElse(List.of()));
    }

    /** The second run has an override of the material set, and only the set takes part. */
    @Test
    void differencesAreWhatSomebodyHasChanged() {
        select("cell");
        run();
        final RunResult before = Window.ui(() -> canvas().document().result().orElseThrow());
        Window.run(() -> {
            ParameterPath.set(((SolverNode) canvas().node("chen")).getParameters(),
                    "positiveElectrode.particleRadius", "8 um");
            Runs.start(canvas().document(), List.of("chen"));
        });
        Window.until("second run", () -> canvas().document().result().orElseThrow() != before);
        ran();
        final RunResult after = Window.ui(() -> canvas().document().result().orElseThrow());
        Window.run(() -> ResultDisplay.open(Window.page(),
                new ResultDisplay.Request(List.of(after, before), List.of("chen"), "")));
        Window.until("comparison", () -> Window.words("results.asked").startsWith("Comparison of "));
        Window.run(() -> Window.control("results.tabs").orElseThrow().setFocus());
        int tabs = 0;
        while (tabs++ < 8 && differences().isEmpty()) {
            robot.key("Right");
            Window.settle();
        }
        Window.screenshot(Window.SCREENSHOTS.resolve("differences.png"));
        assertEquals(1, differences().stream().filter(row -> row.contains("(changed)")).count(),
                () -> differences().toString());
        assertTrue(differences().getFirst().matches(".*article radius \\(changed\\).*5\\.22.*8.*"),
                () -> differences().toString());
        while (tabs-- > 0 && Window.ui(() -> Window.control("plot.area").isEmpty())) {
            Window.run(() -> Window.control("results.tabs").orElseThrow().setFocus());
            robot.key("Left");
            Window.settle();
        }
        robot.click(Window.middle("results.back"));
        Window.until("the newest run alone", () -> Window.words("results.asked").isEmpty());
    }
}
