// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.gef.commands.Command;

/** What is typed into a field from its focus to the loss of it: one step of undo, however many values it passed. */
final class Typing {

    private final FormModel model;
    private Command last;

    Typing(final FormModel model) {
        this.model = model;
    }

    /** A new stretch of typing begins. */
    void begin() {
        last = null;
    }

    /** Executes a command in place of the last one of this stretch. */
    void execute(final Command next) {
        cancel();
        if (model.execute(next)) {
            last = next;
        }
    }

    /** Takes back what this stretch has done, unless something else was done since. */
    void cancel() {
        if (last != null && model.commands().getUndoCommand() == last) {
            model.commands().undo();
        }
        last = null;
    }
}
