// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.model.Graphs;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.Test;

/** A file asks an input for a potential, at a node that has none: told and mended in the form. */
class PortFunctionTest extends CanvasTest {

    private static final String WHERE = "positiveElectrode.openCircuitPotential";

    @Override
    Workflow workflow() {
        final Workflow workflow = Drawing.cell().workflow();
        final var parameters = ((SolverNode) Graphs.node(workflow, "chen").orElseThrow()).getParameters();
        final CellParameterSet overrides = DataFactory.eINSTANCE.createCellParameterSet();
        overrides.setPositiveElectrode(DataFactory.eINSTANCE.createElectrodeParameters());
        overrides.getPositiveElectrode().setOpenCircuitPotential(Functions.port("measuredPotential"));
        parameters.eSet(parameters.eClass().getEStructuralFeature("overrides"), overrides);
        return workflow;
    }

    private FunctionValue function() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("chen")).getParameters();
            return ((CellParameterSet) parameters.eGet(parameters.eClass().getEStructuralFeature("overrides")))
                    .getPositiveElectrode().getOpenCircuitPotential();
        });
    }

    private static List<String> choices() {
        return Window.ui(() -> Stream.of(((Table) Window.control("popup.list").orElseThrow()).getItems())
                .map(TableItem::getText).toList());
    }

    @Test
    void anInputThatIsNotThereIsToldAndReplaced() {
        Window.until("error", () -> canvas().hasError("chen"));
        select("chen");
        openSection("Positive electrode", "port." + WHERE);
        Window.until("told", () -> Window.words("parameter." + WHERE).contains("has no inputs"));
        assertEquals(false, Window.ui(() -> Window.control("plot." + WHERE).isPresent()), "nothing to plot");
        robot.click(Window.middle("kind." + WHERE));
        Window.middle("popup.list");
        assertEquals(Arrays.asList("Constant", "Expression", "Table"), choices(), "what a set can be asked for");
        robot.click(Window.row("popup.list", "Expression"));
        Window.until("expression", () -> function().getKind() == FunctionKind.EXPRESSION);
        robot.click(Window.middle("text." + WHERE));
        robot.key("ctrl+a");
        robot.type("4.2 - 0.8*x");
        Window.until("taken", () -> "4.2 - 0.8*x".equals(function().getExpression()));
        Window.until("no error any more", () -> !canvas().hasError("chen"));
        robot.click(canvas().card("chen"));
        robot.key("ctrl+z", "ctrl+z");
        Window.until("undone", () -> function().getKind() == FunctionKind.PORT);
    }
}
