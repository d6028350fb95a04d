// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** What one does with results: lay measured data over them, compare runs. */
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
    }

    @Test
    void aRunIsComparedWithAnother() {
        select("cell");
        run();
        enter("cRate", "2");
        robot.click(canvas().card("cell"));
        run();
        expandProject("runs");
        robot.doubleClick(Window.item(TREE, "runs"));
        Window.until("two runs", () -> Window.items(TREE, "20").size() == 2);
        robot.rightClick(Window.item(TREE, "20"));
        Window.until("menu", () -> Window.control(TREE).orElseThrow().getMenu().isVisible());
        Window.choose(robot, TREE, "Compare With");
        robot.key("Right", "Return");
        Window.until("both in the plot", () -> Window.page().findView(ViewIds.RESULTS).getTitle().contains("2 runs"));
    }
}
