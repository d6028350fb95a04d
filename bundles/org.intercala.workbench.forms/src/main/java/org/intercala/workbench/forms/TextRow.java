// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.NoteText;
import org.intercala.workbench.forms.value.Numbers;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;

/** A text of one line or several, or the path of a file of the project. */
final class TextRow extends TypedRow {

    TextRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        final boolean file = parameter().file();
        addField(parameter().lines() ? SWT.MULTI : SWT.LEFT, file ? 1 : 2);
        if (file) {
            final var browse = new FlatButton(area(), "Browse…", FlatButton.Look.EDGED);
            browse.setLayoutData(unitPlace());
            browse.setEnabled(!model().isReadOnly());
            browse.onAction(this::browse);
        }
        addNotes();
    }

    private void browse() {
        ProjectFile.choose(area().getShell(), model().folder(), parameter().label()).ifPresent(path -> {
            if (Path.of(path).isAbsolute()) {
                problem("The file lies outside the project; copy it into the project folder first");
            } else {
                model().set("Change " + parameter().label(), slot(), path);
                refresh();
            }
        });
    }

    @Override
    Typed read(final String text) {
        return parameter().file() && !text.isBlank() ? Numbers.readPath(text)
                : text.isBlank() && parameter().required() ? new Typed(null, "A value is needed", false)
                        : new Typed(text.isEmpty() ? null : text, "", true);
    }

    @Override
    String text(final Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    void valueShown() {
        field().setHint(NoteText.after("such as: ", parameter().description()));
        note(parameter().file() ? "relative to the project folder" : "");
    }

    @Override
    String copyText() {
        return text(slot().value());
    }
}
