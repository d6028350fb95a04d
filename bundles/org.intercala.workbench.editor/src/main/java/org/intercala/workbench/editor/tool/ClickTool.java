// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.gef.EditPart;

/** Does something when a sign on a part is clicked. */
public final class ClickTool extends DragTool {

    private final EditPart part;
    private final Runnable action;

    public ClickTool(final EditPart part, final Runnable action) {
        this.part = part;
        this.action = action;
    }

    @Override
    protected void pressed() {
        select(part);
    }

    @Override
    protected void clicked() {
        if (button() == 1) {
            action.run();
        }
    }

    @Override
    protected void begin() {
        // A click is no drag.
    }

    @Override
    protected void drag() {
        // A click is no drag.
    }

    @Override
    protected void drop() {
        // A click is no drag.
    }

    @Override
    protected void cancel() {
        // Nothing was shown.
    }
}
