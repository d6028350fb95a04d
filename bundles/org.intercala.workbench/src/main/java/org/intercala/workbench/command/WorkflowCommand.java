// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.intercala.model.ModelPackage;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;

/**
 * Changes a workflow and records how, so that undo and redo are exact whatever the change was. A subclass says what to
 * do, and refuses in {@link #canExecute} what would change nothing or is not allowed. Where the change touches the
 * parameters of a node, its ports follow as part of the same command.
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
        final Recorder recorder = new Recorder(workflow);
        boolean complete = false;
        try {
            change();
            InstalledSolvers.of(workflow).ifPresent(solvers -> recorder.reconfigured()
                    .forEach(node -> solvers.find(node.getSolver()).ifPresent(solver -> Ports.follow(node, solver))));
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

    private static final class Recorder extends ChangeRecorder {

        Recorder(final Workflow workflow) {
            super(workflow);
        }

        /** The workflow has neither container nor resource, but it is not lost; the description must not take it. */
        @Override
        protected boolean isOrphan(final EObject object) {
            return super.isOrphan(object) && !(object instanceof Workflow);
        }

        /** The nodes whose parameters were changed so far. */
        Set<SolverNode> reconfigured() {
            final Set<SolverNode> nodes = new LinkedHashSet<>();
            for (final var change : getChangeDescription().getObjectChanges()) {
                if (change.getKey() instanceof SolverNode node && change.getValue().stream().anyMatch(
                        feature -> feature.getFeature() == ModelPackage.Literals.SOLVER_NODE__PARAMETERS)) {
                    nodes.add(node);
                }
                for (EObject object = change.getKey(); object != null; object = object.eContainer()) {
                    if (object.eContainmentFeature() == ModelPackage.Literals.SOLVER_NODE__PARAMETERS) {
                        nodes.add((SolverNode) object.eContainer());
                    }
                }
            }
            nodes.removeIf(node -> node.getParameters() == null);
            return nodes;
        }
    }
}
