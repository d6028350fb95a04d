// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Objects;

import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.widget.Field;

/**
 * A parameter whose value is typed. What can be read goes into the model after a short pause, at Return and when the
 * field is left; what cannot be read stays in the field and the model keeps its value. Esc takes the typing back.
 */
abstract class TypedRow extends Row {

    private static final int PAUSE_MS = 600;

    private final Typing typing;
    private Field field;
    private boolean refreshing;
    /** Something was typed since the field has the focus. */
    private boolean touched;
    /** What was typed is not in the model yet. */
    private boolean pending;
    private final Runnable pause = this::commit;

    TypedRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        typing = new Typing(form.model());
    }

    TypedRow(final Form form, final Composite parent, final Slot slot, final String name, final boolean actions) {
        super(form, parent, slot, name, actions);
        typing = new Typing(form.model());
    }

    /** Adds the field. @param span columns of the row that it takes */
    final Field addField(final int style, final int span) {
        field = new Field(area(), style);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1));
        field.setData("org.intercala.id", "value." + slot().path());
        field.text().setData("org.intercala.id", "text." + slot().path());
        field.setEditable(!model().isReadOnly());
        field.text().addListener(SWT.Modify, event -> modified());
        field.text().addListener(SWT.FocusIn, event -> typing.begin());
        field.text().addListener(SWT.FocusOut, event -> leave());
        field.text().addListener(SWT.KeyDown, this::key);
        openMenuOn(field.text());
        return field;
    }

    final Field field() {
        return field;
    }

    /** What is made of the text. */
    abstract Typed read(String text);

    /** The text of the value of the model. */
    abstract String text(Object value);

    /** The value of the model has been shown or changed. */
    void valueShown() {
    }

    private void modified() {
        if (refreshing) {
            return;
        }
        touched = true;
        pending = true;
        form().reflow((field.text().getStyle() & SWT.MULTI) != 0);
        problem(read(field.text().getText()).problem());
        field.getDisplay().timerExec(PAUSE_MS, pause);
    }

    private void key(final Event event) {
        if (event.character == SWT.CR && (field.text().getStyle() & SWT.MULTI) == 0) {
            leave();
        }
        if (event.keyCode == SWT.ESC && touched) {
            restoreTyped();
            event.doit = false;
        }
    }

    private void restoreTyped() {
        field.getDisplay().timerExec(-1, pause);
        touched = false;
        pending = false;
        forgetDraft();
        typing.cancel();
        refresh();
    }

    private void leave() {
        commit();
        if (!field.isDisposed() && draft() == null) {
            touched = false;
            typing.begin();
            refresh();
        }
    }

    @Override
    final boolean takeBack() {
        final boolean refused = field.text().isFocusControl() && draft() != null;
        if (refused) {
            restoreTyped();
        }
        return refused;
    }

    @Override
    final void commit() {
        if (field == null || field.isDisposed() || !pending) {
            return;
        }
        field.getDisplay().timerExec(-1, pause);
        pending = false;
        final String typed = field.text().getText();
        final Typed result = read(typed);
        if (!result.accepted()) {
            keepDraft(typed);
            return;
        }
        forgetDraft();
        refreshing = true;
        try {
            typing.execute(setter(result.value()));
        } finally {
            refreshing = false;
        }
        showValue();
    }

    /** The command that sets a value. */
    Command setter(final Object value) {
        return model().setter("Change " + parameter().label(), slot(), value);
    }

    @Override
    final void refresh() {
        if (refreshing || field.isDisposed()) {
            return;
        }
        final boolean wasRefused = model().drafts().containsKey(slot().key());
        final String draft = draft();
        if (draft != null) {
            display(draft);
        } else if (wasRefused || !touched || !field.text().isFocusControl() || isMoved()) {
            touched = false;
            display(text(slot().value()));
        }
        problem(read(field.text().getText()).problem());
        showValue();
    }

    /** Whether the model holds another value than what is typed, as after an undo. */
    private boolean isMoved() {
        final Typed result = read(field.text().getText());
        return !pending && result.accepted() && !Objects.equals(result.value(), slot().value())
                && !text(slot().value()).equals(field.text().getText());
    }

    private void display(final String text) {
        refreshing = true;
        try {
            field.show(text);
        } finally {
            refreshing = false;
        }
    }

    private void showValue() {
        showChanged();
        valueShown();
    }

    @Override
    void mark(final boolean wrong) {
        if (field != null) {
            field.setWrong(wrong);
        }
    }
}
