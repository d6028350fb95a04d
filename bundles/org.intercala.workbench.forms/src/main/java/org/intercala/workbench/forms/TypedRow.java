// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Objects;

import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.widget.Field;

/** A parameter whose value is typed. */
abstract class TypedRow extends Row {

    private Field field;
    private TypedText typed;

    TypedRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
    }

    TypedRow(final Form form, final Composite parent, final Slot slot, final String name, final boolean actions) {
        super(form, parent, slot, name, actions);
    }

    /** Adds the field. @param span columns of the row that it takes */
    final Field addField(final int style, final int span) {
        field = new Field(area(), style);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1));
        field.setData("org.intercala.id", "value." + slot().path());
        typed = new TypedText(this, field) {
            @Override
            Typed read(final String text) {
                return TypedRow.this.read(text);
            }

            @Override
            String text() {
                return TypedRow.this.text(slot().value());
            }

            @Override
            boolean isHeld(final Object value) {
                return Objects.equals(value, slot().value());
            }

            @Override
            Command setter(final Object value) {
                return TypedRow.this.setter(value);
            }

            @Override
            void shown() {
                showChanged();
                valueShown();
            }
        };
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

    /** The command that sets a value. */
    Command setter(final Object value) {
        return model().setter("Change " + parameter().label(), slot(), value);
    }

    @Override
    final TypedText typed() {
        return typed;
    }

    @Override
    final void refresh() {
        typed.refresh();
    }

    @Override
    void mark(final boolean wrong) {
        if (field != null) {
            field.setWrong(wrong);
        }
    }
}
