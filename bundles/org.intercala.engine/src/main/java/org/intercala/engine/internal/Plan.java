// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The part that gives the targets: these nodes, what they depend on, and the findings that concern them.
     *
     * @param targets paths of nodes or containers; empty: everything
     * @throws IllegalArgumentException when one of them is not there
     */
    Plan upTo(final Set<String> targets) {
        if (targets.isEmpty() || nodes.isEmpty() && !findings.isEmpty()) {
            return this;
        }
        for (final String target : targets) {
            if (nodes.stream().noneMatch(node -> isIn(node.path(), target))) {
                throw new IllegalArgumentException("There is no node '" + target + "' to run. There are "
                        + String.join(", ", nodes.stream().map(FlatNode::path).sorted().toList()) + ".");
            }
        }
        final Set<FlatNode> needed = new HashSet<>();
        for (final FlatNode node : nodes) {
            if (targets.stream().anyMatch(target -> isIn(node.path(), target))) {
                addWithSources(node, needed);
            }
        }
        return new Plan(workflow, nodes.stream().filter(needed::contains).toList(),
                maps.stream().filter(map -> needed.stream().anyMatch(node -> node.maps().contains(map))).toList(),
                findings.stream().filter(finding -> finding.getNode().isEmpty()
                        || needed.stream().anyMatch(node -> isIn(node.path(), finding.getNode()))).toList());
    }

    private static void addWithSources(final FlatNode first, final Set<FlatNode> needed) {
        final var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            final FlatNode node = open.remove();
            if (needed.add(node)) {
                node.incoming().forEach(link -> open.add(link.source()));
            }
        }
    }

    private static boolean isIn(final String path, final String target) {
        return path.equals(target) || path.startsWith(target + "/");
    }

    /** A node by its path, or by its id among those of one workflow file. */
    static Optional<FlatNode> find(final List<FlatNode> nodes, final Workflow scope, final String prefix,
            final String pathOrId) {
        return nodes.stream().filter(node -> node.path().equals(prefix + pathOrId)
                || node.scope() == scope && node.node().getId().equals(pathOrId)).findFirst();
    }
}
