// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.intercala.model.FileException;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.Dropdown;

/** Chooses the material set of a node, and makes one of the project out of it. */
final class MaterialRow extends Row {

    private final Dropdown dropdown;
    private final FlatButton duplicate;
    private final FlatButton edit;
    private String shown = "";

    static boolean isFor(final Slot slot) {
        return slot.steps().isEmpty() && Materials.chooser(slot.start()).filter(slot.feature()::equals).isPresent();
    }

    MaterialRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        dropdown = new Dropdown(area(), Materials::label);
        dropdown.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        dropdown.setData("org.intercala.id", "value." + slot.path());
        dropdown.setEnabled(!model().isReadOnly());
        dropdown.onChoice(next -> model().set("Change material set", slot, next));
        final Composite buttons = form.group(area(), 2, 0);
        ((GridData) buttons.getLayoutData()).horizontalSpan = 2;
        duplicate = new FlatButton(buttons, "Duplicate into project", FlatButton.Look.QUIET);
        duplicate.setLayoutData(new GridData());
        duplicate.setToolTipText("Makes a file of the project with these values, which can then be changed");
        duplicate.setData("org.intercala.id", "duplicate");
        duplicate.onAction(this::duplicate);
        edit = new FlatButton(buttons, "Edit values…", FlatButton.Look.QUIET);
        edit.setLayoutData(new GridData());
        edit.setData("org.intercala.id", "edit");
        edit.onAction(() -> open(name()));
        addNotes();
    }

    private String name() {
        return slot().value() == null ? "" : slot().value().toString();
    }

    private void duplicate() {
        final EObject parameters = slot().start();
        final var values = Materials.values(name(), model().folder());
        if (values.isEmpty()) {
            problem("There is no such material set to duplicate");
            return;
        }
        try {
            final String file = Materials.duplicate(name(), Materials.merged(values.get(), parameters),
                    model().folder());
            final CompoundCommand both = new CompoundCommand("Duplicate material set");
            both.add(model().setter("Change material set", slot(), file));
            parameters.eClass().getEAllContainments().stream().filter(parameters::eIsSet).forEach(each -> both.add(
                    model().setter("Clear changed values", Slot.of(parameters, each), null)));
            model().execute(both);
            open(file);
        } catch (final FileException failure) {
            problem(failure.getMessage());
        }
    }

    private void open(final String file) {
        final Path path = model().folder().resolve(file);
        final var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        OpenFile.open(page, path);
    }

    @Override
    void refresh() {
        if (!shown.equals(name())) {
            shown = name();
            Materials.inherit(slot().start(), slot().defaults(), model().folder());
        }
        final List<String> choices = new ArrayList<>(Materials.choices(model().folder()));
        if (!name().isEmpty() && !choices.contains(name())) {
            choices.add(name());
        }
        dropdown.setChoices(choices);
        dropdown.show(name());
        final boolean installed = Sets.find(name()).isPresent();
        duplicate.setEnabled(!model().isReadOnly());
        show(duplicate, installed);
        show(edit, !installed && name().endsWith(Materials.EXTENSION));
        note(installed ? "a published set; values typed below replace its own"
                : name().endsWith(Materials.EXTENSION) ? "a file of the project" : "");
        showChanged();
    }

    private void show(final FlatButton button, final boolean visible) {
        final GridData place = (GridData) button.getLayoutData();
        form().reflow(place.exclude == visible);
        place.exclude = !visible;
        button.setVisible(visible);
    }

    @Override
    String copyText() {
        return dropdown.value();
    }
}
