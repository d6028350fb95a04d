// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.intercala.data.CellParameterSet;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A potential in the form: typed as an expression, pasted as a table. */
class FunctionTest extends CanvasTest {

    private static final String WHERE = "positiveElectrode.openCircuitPotential";
    private static final int MANY = 5000;

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    /** What the plot below the function shows. */
    private byte[] plot() {
        robot.move(canvas().at(120, 320));
        return Picture.pixels("plot." + WHERE);
    }

    @BeforeEach
    void openTheElectrode() {
        select("chen");
        openSection("Positive electrode", "kind." + WHERE);
    }

    private FunctionValue function() {
        return Window.ui(() -> {
            final var parameters = ((SolverNode) canvas().node("chen")).getParameters();
            final var values = (CellParameterSet) parameters.eGet(parameters.eClass().getEStructuralFeature("overrides"));
            return values == null || values.getPositiveElectrode() == null ? null
                    : values.getPositiveElectrode().getOpenCircuitPotential();
        });
    }

    private boolean isExpression(final String text) {
        return function() != null && text.equals(function().getExpression());
    }

    private static String words() {
        return Window.words("parameter." + WHERE);
    }

    private void type(final String expression) {
        robot.click(Window.middle("text." + WHERE));
        robot.key("ctrl+a");
        robot.type(expression);
    }

    /** Chooses a kind by its place among constant, expression, table, from an input. */
    private void choose(final FunctionKind kind) {
        robot.click(Window.middle("kind." + WHERE));
        Window.settle();
        robot.key("Home");
        for (int i = 0; i < kind.getValue(); i++) {
            robot.key("Down");
        }
        robot.key("Return");
        Window.until(kind.getLiteral(), () -> function() != null && function().getKind() == kind);
    }

    private void paste(final String text) {
        Window.run(() -> {
            final Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        });
        robot.click(Window.middle("table.paste"));
        Window.settle();
    }

    private int rows() {
        return function().getTable().getX().size();
    }

    @Test
    void anExpressionIsTaken() {
        type("4.2 - 0.8*x");
        Window.until("taken", () -> function() != null && "4.2 - 0.8*x".equals(function().getExpression()));
        type("4.2 - 0.8*y");
        Window.until("told", () -> words().contains("y"));
        robot.key("Tab");
        Window.settle();
        assertEquals("4.2 - 0.8*x", function().getExpression(), "what cannot be read changes nothing");
        robot.click(Window.middle("text." + WHERE));
        robot.key("Escape");
        Window.settle();
        robot.click(canvas().card("chen"));
        robot.key("ctrl+z");
        Window.until("undone", () -> function() == null);
    }

    @Test
    void aTableIsPasted() {
        choose(FunctionKind.TABLE);
        final byte[] curve = plot();
        final int before = rows();
        paste("  \n");
        assertTrue(words().contains("no numbers to paste"), FunctionTest::words);
        assertEquals(before, rows());
        paste("x\tU\n0,9\t3,5\n0,5\t3,9\n0,1\t4,2\n");
        Window.until("decimal commas, turned round", () -> rows() == 3);
        assertEquals(0.1, function().getTable().getX().get(0));
        assertEquals(4.2, function().getTable().getValues().get(0));
        assertFalse(Arrays.equals(curve, plot()), "the plot shows the new points");
        paste("0.1 4.2\n0.1 4.1\n0.9 3.5");
        Window.until("two values at one x", () -> rows() == 3 && function().getTable().getX().get(1) == 0.1);
        Window.until("told", () -> words().contains("ascend"));
        robot.click(canvas().card("chen"));
        robot.key("ctrl+z");
        Window.until("the good table again", () -> function().getTable().getX().get(1) == 0.5);
        final StringBuilder many = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            many.append(i / (MANY - 1.0)).append(' ').append(4.2 - 0.8 * i / (MANY - 1.0)).append('\n');
        }
        final long start = System.nanoTime();
        paste(many.toString());
        Window.until("many rows", () -> rows() == MANY);
        System.out.println("TIME to paste " + MANY + " rows (ms): " + (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void cellsOfATableAreTyped() {
        choose(FunctionKind.TABLE);
        paste("0.1\t4.2\n0.5\t3.9\n0.9\t3.5\n");
        Window.until("three rows", () -> rows() == 3);
        robot.click(Window.row("table." + WHERE, "0.5"));
        robot.type("0.4");
        robot.key("Return");
        Window.until("x of the second row", () -> function().getTable().getX().get(1) == 0.4);
        robot.key("Up", "Right", "F2");
        Window.settle();
        robot.key("ctrl+a");
        robot.type("3,95");
        robot.key("Return");
        Window.until("its value, with a decimal comma", () -> function().getTable().getValues().get(1) == 3.95);
        robot.key("F2");
        Window.settle();
        robot.key("ctrl+a");
        robot.type("oops");
        robot.key("Return");
        Window.until("told", () -> words().contains("'oops' is no number"));
        assertEquals(3.5, function().getTable().getValues().get(2));
        robot.click(Window.row("table." + WHERE, "0.4"));
        robot.click(Window.middle("table.add"));
        Window.until("a row between", () -> rows() == 4 && function().getTable().getX().get(2) == 0.65);
        robot.click(Window.row("table." + WHERE, "0.65"));
        robot.key("Delete");
        Window.until("removed", () -> rows() == 3);
        robot.key("ctrl+c");
        Window.until("copied", () -> "0.1\t4.2\n0.4\t3.95\n0.9\t3.5\n".equals(Window.clipboard()));
    }

    @Test
    void thePlotFollowsWhatIsTyped() {
        type("4.2 - 0.8*x");
        Window.until("taken", () -> isExpression("4.2 - 0.8*x"));
        final byte[] line = plot();
        robot.key("End");
        robot.type("^3");
        Window.until("taken", () -> isExpression("4.2 - 0.8*x^3"));
        final byte[] cubic = plot();
        assertFalse(Arrays.equals(line, cubic), "another curve");
        robot.type("+");
        Window.until("no expression", () -> words().lines().count() > 2);
        assertArrayEquals(cubic, plot(), "the last curve stays");
        robot.key("BackSpace", "BackSpace", "BackSpace");
        Window.until("taken", () -> isExpression("4.2 - 0.8*x"));
        assertArrayEquals(line, plot());
    }

    @Test
    void aConstantIsTypedInAnotherUnit() {
        choose(FunctionKind.CONSTANT);
        robot.click(Window.middle("text." + WHERE));
        robot.key("ctrl+a");
        robot.type("3900 mV");
        robot.key("Return");
        Window.until("constant", () -> function().getConstant() != null
                && function().getConstant().toString().startsWith("3900 mV"));
        robot.key("ctrl+z");
        Window.until("undone", () -> function() == null || function().getConstant() == null
                || !function().getConstant().toString().startsWith("3900 mV"));
    }
}
