// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.intercala.solver.Findings;

/** Orders nodes so that each comes after those that feed it, and names the path of every circle. */
final class TopologicalOrder {

    private final List<FlatNode> nodes;

    /** @param nodes in the order of the file, which stays where there is a choice */
    TopologicalOrder(final List<FlatNode> nodes) {
        this.nodes = nodes;
    }

    /** Nodes on a circle get an error and come, with what depends on them, last. */
    List<FlatNode> sort() {
        final Set<FlatNode> sorted = new LinkedHashSet<>();
        boolean hasGrown = true;
        while (hasGrown) {
            hasGrown = false;
            for (final FlatNode node : nodes) {
                if (!sorted.contains(node)
                        && node.incoming().stream().allMatch(link -> sorted.contains(link.source()))) {
                    sorted.add(node);
                    hasGrown = true;
                }
            }
        }
        final Set<FlatNode> named = new HashSet<>();
        for (final FlatNode node : nodes) {
            if (!sorted.contains(node) && !named.contains(node)) {
                final List<FlatNode> circle = circle(node, node, new LinkedHashSet<>());
                if (!circle.isEmpty()) {
                    report(circle);
                    named.addAll(circle);
                }
            }
        }
        sorted.addAll(nodes);
        return List.copyOf(sorted);
    }

    /** The nodes from {@code at} against the links back to {@code start}, or none. */
    private static List<FlatNode> circle(final FlatNode start, final FlatNode at, final Set<FlatNode> seen) {
        for (final FlatLink link : at.incoming()) {
            if (link.source() == start) {
                return new ArrayList<>(List.of(at));
            }
            if (seen.add(link.source())) {
                final List<FlatNode> rest = circle(start, link.source(), seen);
                if (!rest.isEmpty()) {
                    rest.add(at);
                    return rest;
                }
            }
        }
        return List.of();
    }

    private static void report(final List<FlatNode> circle) {
        Collections.rotate(circle, 1);
        final String path = circle.stream().map(FlatNode::label).collect(Collectors.joining(" → ")) + " → "
                + circle.getFirst().label();
        circle.forEach(node -> node.findings().add(Findings.error("cycle", "", "The links go round in a circle: " + path
                + ".", "Remove one of these links.")));
    }
}
