// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.forms.value.Numbers;
import org.intercala.workbench.forms.value.RangeText;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;
import org.intercala.workbench.forms.value.Varied;

/** A plain number. */
final class NumberRow extends TypedRow {

    NumberRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        addField(SWT.RIGHT, 1);
        form.label(area(), "").setLayoutData(unitPlace());
        addNotes();
    }

    @Override
    Typed read(final String text) {
        return Numbers.read(text, parameter());
    }

    @Override
    String text(final Object value) {
        return value == null ? "" : Numbers.text(value);
    }

    @Override
    void valueShown() {
        field().setHint(slot().value() == null ? parameter().empty() : "");
        final String varied = Varied.of(slot(), model().folder());
        note(!varied.isEmpty() ? varied : RangeText.of(parameter(), parameter().unit()));
    }

    @Override
    String copyText() {
        return text(slot().value());
    }
}
