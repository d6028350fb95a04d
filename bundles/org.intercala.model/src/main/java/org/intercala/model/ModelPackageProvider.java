// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;

/**
 * Brings a plug-in's parameter package: an OSGi service. The package is known only to the loads it is given to, never
 * globally; when the service goes, nodes with its parameters become placeholders.
 */
public interface ModelPackageProvider {

    EPackage ePackage();

    /** Migrations of nodes with parameters of this package, in ascending order. */
    default List<Migration> migrations() {
        return List.of();
    }

    /**
     * The installed version of a solver with parameters of this package; a node of a later one is kept unread. By
     * default one more than the last version that {@link #migrations()} starts from; to be overridden by a solver whose
     * version rose without a change of its nodes.
     */
    default int solverVersion(String solver) {
        return migrations().stream().filter(m -> m.solver().equals(solver)).mapToInt(Migration::fromVersion).max()
                .orElse(0) + 1;
    }
}
