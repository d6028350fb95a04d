// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;

import org.intercala.model.ParameterObject;

/**
 * Contributes a solver: an OSGi Declarative Services component of this type. The bundle needs
 * {@code Bundle-ActivationPolicy: lazy}. Stateless and thread-safe.
 */
public interface SolverFactory {

    SolverDescriptor descriptor();

    /** A new solver; used by one thread at a time. */
    Solver create();

    /** Input ports of a node with these parameters; override where they depend on them. */
    default List<PortSpec> inputs(final ParameterObject parameters) {
        return descriptor().inputs();
    }

    /** Output ports of a node with these parameters; override where they depend on them. */
    default List<PortSpec> outputs(final ParameterObject parameters) {
        return descriptor().outputs();
    }

    /** A parameter object with the defaults of this version, all written out. */
    default ParameterObject createParameters() {
        final var type = descriptor().parameters();
        return (ParameterObject) type.getEPackage().getEFactoryInstance().create(type);
    }
}
