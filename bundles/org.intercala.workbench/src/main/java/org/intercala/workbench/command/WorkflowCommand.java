// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.intercala.model.ModelPackage;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;

/** Changes a workflow. Where the change touches the parameters of a node, its ports follow in the same command. */
public abstract class WorkflowCommand extends ModelCommand {

    private final Workflow workflow;

    protected WorkflowCommand(final String label, final Workflow workflow) {
        super(label, workflow);
        this.workflow = workflow;
    }

    /** The workflow that is changed. */
    protected final Workflow workflow() {
        return workflow;
    }

    @Override
    protected final void follow(final ChangeDescription soFar) {
        InstalledSolvers.of(workflow).ifPresent(solvers -> reconfigured(soFar)
                .forEach(node -> solvers.find(node.getSolver()).ifPresent(solver -> Ports.follow(node, solver))));
    }

    /** The nodes whose parameters were changed. */
    private static Set<SolverNode> reconfigured(final ChangeDescription soFar) {
        final Set<SolverNode> nodes = new LinkedHashSet<>();
        for (final var change : soFar.getObjectChanges()) {
            if (change.getKey() instanceof SolverNode node && change.getValue().stream()
                    .anyMatch(feature -> feature.getFeature() == ModelPackage.Literals.SOLVER_NODE__PARAMETERS)) {
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
