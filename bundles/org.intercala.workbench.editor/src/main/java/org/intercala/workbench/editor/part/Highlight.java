// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.editpolicies.SelectionEditPolicy;

/** Shows on the figure itself that a part is selected; no handles. */
final class Highlight extends SelectionEditPolicy {

    /** A figure that can look selected. */
    interface Look {
        /** @param primary whether it is the one that the keyboard acts on */
        void select(boolean selected, boolean primary);
    }

    private final Look look;

    Highlight(final Look look) {
        this.look = look;
    }

    @Override
    protected void showSelection() {
        look.select(true, getHost().getSelected() == EditPart.SELECTED_PRIMARY);
    }

    @Override
    protected void hideSelection() {
        look.select(false, false);
    }
}
