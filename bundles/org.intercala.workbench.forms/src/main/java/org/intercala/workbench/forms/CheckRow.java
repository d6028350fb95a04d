// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.Slot;

/** Yes or no. */
final class CheckRow extends Row {

    private final Button check;

    CheckRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        check = new Button(area(), SWT.CHECK);
        check.setText("yes");
        // No background colour: GTK would paint the tick with it.
        check.setForeground(Ink.TEXT.color());
        check.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false, 2, 1));
        check.setData("org.intercala.id", "value." + slot.path());
        check.setEnabled(!model().isReadOnly());
        check.addListener(SWT.Selection, event -> {
            model().set("Change " + parameter().label(), slot, check.getSelection());
            refresh();
        });
        addNotes();
    }

    @Override
    void refresh() {
        check.setSelection(Boolean.TRUE.equals(slot().value()));
        showChanged();
    }

    @Override
    String copyText() {
        return check.getSelection() ? "yes" : "no";
    }
}
