// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

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

    private static final int PAUSE_MS = 600;

    private final FunctionRow row;
    private final Field field;
    private final Typing typing;
    private final boolean expression;
    private final Runnable pause = this::commit;
    private boolean refreshing;
    private boolean pending;

    FunctionTextEditor(final FunctionRow row, final Composite parent, final boolean expression) {
        this.row = row;
        this.expression = expression;
        typing = new Typing(row.model());
        field = new Field(parent, expression ? SWT.MULTI : SWT.RIGHT);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.setEditable(!row.model().isReadOnly());
        field.text().setData("org.intercala.id", "text." + row.slot().path());
        field.text().addListener(SWT.Modify, event -> modified());
        field.text().addListener(SWT.FocusIn, event -> typing.begin());
        field.text().addListener(SWT.FocusOut, event -> commit());
        field.text().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                restoreTyped();
            } else if (event.character == SWT.CR && !expression) {
                commit();
                typing.begin();
            }
        });
        row.openMenuOn(field.text());
    }

    private void restoreTyped() {
        field.getDisplay().timerExec(-1, pause);
        pending = false;
        row.forgetDraft();
        typing.cancel();
        refreshing = true;
        try {
            field.show(text(row.function()));
        } finally {
            refreshing = false;
        }
        row.refresh();
    }

    @Override
    public boolean takeBack() {
        final boolean refused = field.text().isFocusControl() && row.draft() != null;
        if (refused) {
            restoreTyped();
        }
        return refused;
    }

    private Typed read() {
        final String text = field.text().getText();
        if (expression) {
            return FunctionEdits.expression(row.function(), text.replaceAll("\\s+", " "), row.parameter());
        }
        final Typed typed = Quantities.read(text, row.function().getConstant() == null
                || row.function().getConstant().isVariable() ? row.parameter().unit()
                        : row.function().getConstant().unit(), row.parameter(), row.model().variables());
        if (typed.value() == null) {
            return typed.accepted() ? new Typed(null, "A value is needed", false) : typed;
        }
        final FunctionValue next = row.copy();
        next.setConstant((Quantity) typed.value());
        next.setOrigin(null);
        return new Typed(next, typed.problem(), typed.accepted());
    }

    private void modified() {
        if (refreshing) {
            return;
        }
        pending = true;
        field.setQuiet(false);
        row.form().reflow(expression);
        final Typed typed = read();
        row.problem(typed.problem());
        if (typed.value() instanceof FunctionValue next) {
            row.showPlot(next);
        }
        field.getDisplay().timerExec(PAUSE_MS, pause);
    }

    @Override
    public void commit() {
        if (field.isDisposed() || !pending) {
            return;
        }
        field.getDisplay().timerExec(-1, pause);
        pending = false;
        final Typed typed = read();
        if (!typed.accepted()) {
            row.keepDraft(field.text().getText());
            return;
        }
        row.forgetDraft();
        typing.execute(row.model().setter("Change " + row.parameter().label(), row.slot(), typed.value()));
        row.refresh();
    }

    @Override
    public void refresh(final FunctionValue function) {
        if (pending) {
            return;
        }
        final String draft = row.draft();
        final String text = draft != null ? draft : text(function);
        refreshing = true;
        try {
            if (!field.text().isFocusControl() || !isSame(text)) {
                field.show(text);
            }
        } finally {
            refreshing = false;
        }
        field.setQuiet(row.slot().value() == null);
        row.form().reflow(expression);
        row.problem(read().problem());
    }

    private boolean isSame(final String text) {
        return field.text().getText().replaceAll("\\s+", "").equals(text.replaceAll("\\s+", ""));
    }

    private static String text(final FunctionValue function) {
        if (function.getKind() == FunctionKind.EXPRESSION) {
            return function.getExpression() == null ? "" : function.getExpression();
        }
        return function.getConstant() == null ? "" : Quantities.number(function.getConstant());
    }

    @Override
    public void mark(final boolean wrong) {
        field.setWrong(wrong);
    }
}
