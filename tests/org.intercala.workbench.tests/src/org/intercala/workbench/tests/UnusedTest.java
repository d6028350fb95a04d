// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** The form of a cell model says quietly which of its values and inputs have no effect. */
class UnusedTest extends CanvasTest {

    @Override
    Workflow workflow() {
        return Drawing.cell().node("balance", "org.intercala.cell.balance", 0, 240)
                .link("chen.parameters", "balance.parameters").link("balance.balance", "cell.balance").workflow();
    }

    private static String said(final String parameter) {
        return Window.words("parameter." + parameter);
    }

    @Test
    void aDefaultWithoutEffectSaysSo() {
        select("cell");
        Window.until("the balance is not used",
                () -> Window.words("form.information").contains("the run does not start from it"));
        Window.until("nor the state of charge", () -> said("stateOfCharge")
                .contains("not used, since “Start from” is Initial concentrations"));
        assertFalse(said("cRate").contains("not used"), () -> said("cRate"));
        enter("stateOfCharge", "50 %");
        Window.until("of what is typed the check speaks", () -> said("stateOfCharge")
                .contains("SOC = 50 % is not used, since"));
        assertFalse(said("stateOfCharge").contains("“Start from” is"), () -> said("stateOfCharge"));
        enter("protocol", "Rest for 1 s");
        Window.until("nor the C-rate", () -> said("cRate").contains("not used, since “Protocol” is filled in"));
    }
}
