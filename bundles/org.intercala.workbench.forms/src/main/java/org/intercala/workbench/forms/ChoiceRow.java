// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Wording;
import org.intercala.workbench.forms.widget.Dropdown;

/** One of a few choices. */
final class ChoiceRow extends Row {

    private final Dropdown dropdown;

    ChoiceRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        final EEnum type = (EEnum) slot.feature().getEType();
        dropdown = new Dropdown(area(), literal -> Wording.of(type, literal));
        dropdown.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        dropdown.setData("org.intercala.id", "value." + slot.path());
        dropdown.setEnabled(!model().isReadOnly());
        dropdown.setChoices(type.getELiterals().stream().map(EEnumLiteral::getLiteral).toList());
        dropdown.onChoice(literal -> {
            model().set("Change " + parameter().label(), slot,
                    type.getEEnumLiteralByLiteral(literal).getInstance());
            refresh();
        });
        addNotes();
    }

    @Override
    void refresh() {
        dropdown.show(slot().value() instanceof Enumerator value ? value.getLiteral() : "");
        showChanged();
    }

    @Override
    String copyText() {
        return dropdown.value();
    }
}
