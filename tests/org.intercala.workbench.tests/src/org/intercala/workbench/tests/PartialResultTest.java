// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Point;
import org.intercala.data.DataFactory;
import org.intercala.data.Functions;
import org.intercala.model.Graphs;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/** A potential that is not defined at the end of the discharge: what came out until then is offered. */
class PartialResultTest extends CanvasTest {

    private static final int MOVES = 100;

    @Override
    Workflow workflow() {
        final Workflow workflow = Drawing.cell().workflow();
        final var electrode = DataFactory.eINSTANCE.createElectrodeParameters();
        electrode.setOpenCircuitPotential(Functions.expression("4.4 - 0.9*x", "V",
                Functions.variable("x", "1", 0.1, 0.6)));
        final var changed = DataFactory.eINSTANCE.createCellParameterSet();
        changed.setPositiveElectrode(electrode);
        final var parameters = ((SolverNode) Graphs.node(workflow, "chen").orElseThrow()).getParameters();
        parameters.eSet(parameters.eClass().getEStructuralFeature("overrides"), changed);
        return workflow;
    }

    @Test
    void theCauseStandsOnTheCardAndWhatCameOutInTheResults() {
        select("cell");
        robot.key("ctrl+r");
        Window.until("the run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
        Window.until("failed", () -> canvas().state("cell") == NodeState.Kind.FAILED);
        Window.until("marked as partial", () -> banner().startsWith("Partial result: cell"));
        assertTrue(banner().contains("open-circuit potential of the positive electrode"), PartialResultTest::banner);
        final var area = Window.middle("plot.area");
        // Where the plot was laid out anew after the pointer came, it is told of the next movement.
        for (int i = 0; i < MOVES && !text("plot.legend").contains("(partial)"); i++) {
            robot.move(new Point(area.x + i % 2, area.y));
            Window.settle();
        }
        assertTrue(text("plot.legend").contains("(partial)"), text("plot.legend"));
        Window.screenshot(Window.SCREENSHOTS.resolve("partial.png"));
    }

    private static String banner() {
        return text("results.banner");
    }

    private static String text(final String id) {
        return Window.ui(() -> Window.control(id).map(control -> (String) control.getData("org.intercala.text"))
                .orElse(""));
    }
}
