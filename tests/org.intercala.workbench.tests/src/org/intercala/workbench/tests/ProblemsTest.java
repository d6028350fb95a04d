// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.util.List;

import org.intercala.model.Workflow;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.ViewIds;
import org.junit.jupiter.api.Test;

/** From a problem to its node, from a node to its theory. */
class ProblemsTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @Test
    void aProblemLeadsToItsNode() {
        Window.ui(() -> Window.page().showView(ViewIds.PROBLEMS));
        final var row = Window.row("problems.table", "f");
        robot.doubleClick(row);
        Window.until("node selected", () -> canvas().selected().equals(List.of(canvas().node("f"))));
        robot.drag(canvas().port("g.freeEnergy"), canvas().port("f.freeEnergy"));
        Window.until("no problem left", () -> Window.page().findView(ViewIds.PROBLEMS).getTitle().equals("Problems"));
    }

    @Test
    void theSelectedProblemStandsInFullAndCallsTheParameterByItsName() {
        Window.ui(() -> Window.page().showView(ViewIds.PROBLEMS));
        select("g");
        enter("referencePotential", "12");
        robot.click(Window.row("problems.table", "Reference potential"));
        Window.until("whole sentence", () -> Window.words("problems.message")
                .equals("Reference potential U₀ = 12 V lies outside -5 to 10 V.\n"));
        robot.click(Window.row("problems.table", "is not connected"));
        Window.until("another", () -> !Window.words("problems.message").contains("12 V")
                && !Window.words("problems.remedy").isBlank());
    }

    @Test
    void helpOfANodeIsItsTheory() {
        select("g");
        robot.key("F1");
        Window.until("help", () -> Window.page().findView(ViewIds.HELP) instanceof HelpDisplay help
                && help.shown().equals("theory/phase-free-energy"));
        Window.run(() -> Window.page().hideView(Window.page().findView(ViewIds.HELP)));
    }
}
