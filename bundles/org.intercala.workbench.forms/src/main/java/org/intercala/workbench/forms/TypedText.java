// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.widget.Field;

/**
 * A value that is typed into the field of a row. What can be read goes into the model after a short pause, at Return
 * and when the field is left; what cannot be read stays in the field and the model keeps its value. Esc takes the
 * typing back.
 */
abstract class TypedText {

    private static final int PAUSE_MS = 600;

    private final Row row;
    private final Field field;
    private final Typing typing;
    private final boolean several;
    private final Runnable pause = this::commit;
    private boolean refreshing;
    /** Something was typed since the field has the focus. */
    private boolean touched;
    /** What was typed is not in the model yet. */
    private boolean pending;

    TypedText(final Row row, final Field field) {
        this.row = row;
        this.field = field;
        typing = new Typing(row.model());
        several = (field.text().getStyle() & SWT.MULTI) != 0;
        field.text().setData("org.intercala.id", "text." + row.slot().path());
        field.setEditable(!row.model().isReadOnly());
        field.text().addListener(SWT.Modify, event -> modified());
        field.text().addListener(SWT.FocusIn, event -> typing.begin());
        field.text().addListener(SWT.FocusOut, event -> leave());
        field.text().addListener(SWT.KeyDown, this::key);
        row.openMenuOn(field.text());
    }

    /** What is made of a text. */
    abstract Typed read(String text);

    /** The text of the value of the model. */
    abstract String text();

    /** Whether the model holds a value. */
    abstract boolean isHeld(Object value);

    /** The command that sets a value. */
    abstract Command setter(Object value);

    /** Something was typed and not yet taken. */
    void tried(final Typed typed) {
    }

    /** The value of the model has been shown or changed. */
    void shown() {
    }

    private Typed read() {
        return read(field.text().getText());
    }

    private void modified() {
        if (refreshing) {
            return;
        }
        touched = true;
        pending = true;
        row.form().reflow(several);
        final Typed typed = read();
        row.problem(typed.problem());
        tried(typed);
        field.getDisplay().timerExec(PAUSE_MS, pause);
    }

    private void key(final Event event) {
        if (event.character == SWT.CR && !several) {
            leave();
        }
        if (event.keyCode == SWT.ESC && touched) {
            restore();
            event.doit = false;
        }
    }

    private void restore() {
        field.getDisplay().timerExec(-1, pause);
        touched = false;
        pending = false;
        row.forgetDraft();
        typing.cancel();
        row.refresh();
    }

    private void leave() {
        commit();
        if (!field.isDisposed() && row.draft() == null) {
            touched = false;
            typing.begin();
            row.refresh();
        }
    }

    /** Whether something stands in the field that is not in the model: not yet, or since it was refused. */
    final boolean isOpen() {
        return !field.isDisposed() && (pending || field.text().isFocusControl() && row.draft() != null);
    }

    /** Takes back a text with the focus that was refused. @return whether there was one */
    final boolean takeBack() {
        final boolean refused = field.text().isFocusControl() && row.draft() != null;
        if (refused) {
            restore();
        }
        return refused;
    }

    /** Takes over what is being typed. */
    final void commit() {
        if (field.isDisposed() || !pending) {
            return;
        }
        field.getDisplay().timerExec(-1, pause);
        pending = false;
        final Typed result = read();
        if (!result.accepted()) {
            row.keepDraft(field.text().getText());
            return;
        }
        row.forgetDraft();
        refreshing = true;
        try {
            typing.execute(setter(result.value()));
        } finally {
            refreshing = false;
        }
        if (!field.isDisposed()) {
            row.refresh();
        }
    }

    /** Shows the value of the model, but for what is being typed. */
    final void refresh() {
        if (refreshing || field.isDisposed()) {
            return;
        }
        final boolean wasRefused = row.model().drafts().containsKey(row.slot().key());
        final String draft = row.draft();
        if (draft != null) {
            display(draft);
        } else if (wasRefused || !touched || !field.text().isFocusControl() || isMoved()) {
            touched = false;
            display(text());
        }
        shown();
        row.problem(read().problem());
    }

    /** Whether the model holds another value than what is typed, as after an undo. */
    private boolean isMoved() {
        final Typed result = read();
        return !pending && result.accepted() && !isHeld(result.value()) && !text().equals(field.text().getText());
    }

    private void display(final String text) {
        refreshing = true;
        try {
            field.show(text);
        } finally {
            refreshing = false;
        }
    }
}
