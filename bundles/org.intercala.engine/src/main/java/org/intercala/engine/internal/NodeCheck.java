// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.List;
import java.util.Map;

import org.intercala.model.Finding;
import org.intercala.solver.DataSpec;

/**
 * What a node's own parameters, its files and its solver say.
 *
 * @param resolved parameters at a map point
 * @param files    that they name, as they were before the solver looked at them
 * @param findings about files and of the solver
 * @param specs    of the outputs, by port
 */
record NodeCheck(Resolver resolved, List<ProjectFiles.Reference> files, List<Finding> findings,
        Map<String, DataSpec> specs) {
}
