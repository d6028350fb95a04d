// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.preferences;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.intercala.report.Typeset;
import org.intercala.workbench.DisplayUnits;

/** The units in which plots show a quantity at first. */
public final class UnitsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public UnitsPage() {
        super(GRID);
        setDescription("Units of plots, by quantity. Each plot can be switched to others.");
    }

    @Override
    public void init(final IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, DisplayUnits.NODE));
    }

    @Override
    protected void createFieldEditors() {
        for (final DisplayUnits.Quantity quantity : DisplayUnits.ALL) {
            final List<String[]> choices = new ArrayList<>();
            choices.add(new String[] { "As computed", "" });
            quantity.units().forEach(unit -> choices.add(new String[] { Typeset.unit(unit), unit }));
            final Composite parent = getFieldEditorParent();
            addField(new ComboFieldEditor(quantity.key(), quantity.name() + ":", choices.toArray(String[][]::new),
                    parent));
            final Control[] made = parent.getChildren();
            made[made.length - 1].setData("org.intercala.id", quantity.key());
        }
    }
}
