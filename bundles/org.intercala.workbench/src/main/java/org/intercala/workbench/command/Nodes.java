// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Moves nodes from graph to graph, with what hangs on them. */
final class Nodes {

    private Nodes() {
    }

    /** All links of a workflow, also those that an iteration carries. */
    static List<Link> links(final Workflow workflow) {
        final List<Link> links = new ArrayList<>();
        EcoreUtil.getAllContents(List.of(workflow)).forEachRemaining(object -> {
            if (object instanceof Link link) {
                links.add(link);
            }
        });
        return links;
    }

    /** Whether a link begins or ends at an object or inside it. */
    static boolean touches(final Link link, final EObject object) {
        return EcoreUtil.isAncestor(object, link.getSource()) || EcoreUtil.isAncestor(object, link.getTarget());
    }

    /**
     * Moves nodes into another graph. Links follow to the innermost graph around both ends; a group follows when all
     * its members do, else it loses them.
     */
    static void move(final Workflow workflow, final Collection<? extends Node> nodes, final Graph graph) {
        final AxisTargets targets = new AxisTargets(workflow);
        for (final Node node : nodes) {
            if (node.eContainer() instanceof Graph old && old != graph) {
                for (final Group group : List.copyOf(old.getGroups())) {
                    if (group.getMembers().contains(node)) {
                        moveMember(group, node, nodes, graph);
                    }
                }
                graph.getNodes().add(node);
            }
        }
        rehome(workflow, nodes);
        targets.restore();
    }

    private static void moveMember(final Group group, final Node node, final Collection<? extends Node> nodes,
            final Graph graph) {
        if (nodes.containsAll(group.getMembers())) {
            graph.getGroups().add(group);
        } else {
            group.getMembers().remove(node);
        }
    }

    /** Brings the links of nodes to the innermost graph around both of their ends. */
    static void rehome(final Workflow workflow, final Collection<? extends Node> nodes) {
        for (final Link link : Graphs.links(workflow)) {
            if (link.getSource() != null && link.getTarget() != null
                    && nodes.stream().anyMatch(node -> touches(link, node))) {
                final Graph home = Graphs.commonGraph(Graphs.owner(link.getSource()), Graphs.owner(link.getTarget()));
                if (home != link.eContainer()) {
                    home.getLinks().add(link);
                }
            }
        }
    }

    /** Takes nodes out of their groups; a group that loses its last member goes too. */
    static void leaveGroups(final Workflow workflow, final Predicate<Node> isLeaving) {
        final List<Group> groups = new ArrayList<>();
        EcoreUtil.getAllContents(List.of(workflow)).forEachRemaining(object -> {
            if (object instanceof Group group && group.getMembers().stream().anyMatch(isLeaving)) {
                groups.add(group);
            }
        });
        for (final Group group : groups) {
            group.getMembers().removeIf(isLeaving);
            if (group.getMembers().isEmpty()) {
                EcoreUtil.remove(group);
            }
        }
    }

    /** The graph that all nodes stand in, or null. */
    static Graph graph(final Collection<? extends EObject> nodes) {
        final var graphs = nodes.stream().map(EObject::eContainer).distinct().toList();
        return graphs.size() == 1 && graphs.getFirst() instanceof Graph graph ? graph : null;
    }

    /** The nodes of a selection that do not lie in another node of it. */
    static List<Node> outermost(final Collection<? extends EObject> objects) {
        return objects.stream().filter(Node.class::isInstance).map(Node.class::cast)
                .filter(node -> objects.stream().noneMatch(
                        other -> other != node && other instanceof Node && EcoreUtil.isAncestor(other, node)))
                .distinct().toList();
    }
}
