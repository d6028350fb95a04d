// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Optional;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.engine.SolverRegistry;
import org.intercala.model.Workflow;

/** Tells the commands on a workflow which solvers are installed, so that ports follow the parameters of their node. */
public final class InstalledSolvers extends AdapterImpl {

    private final SolverRegistry registry;

    private InstalledSolvers(final SolverRegistry registry) {
        this.registry = registry;
    }

    /** To be called once for every workflow that is edited. */
    public static void attach(final Workflow workflow, final SolverRegistry registry) {
        workflow.eAdapters().add(new InstalledSolvers(registry));
    }

    static Optional<SolverRegistry> of(final EObject root) {
        return EcoreUtil.getExistingAdapter(root, InstalledSolvers.class) instanceof InstalledSolvers solvers
                ? Optional.of(solvers.registry)
                : Optional.empty();
    }

    @Override
    public boolean isAdapterForType(final Object type) {
        return type == InstalledSolvers.class;
    }
}
