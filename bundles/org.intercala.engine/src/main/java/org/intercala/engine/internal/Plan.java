// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.List;
import java.util.Optional;

import org.intercala.model.Finding;
import org.intercala.model.Workflow;

/**
 * A workflow without its containers: solver nodes in topological order with the maps around them.
 *
 * @param workflow the snapshot
 * @param nodes    in topological order, in the order of the file where there is a choice
 * @param maps     in the order of the file
 * @param findings that belong to no solver node
 */
record Plan(Workflow workflow, List<FlatNode> nodes, List<MapScope> maps, List<Finding> findings) {

    /** A node by its path, or by its id among those of one workflow file. */
    static Optional<FlatNode> find(final List<FlatNode> nodes, final Workflow scope, final String prefix,
            final String pathOrId) {
        return nodes.stream().filter(node -> node.path().equals(prefix + pathOrId)
                || node.scope() == scope && node.node().getId().equals(pathOrId)).findFirst();
    }
}
