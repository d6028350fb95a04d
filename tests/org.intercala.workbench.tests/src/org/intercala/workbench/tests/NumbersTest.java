// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** The results of one node after those of another, and of one that is renamed. */
class NumbersTest extends CanvasTest {

    private static final String NUMBERS = "results.numbers";

    @Override
    Workflow workflow() {
        return Drawing.cell().node("balance", "org.intercala.cell.balance", 260, 260)
                .link("chen.parameters", "balance.parameters").workflow();
    }

    private static Rectangle tabs() {
        return Window.ui(() -> {
            final var control = Window.control("results.tabs").orElseThrow();
            return control.getDisplay().map(control.getParent(), null, control.getBounds());
        });
    }

    private void openNumbers() {
        final Rectangle tabs = tabs();
        for (int x = 10; x < tabs.width && Window.ui(() -> Window.control(NUMBERS).isEmpty()); x += 25) {
            robot.click(new Point(tabs.x + x, tabs.y + tabs.height / 2));
            Window.settle();
        }
        Window.until("numbers", () -> Window.control(NUMBERS).isPresent());
    }

    /** Texts of the first column that are wider than it. */
    private static Stream<String> cut() {
        final Table table = (Table) Window.control(NUMBERS).orElseThrow();
        final var gc = new GC(table);
        gc.setFont(table.getFont());
        final int room = table.getColumn(0).getWidth();
        final var cut = Stream.of(table.getItems()).map(TableItem::getText)
                .filter(text -> gc.textExtent(text).x > room).toList();
        gc.dispose();
        return cut.stream();
    }

    @Test
    void aNewNameOfANodeStandsAboveItsResults() {
        robot.key("ctrl+r");
        Window.until("the run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
        select("cell");
        Window.until("results", () -> title().equals("Results: cell"));
        robot.key("F2");
        Window.settle();
        robot.key("ctrl+a");
        robot.type("Thick");
        robot.key("Return");
        Window.until("renamed", () -> title().equals("Results: Thick"));
    }

    private static String title() {
        return Window.page().findView(ViewIds.RESULTS).getTitle();
    }

    @Test
    void longerNamesOfTheNextNodeHaveRoom() {
        robot.key("ctrl+r");
        Window.until("the run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
        select("cell");
        Window.until("a tab of the results", () -> Window.control("results.tabs").isPresent());
        openNumbers();
        final int rows = Window.ui(() -> ((Table) Window.control(NUMBERS).orElseThrow()).getItemCount());
        select("balance");
        Window.until("numbers of the balance", () -> Window.control(NUMBERS).isPresent()
                && ((Table) Window.control(NUMBERS).orElseThrow()).getItemCount() != rows);
        assertTrue(Window.ui(() -> cut().toList()).isEmpty(), () -> Window.ui(() -> cut().toList()).toString());
        Window.screenshot(Window.SCREENSHOTS.resolve("numbers-of-the-next-node.png"));
        // The tab that is chosen is the one that other tests see first.
        select("cell");
        robot.click(new Point(tabs().x + 10, tabs().y + tabs().height / 2));
        Window.until("plot", () -> Window.control("plot.area").isPresent());
    }
}
