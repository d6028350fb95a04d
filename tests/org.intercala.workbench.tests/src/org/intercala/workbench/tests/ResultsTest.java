// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import org.intercala.model.Workflow;
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
    }
}
