// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of a workflow while a view beside the canvas has the focus. */
public final class UndoActions {

    private final CommandStack commands;
    private final Action undo;
    private final Action redo;

    /** @param bars of the view @param commands of the workflow */
    public UndoActions(final IActionBars bars, final CommandStack commands) {
        this.commands = commands;
        undo = action(bars, ActionFactory.UNDO, commands::undo);
        redo = action(bars, ActionFactory.REDO, commands::redo);
        bars.updateActionBars();
        update();
    }

    private static Action action(final IActionBars bars, final ActionFactory factory, final Runnable run) {
        final Action action = new Action() {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setActionDefinitionId(factory.getCommandId());
        bars.setGlobalActionHandler(factory.getId(), action);
        return action;
    }

    /** To be called after each change of the workflow. */
    public void update() {
        undo.setEnabled(commands.canUndo());
        redo.setEnabled(commands.canRedo());
    }
}
