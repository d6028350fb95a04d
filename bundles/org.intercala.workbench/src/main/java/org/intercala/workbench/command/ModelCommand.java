// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;

/**
 * Changes a model, a workflow or a material, and records how, so that undo and redo are exact whatever the change was.
 * A subclass says what to do, and refuses in {@link #canExecute} what would change nothing or is not allowed. Where the
 * change touches the parameters of a node, its ports follow in the same command.
 */
public abstract class ModelCommand extends Command {

    private final EObject root;
    private ChangeDescription difference;

    /** @param root what is recorded, with all that it contains */
    protected ModelCommand(final String label, final EObject root) {
        super(label);
        this.root = root;
    }

    /** Makes the change. An exception undoes what was done so far. */
    protected abstract void change();

    @Override
    public final void execute() {
        final Recorder recorder = new Recorder(root);
        boolean complete = false;
        try {
            change();
            Ports.follow(root, recorder.soFar());
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

    /** Whether an object belongs to the model that is changed. */
    protected final boolean isInside(final EObject object) {
        return object != null && EcoreUtil.isAncestor(root, object);
    }

    private static final class Recorder extends ChangeRecorder {

        private final EObject root;

        Recorder(final EObject root) {
            super(root);
            this.root = root;
        }

        ChangeDescription soFar() {
            return getChangeDescription();
        }

        /** The root has neither container nor resource, but it is not lost; the description must not take it. */
        @Override
        protected boolean isOrphan(final EObject object) {
            return super.isOrphan(object) && object != root;
        }
    }
}
