// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflow;

/**
 * Nodes in containers as they would be after a move: would the links still lead forward only? A container counts as one
 * node, except an embedded sub-workflow, whose nodes run as if it were not there.
 */
final class Nesting {

    private static final Object TOP = new Object();

    private final Workflow workflow;
    private final Map<Object, Object> parents = new HashMap<>();
    private final Map<Object, Set<Object>> next = new LinkedHashMap<>();

    private Nesting(final Workflow workflow) {
        this.workflow = workflow;
    }

    /** Whether a circle would arise if the nodes lay in a container; null for the workflow itself. */
    static boolean isCircular(final Workflow workflow, final Collection<? extends Node> nodes, final Node container) {
        final Nesting nesting = new Nesting(workflow);
        nodes.forEach(node -> nesting.parents.put(node, container == null ? TOP : container));
        return nesting.isCircular();
    }

    /** Whether a circle would arise if the nodes, all of one graph, were wrapped in a new map. */
    static boolean isWrapCircular(final Workflow workflow, final Collection<? extends Node> nodes) {
        final Nesting nesting = new Nesting(workflow);
        final Object wrap = new Object();
        nodes.stream().findFirst().ifPresent(node -> nesting.parents.put(wrap, nesting.parent(node)));
        nodes.forEach(node -> nesting.parents.put(node, wrap));
        return nesting.isCircular();
    }

    /** Whether a link from a node to a new node in a graph, or back, would close a circle. */
    static boolean isLinkCircular(final Workflow workflow, final Node from, final boolean forward,
            final Graph graph) {
        final Nesting nesting = new Nesting(workflow);
        final Object end = new Object();
        nesting.parents.put(end, graph.eContainer() instanceof Node container ? container : TOP);
        return (forward ? nesting.connect(from, end) : nesting.connect(end, from)) || nesting.isCircular();
    }

    private Object parent(final Object element) {
        final Object moved = parents.get(element);
        if (moved != null) {
            return moved;
        }
        return element instanceof Node node && node.eContainer() != null
                && node.eContainer().eContainer() instanceof Node around ? around : TOP;
    }

    /** A node and what is around it and runs as a whole, outermost first. */
    private List<Object> chain(final Object node) {
        final List<Object> chain = new ArrayList<>(List.of(node));
        for (Object element = parent(node); element != TOP; element = parent(element)) {
            if (!(element instanceof SubWorkflow)) {
                chain.addFirst(element);
            }
        }
        return chain;
    }

    /** Connects what counts as one node. @return whether one of the two lies in the other */
    private boolean connect(final Object source, final Object target) {
        final List<Object> from = chain(source);
        final List<Object> to = chain(target);
        int level = 0;
        while (level < Math.min(from.size(), to.size()) && from.get(level) == to.get(level)) {
            level++;
        }
        if (level == from.size() || level == to.size()) {
            return true;
        }
        next.computeIfAbsent(from.get(level), key -> new LinkedHashSet<>()).add(to.get(level));
        return false;
    }

    private boolean isCircular() {
        for (final Link link : Graphs.links(workflow)) {
            if (link.getSource() != null && link.getTarget() != null
                    && connect(Graphs.owner(link.getSource()), Graphs.owner(link.getTarget()))) {
                return true;
            }
        }
        final Set<Object> done = new HashSet<>();
        return next.keySet().stream().anyMatch(start -> leadsBack(start, new HashSet<>(), done));
    }

    private boolean leadsBack(final Object element, final Set<Object> open, final Set<Object> done) {
        if (done.contains(element)) {
            return false;
        }
        if (!open.add(element)) {
            return true;
        }
        for (final Object successor : next.getOrDefault(element, Set.of())) {
            if (leadsBack(successor, open, done)) {
                return true;
            }
        }
        open.remove(element);
        done.add(element);
        return false;
    }
}
