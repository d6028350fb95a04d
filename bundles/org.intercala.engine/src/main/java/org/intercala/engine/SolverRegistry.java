// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.intercala.engine.internal.SolverRegistryComponent;
import org.intercala.model.ModelPackageProvider;
import org.intercala.solver.SolverFactory;

/** The solvers and parameter packages that are installed now; an OSGi service, thread-safe. */
public interface SolverRegistry {

    /** A fixed registry, for use without OSGi. */
    static SolverRegistry of(final Collection<? extends SolverFactory> factories,
            final Collection<? extends ModelPackageProvider> packages) {
        return new SolverRegistryComponent(factories, packages);
    }

    /** All solvers, ordered by scale, then id. */
    List<SolverFactory> solvers();

    /** A solver by its id, or by the end of its id where that is unambiguous ({@code cell.spm}). */
    Optional<SolverFactory> find(String id);

    /** Bundle and version that contribute a solver, for {@code SolverNode.provider}; "" where it is not known. */
    String provider(String id);

    /** Parameter packages for the resource sets that load workflows. */
    List<ModelPackageProvider> packages();

    /** Calls back after every change, from any thread. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);
}
