// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of a command stack while a form has the focus. */
final class UndoActions {

    private final Supplier<CommandStack> stack;
    private final Action undo;
    private final Action redo;

    /**
     * @param stack    gives null while there is none
     * @param commit   takes over what is being typed
     * @param takeBack takes back a refused text instead, if there is one
     */
    UndoActions(final IActionBars bars, final Supplier<CommandStack> stack, final Runnable commit,
            final BooleanSupplier takeBack) {
        this.stack = stack;
        undo = action("Undo", commit, takeBack, CommandStack::canUndo, CommandStack::undo);
        redo = action("Redo", commit, () -> false, CommandStack::canRedo, CommandStack::redo);
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        bars.updateActionBars();
        update();
    }

    private Action action(final String label, final Runnable commit, final BooleanSupplier instead,
            final Predicate<CommandStack> possible, final Consumer<CommandStack> run) {
        return new Action(label) {
            @Override
            public void run() {
                commit.run();
                final CommandStack now = stack.get();
                if (!instead.getAsBoolean() && now != null && possible.test(now)) {
                    run.accept(now);
                }
            }
        };
    }

    /** Looks what can be undone now. */
    void update() {
        final CommandStack now = stack.get();
        undo.setEnabled(now != null && now.canUndo());
        redo.setEnabled(now != null && now.canRedo());
        undo.setText(label("Undo", now != null && now.canUndo() ? now.getUndoCommand().getLabel() : ""));
        redo.setText(label("Redo", now != null && now.canRedo() ? now.getRedoCommand().getLabel() : ""));
    }

    private static String label(final String verb, final String what) {
        return what == null || what.isEmpty() ? verb : verb + " " + what;
    }
}
