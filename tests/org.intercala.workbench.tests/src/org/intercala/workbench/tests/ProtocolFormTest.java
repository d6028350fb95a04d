// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.StyledText;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** A protocol is typed in the form of a cell model. */
class ProtocolFormTest extends CanvasTest {

    private static final String FIELD = "text.protocol";

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private String value() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("cell")).getParameters();
            return (String) parameters.eGet(parameters.eClass().getEStructuralFeature("protocol"));
        });
    }

    private boolean hasSteps() {
        return Window.ui(() -> ((SolverNode) canvas().node("cell")).getOutputs().stream().map(Port::getName)
                .anyMatch("steps"::equals));
    }

    private static String problem() {
        return Window.words("parameter.protocol");
    }

    @Test
    void linesAreTypedAndWhatIsWrongIsToldBelow() {
        select("cell");
        Window.run(() -> Window.control(FIELD).orElseThrow().setFocus());
        Window.settle();
        robot.type("Discharge at 1C until 2.5 V");
        robot.key("Return");
        robot.type("Charge at C/3 untl 4.2 V");
        Window.until("the word that is wrong", () -> problem().contains("Line 2: 'untl': expected 'for', 'until'"));
        Window.until("an error on the node", () -> canvas().hasError("cell"));
        robot.key("ctrl+a");
        robot.type("Rest for 1 s");
        robot.key("Return");
        robot.type("Discharge at 1C until 2.5 V");
        Window.until("both lines", () -> "Rest for 1 s\nDischarge at 1C until 2.5 V".equals(value()));
        Window.until("no error any more", () -> !canvas().hasError("cell") && !problem().contains("Line"));
        assertTrue(hasSteps(), "the output of the steps");
        robot.key("ctrl+s");
        Window.until("saved", () -> !canvas().document().isDirty());
        assertTrue(canvas().text().contains("protocol=\"Rest for 1 s&#xA;Discharge at 1C until 2.5 V\""),
                canvas()::text);
        robot.click(canvas().card("cell"));
        robot.key("ctrl+z");
        Window.until("typing undone", () -> value() == null);
        Window.until("without steps", () -> !hasSteps());
        assertEquals("", Window.ui(() -> ((StyledText) Window.control(FIELD).orElseThrow()).getText()));
    }
}
