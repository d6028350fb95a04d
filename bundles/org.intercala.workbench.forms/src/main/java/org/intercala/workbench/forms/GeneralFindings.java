// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.forms.widget.Note;

/** What the check and the run say of a node as a whole: how each begins, and all of it when asked for. */
final class GeneralFindings {

    /** So many letters of a finding, and so many findings, do not push the form down. */
    private static final int SHORT = 120;
    private static final int FEW = 3;

    private final Note note;
    private final FlatButton more;
    /** What is neither wrong nor doubtful, as that an input is used or not. */
    private final Note quiet;
    private final GridData place = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
    private List<String> messages = List.of();
    private Ink ink = Ink.SECONDARY;
    private boolean whole;

    /** @param whole whether all is shown at first @param toggled is told what the reader wants then */
    GeneralFindings(final Composite page, final boolean whole, final Consumer<Boolean> toggled) {
        this.whole = whole;
        note = new Note(page, 1);
        note.label().setData("org.intercala.id", "form.findings");
        more = new FlatButton(page, "Less", FlatButton.Look.QUIET);
        more.setData("org.intercala.id", "form.findings.more");
        more.setLayoutData(place);
        more.onAction(() -> {
            this.whole = !this.whole;
            show(messages, ink, false);
            toggled.accept(this.whole);
        });
        quiet = new Note(page, 1);
        quiet.label().setData("org.intercala.id", "form.information");
        hide(true, false);
    }

    /** Gives back room that shorter texts left. @return whether there was any */
    boolean giveBack() {
        final boolean gives = place.exclude == more.getVisible();
        place.exclude = !more.getVisible();
        return note.keepRoom(false) | quiet.keepRoom(false) | gives;
    }

    /** @return whether the room it takes may have changed */
    boolean inform(final List<String> texts, final boolean keepRoom) {
        quiet.keepRoom(keepRoom);
        return quiet.show(String.join("\n", texts), Ink.SECONDARY);
    }

    /** @param keepRoom so that fewer texts move nothing @return whether the room it takes may have changed */
    boolean show(final List<String> texts, final Ink color, final boolean keepRoom) {
        note.keepRoom(keepRoom);
        messages = List.copyOf(texts);
        ink = color;
        final List<String> few = TextFit.few(messages, FEW, SHORT, "");
        hide(few.equals(messages), keepRoom);
        more.setText(whole ? "Less" : "More");
        return note.show(String.join("\n", whole ? messages : few), ink);
    }

    private void hide(final boolean value, final boolean keepRoom) {
        place.exclude = value && (place.exclude || !keepRoom);
        more.setVisible(!value);
    }
}
