// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A line of small text that takes no room while it is empty. Its parent has a grid. */
public final class Note {

    private final Label label;
    private final GridData place = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
    private String shown = "";

    public Note(final Composite parent, final int columns) {
        label = new Label(parent, SWT.WRAP);
        label.setFont(Fonts.small());
        label.setBackground(Ink.CARD.color());
        place.horizontalSpan = columns;
        place.widthHint = 60;
        place.exclude = true;
        label.setLayoutData(place);
        label.setVisible(false);
    }

    /** @return whether the room it takes may have changed */
    public boolean show(final String text, final Ink ink) {
        label.setForeground(ink.color());
        if (text.equals(shown)) {
            return false;
        }
        shown = text;
        label.setText(text.replace("&", "&&"));
        place.exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
        return true;
    }

    public Label label() {
        return label;
    }
}
