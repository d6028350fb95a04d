// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.custom.StyledText;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.Test;

/** The voltages of an electrode balance in its form. */
class BalanceFormTest extends CanvasTest {

    private static final String FIELD = "text.lowerVoltage";

    @Override
    Workflow workflow() {
        return new Drawing("Balance").node("chen", Drawing.PARAMETER_SET, 0, 0)
                .node("balance", "org.intercala.cell.balance", 260, 0)
                .link("chen.parameters", "balance.parameters").workflow();
    }

    private String value() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("balance")).getParameters();
            return String.valueOf(parameters.eGet(parameters.eClass().getEStructuralFeature("lowerVoltage")));
        });
    }

    private static String text() {
        return Window.ui(() -> ((StyledText) Window.control(FIELD).orElseThrow()).getText());
    }

    @Test
    void anUndoOfAnotherUnitIsNoError() {
        select("balance");
        enter("lowerVoltage", "2500 mV");
        Window.until("in mV", () -> value().startsWith("2500 mV"));
        final String good = Window.words("parameter.lowerVoltage");
        enter("lowerVoltage", "5 V");
        Window.until("in V", () -> value().startsWith("5 V"));
        robot.key("ctrl+z");
        Window.until("undone", () -> "2500".equals(text()));
        Window.settle();
        assertEquals(good, Window.words("parameter.lowerVoltage"));
    }

    @Test
    void theFormOfANodeSaysWhyItsRunFailed() {
        select("balance");
        enter("upperVoltage", "5 V");
        robot.key("ctrl+r");
        Window.until("failed", () -> canvas().state("balance") == Kind.FAILED);
        ran();
        Window.until("the cause", () -> Window.words("form.findings").contains("does not rise through the upper"));
        enter("upperVoltage", "4.1 V");
        Window.until("gone with an edit", () -> Window.words("form.findings").isBlank());
    }
}
