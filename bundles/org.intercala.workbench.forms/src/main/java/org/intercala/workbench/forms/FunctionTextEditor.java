// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Quantity;
import org.intercala.workbench.forms.value.FunctionEdits;
import org.intercala.workbench.forms.value.Quantities;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.widget.Field;

/** A constant or an expression; the plot follows what is typed, the model after a pause. */
final class FunctionTextEditor implements FunctionEditor {

    private final FunctionRow row;
    private final Field field;
    private final boolean expression;
    private final TypedText typed;

    FunctionTextEditor(final FunctionRow row, final Composite parent, final boolean expression) {
        this.row = row;
        this.expression = expression;
        field = new Field(parent, expression ? SWT.MULTI : SWT.RIGHT);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        typed = new FunctionText();
    }

    @Override
    public TypedText typed() {
        return typed;
    }

    @Override
    public void refresh(final FunctionValue function) {
        typed.refresh();
    }

    @Override
    public void mark(final boolean wrong) {
        field.setWrong(wrong);
    }

    private final class FunctionText extends TypedText {

        FunctionText() {
            super(row, field);
        }

        @Override
        Typed read(final String text) {
            if (expression) {
                return FunctionEdits.expression(row.function(), text.replaceAll("\\s+", " "), row.parameter());
            }
            final Quantity before = row.function().getConstant();
            final Typed read = Quantities.read(text, before == null || before.isVariable() ? row.parameter().unit()
                    : before.unit(), row.parameter(), row.model().variables());
            if (read.value() == null) {
                return read.accepted() ? new Typed(null, "A value is needed", false) : read;
            }
            final FunctionValue next = row.copy();
            next.setConstant((Quantity) read.value());
            next.setOrigin(null);
            return new Typed(next, read.problem(), read.accepted());
        }

        @Override
        String text() {
            final FunctionValue function = row.function();
            if (function.getKind() == FunctionKind.EXPRESSION) {
                return function.getExpression() == null ? "" : function.getExpression();
            }
            return function.getConstant() == null ? "" : Quantities.number(function.getConstant());
        }

        @Override
        boolean isHeld(final Object value) {
            return EcoreUtil.equals((EObject) value, row.function());
        }

        @Override
        Command setter(final Object value) {
            return row.model().setter("Change " + row.parameter().label(), row.slot(), value);
        }

        @Override
        void tried(final Typed typed) {
            field.setQuiet(false);
            if (typed.value() instanceof FunctionValue next) {
                row.showPlot(next);
            }
        }

        @Override
        void shown() {
            field.setQuiet(row.slot().value() == null);
            row.form().reflow(expression);
        }
    }
}
