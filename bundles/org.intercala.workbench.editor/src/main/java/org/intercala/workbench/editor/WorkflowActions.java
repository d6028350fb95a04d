// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;
import org.intercala.workbench.editor.edit.EditActions;

/** Lets the platform's entries of the menu and its keys work on the workflow that is in front. */
public final class WorkflowActions extends EditorActionBarContributor {

    @Override
    public void setActiveEditor(final IEditorPart part) {
        final IActionBars bars = getActionBars();
        bars.clearGlobalActionHandlers();
        if (part instanceof WorkflowEditor editor && editor.document() != null) {
            bars.setGlobalActionHandler(ActionFactory.REVERT.getId(), editor.revertAction());
            bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), new Rename(editor));
            EditActions.install(editor, bars);
        }
        bars.updateActionBars();
    }

    private static final class Rename extends Action {

        private final WorkflowEditor editor;

        Rename(final WorkflowEditor editor) {
            this.editor = editor;
            setActionDefinitionId(ActionFactory.RENAME.getCommandId());
        }

        @Override
        public void run() {
            editor.canvas().rename();
        }
    }
}
