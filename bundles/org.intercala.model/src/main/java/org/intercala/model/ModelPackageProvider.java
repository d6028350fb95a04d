// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;

/**
 * Brings a plug-in's parameter package: an OSGi service. The package is registered in the resource sets that load
 * workflows, never globally; when the service goes, nodes with its parameters become placeholders.
 */
public interface ModelPackageProvider {

    EPackage ePackage();

    /** Migrations of nodes with parameters of this package, in ascending order. */
    default List<Migration> migrations() {
        return List.of();
    }
}
