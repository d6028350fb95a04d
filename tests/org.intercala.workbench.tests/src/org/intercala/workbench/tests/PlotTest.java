// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObjects;
import org.intercala.model.Workflow;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** A plot of eight lines: what it reads at the pointer, how it enlarges, what is laid over it and taken from it. */
class PlotTest extends CanvasTest {

    private static final String AREA = "plot.area";
    private static final String LEGEND = "plot.legend";
    private static final String OPTIONS = "plot.options";
    private static final String TABS = "results.tabs";
    private static final int LINES = 8;
    private static final int NARROWER = 420;

    @Override
    Workflow workflow() {
        return Drawing.cell().vary("cell", "cRate", "0.5", "2", LINES).workflow();
    }

    private void run() {
        select("cell");
        final var before = Window.ui(() -> canvas().document().result());
        robot.key("ctrl+r");
        Window.until("a result", () -> !Runs.isRunning(canvas().document())
                && !canvas().document().result().equals(before));
        ran();
        Window.middle(AREA);
        Window.until("eight names in the legend", () -> words(LEGEND) != null);
    }

    private static String words(final String id) {
        return Window.control(id).map(control -> (String) control.getData("org.intercala.text")).orElse(null);
    }

    private static Rectangle bounds(final String id) {
        Window.middle(id);
        return Window.ui(() -> {
            final var control = Window.control(id).orElseThrow();
            return control.getDisplay().map(control.getParent(), null, control.getBounds());
        });
    }

    /** Opens the menu of the plot and chooses an entry that opens a dialog. */
    private void option(final String text) {
        robot.click(Window.middle(OPTIONS));
        Window.chooseDialog(robot, OPTIONS, text);
    }

    private void enlarge() {
        final Rectangle folder = GuideScreenshots.around(AREA);
        robot.doubleClick(new Point(folder.x + 36, folder.y + 14));
    }

    /** Voltage of a line at a time, straight between the instants of the result. */
    private double voltage(final int point, final double time) {
        final var result = Window.ui(() -> canvas().document().result().orElseThrow().results().stream()
                .filter(each -> each.node().endsWith("cell")).skip(point).findFirst().orElseThrow());
        final CellResponse response = (CellResponse) result.outputs().get("response");
        final double[] times = DataObjects.si(response.getSeries().getTime());
        final double[] values = response.getSeries().getColumns().stream()
                .filter(column -> column.getName().equals("voltage")).map(DataObjects::si).findFirst().orElseThrow();
        int next = 1;
        while (times[next] < time) {
            next++;
        }
        final double share = (time - times[next - 1]) / (times[next] - times[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }

    private static double number(final String text) {
        return Double.parseDouble(text.substring(0, text.indexOf('\u202F')).replace('−', '-'));
    }

    @Test
    void thePointerReadsEveryLine() {
        run();
        final Rectangle area = bounds(AREA);
        robot.move(new Point(area.x + area.width / 6, area.y + area.height / 2));
        Window.until("read", () -> words(LEGEND).startsWith("at "));
        final String[] lines = Window.ui(() -> words(LEGEND)).split("\n");
        assertTrue(lines.length > LINES / 2, String.join(" | ", lines));
        final double time = number(lines[0].substring("at ".length()));
        for (int i = 1; i < lines.length; i++) {
            assertEquals(voltage(i - 1, time), number(lines[i].split("\t")[1]), 1.1e-3, lines[i]);
        }
        robot.move(new Point(area.x + 1, area.y + area.height / 2));
        Window.until("all are read near the start", () -> words(LEGEND).split("\n").length > lines.length
                || lines.length == LINES + 1);
        Window.screenshot(Window.SCREENSHOTS.resolve("plot-eight-lines.png"));
    }

    /** Columns of one colour at the right edge of a picture. */
    private static int blankAtTheRight(final ImageData image) {
        final int ground = image.getPixel(image.width - 1, 0);
        int blank = 0;
        while (blank < image.width) {
            final int x = image.width - 1 - blank;
            if (IntStream.range(0, image.height).anyMatch(y -> image.getPixel(x, y) != ground)) {
                return blank;
            }
            blank++;
        }
        return blank;
    }

    @Test
    void anEnlargedPlotIsExported() throws IOException {
        final Path file = Window.SCREENSHOTS.resolve("enlarged.png").toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        run();
        final int before = bounds(AREA).width;
        enlarge();
        try {
            Window.until("enlarged", () -> Window.control(AREA).map(area -> area.getSize().x > before + 200)
                    .orElse(false));
            Window.settle();
            option("Export PNG");
            robot.chooseFile("Export PNG", file);
            Window.until("written", () -> isPicture(file));
            final ImageData image = new ImageData(file.toString());
            final Point size = Window.ui(() -> Window.control(AREA).orElseThrow().getSize());
            assertTrue(image.width > 2 * size.x && image.height > 2 * size.y, image.width + " x " + image.height);
            assertTrue(blankAtTheRight(image) < image.width / 25, blankAtTheRight(image) + " px are blank");
            Window.screenshot(Window.SCREENSHOTS.resolve("plot-enlarged.png"));
        } finally {
            enlarge();
            Window.until("as before", () -> Window.control(AREA).map(area -> area.getSize().x < before + 200)
                    .orElse(false));
        }
    }

    private static boolean isPicture(final Path file) {
        try {
            return Files.exists(file) && new ImageData(file.toString()).width > 0;
        } catch (final RuntimeException unfinished) {
            return false;
        }
    }

    @Test
    void measuredDataIsAddedByTheMenuAndLeavesThePlotItsRoom() {
        final Path file = project().folder().resolve("added.csv");
        project().add("added.csv", "time / s,voltage / V\n0,4.1\n500,3.9\n1000,3.8\n1500,3.7\n");
        run();
        option("Add Measured Data");
        robot.chooseFile("Add Measured Data", file);
        Window.until("overlaid", () -> Window.words("plot.measured").contains("4 points"));
        Window.settle();
        Window.screenshot(Window.SCREENSHOTS.resolve("plot-measured.png"));
        final Rectangle plot = bounds(AREA);
        final Rectangle residuals = bounds("plot.residuals");
        assertTrue(plot.height >= 90, "height of the plot: " + plot.height);
        assertTrue(residuals.height >= 40, "height of the residuals: " + residuals.height);
        assertTrue(plot.width >= 560, "width of the plot: " + plot.width);
        assertEquals(plot.x, residuals.x);
        assertEquals(plot.width, residuals.width);
    }

    @Test
    void tabsThatDoNotFitAreInTheListAtTheirEnd() {
        run();
        final Rectangle folder = GuideScreenshots.around(AREA);
        final Point border = new Point(folder.x + folder.width + 3, folder.y + folder.height / 2);
        final Point narrow = new Point(border.x - NARROWER, border.y);
        robot.drag(border, narrow);
        try {
            Window.until("narrow", () -> Window.control(TABS).map(PlotTest::isCut).orElse(false));
            final Rectangle tabs = bounds(TABS);
            Window.screenshot(Window.SCREENSHOTS.resolve("plot-narrow.png"));
            robot.click(new Point(tabs.x + tabs.width - 4, tabs.y + tabs.height / 2));
            Window.choose(robot, TABS, "Provenance");
            Window.middle("results.provenance");
        } finally {
            robot.drag(narrow, border);
            Window.until("wide", () -> Window.control(TABS).map(tabs -> !isCut(tabs)).orElse(false));
        }
        final Rectangle tabs = bounds(TABS);
        robot.click(new Point(tabs.x + 20, tabs.y + tabs.height / 2));
        Window.middle(AREA);
    }

    private static boolean isCut(final Control tabs) {
        return tabs.getSize().x < tabs.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }
}
