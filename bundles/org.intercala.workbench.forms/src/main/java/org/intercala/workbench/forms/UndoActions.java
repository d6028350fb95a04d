// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.function.Supplier;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of the document while the form has the focus. */
final class UndoActions {

    private UndoActions() {
    }

    /** @param stack gives null while there is none @param commit takes over what is being typed */
    static void install(final IActionBars bars, final Supplier<CommandStack> stack, final Runnable commit) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), action("Undo", commit, () -> {
            if (stack.get() != null && stack.get().canUndo()) {
                stack.get().undo();
            }
        }));
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), action("Redo", commit, () -> {
            if (stack.get() != null && stack.get().canRedo()) {
                stack.get().redo();
            }
        }));
        bars.updateActionBars();
    }

    private static Action action(final String label, final Runnable commit, final Runnable run) {
        return new Action(label) {
            @Override
            public void run() {
                commit.run();
                run.run();
            }
        };
    }
}
