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
    /** Height that stays though the text is shorter; 0 for none. */
    private int kept;

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
        fit();
        label.setVisible(!text.isEmpty());
        return true;
    }

    /** Takes no less room than now also with less text, or gives it back. @return whether it had any to give */
    public boolean keepRoom(final boolean keep) {
        final boolean gives = kept > 0 && !keep;
        kept = keep && !place.exclude ? Math.max(kept, label.getSize().y) : 0;
        fit();
        return gives;
    }

    private void fit() {
        place.exclude = shown.isEmpty() && kept == 0;
        place.heightHint = kept == 0 ? SWT.DEFAULT
                : Math.max(kept, label.computeSize(label.getSize().x, SWT.DEFAULT).y);
    }

    public Label label() {
        return label;
    }
}
