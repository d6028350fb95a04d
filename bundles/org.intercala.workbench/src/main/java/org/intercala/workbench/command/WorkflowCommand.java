// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.intercala.model.Workflow;

/**
 * Changes a workflow and records how, so that undo and redo are exact whatever the change was. A subclass says what to
 * do, and refuses in {@link #canExecute} what would change nothing or is not allowed.
 */
public abstract class WorkflowCommand extends Command {

    private final Workflow workflow;
    private ChangeDescription difference;

    protected WorkflowCommand(final String label, final Workflow workflow) {
        super(label);
        this.workflow = workflow;
    }

    /** The workflow that is changed. */
    protected final Workflow workflow() {
        return workflow;
    }

    /** Makes the change. An exception undoes what was done so far. */
    protected abstract void change();

    @Override
    public final void execute() {
        final ChangeRecorder recorder = new ChangeRecorder(workflow);
        boolean complete = false;
        try {
            change();
            complete = true;
        } finally {
            difference = recorder.endRecording();
            recorder.dispose();
            if (!complete) {
                difference.apply();
            }
        }
    }

    @Override
    public final boolean canUndo() {
        return difference != null;
    }

    @Override
    public final void undo() {
        difference.applyAndReverse();
    }

    @Override
    public final void redo() {
        difference.applyAndReverse();
    }

    /** Whether an object belongs to the workflow that is changed. */
    protected final boolean isInside(final EObject object) {
        return object != null && EcoreUtil.isAncestor(workflow, object);
    }
}
