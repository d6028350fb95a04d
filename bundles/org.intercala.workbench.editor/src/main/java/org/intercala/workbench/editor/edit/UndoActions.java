// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of a workflow while a view beside the canvas has the focus. */
public final class UndoActions {

    private UndoActions() {
    }

    /** @param stack gives null while there is no workflow */
    public static void install(final IActionBars bars, final Supplier<CommandStack> stack) {
        install(bars, ActionFactory.UNDO, stack, commands -> {
            if (commands.canUndo()) {
                commands.undo();
            }
        });
        install(bars, ActionFactory.REDO, stack, commands -> {
            if (commands.canRedo()) {
                commands.redo();
            }
        });
        bars.updateActionBars();
    }

    private static void install(final IActionBars bars, final ActionFactory factory,
            final Supplier<CommandStack> stack, final Consumer<CommandStack> run) {
        final Action action = new Action() {
            @Override
            public void run() {
                final CommandStack commands = stack.get();
                if (commands != null) {
                    run.accept(commands);
                }
            }
        };
        action.setActionDefinitionId(factory.getCommandId());
        bars.setGlobalActionHandler(factory.getId(), action);
    }
}
