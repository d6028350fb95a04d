// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.FunctionValue;
import org.intercala.workbench.forms.value.Wording;
import org.intercala.workbench.forms.widget.Dropdown;

/** Chooses the input that supplies a function. */
final class FunctionPortEditor implements FunctionEditor {

    private final Dropdown ports;

    FunctionPortEditor(final FunctionRow row, final Composite parent) {
        ports = new Dropdown(parent, Wording::of);
        ports.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ports.setData("org.intercala.id", "port." + row.slot().path());
        ports.setChoices(row.ports());
        ports.setEnabled(!row.model().isReadOnly());
        ports.onChoice(port -> {
            final FunctionValue next = row.copy();
            next.setPort(port);
            row.set("Change ", next);
        });
    }

    @Override
    public void refresh(final FunctionValue function) {
        ports.show(function.getPort() == null ? "" : function.getPort());
    }
}
