// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Nodes in containers as they would be after a move: would the links still lead forward only? */
final class Nesting {

    private static final Object TOP = new Object();

    private final Workflow workflow;
    private final Map<Object, Object> parents = new HashMap<>();

    private Nesting(final Workflow workflow) {
        this.workflow = workflow;
    }

    /** Whether a circle would arise if the nodes lay in a container; null for the workflow itself. */
    static boolean isCircular(final Workflow workflow, final Collection<? extends Node> nodes, final Node container) {
        final Nesting nesting = new Nesting(workflow);
        nodes.forEach(node -> nesting.parents.put(node, container == null ? TOP : container));
        return nesting.isCircular();
    }

    /** Whether a circle would arise if the nodes, all of one graph, were wrapped in a new container. */
    static boolean isWrapCircular(final Workflow workflow, final Collection<? extends Node> nodes) {
        final Nesting nesting = new Nesting(workflow);
        final Object wrap = new Object();
        nodes.stream().findFirst().ifPresent(node -> nesting.parents.put(wrap, nesting.parent(node)));
        nodes.forEach(node -> nesting.parents.put(node, wrap));
        return nesting.isCircular();
    }

    private Object parent(final Object element) {
        final Object moved = parents.get(element);
        if (moved != null) {
            return moved;
        }
        return element instanceof Node node && node.eContainer() != null
                && node.eContainer().eContainer() instanceof Node around ? around : TOP;
    }

    /** A node and what is around it, outermost first. */
    private List<Object> chain(final Node node) {
        final List<Object> chain = new ArrayList<>();
        for (Object element = node; element != TOP; element = parent(element)) {
            chain.addFirst(element);
        }
        return chain;
    }

    private boolean isCircular() {
        final Map<Object, Set<Object>> next = new HashMap<>();
        for (final Link link : Graphs.links(workflow)) {
            if (link.getSource() != null && link.getTarget() != null) {
                final List<Object> from = chain(Graphs.owner(link.getSource()));
                final List<Object> to = chain(Graphs.owner(link.getTarget()));
                int level = 0;
                while (level < Math.min(from.size(), to.size()) && from.get(level) == to.get(level)) {
                    level++;
                }
                if (level == from.size() || level == to.size()) {
                    return true;
                }
                next.computeIfAbsent(from.get(level), key -> new LinkedHashSet<>()).add(to.get(level));
            }
        }
        final Set<Object> done = new HashSet<>();
        return next.keySet().stream().anyMatch(start -> leadsBack(start, next, new HashSet<>(), done));
    }

    private static boolean leadsBack(final Object element, final Map<Object, Set<Object>> next,
            final Set<Object> open, final Set<Object> done) {
        if (done.contains(element)) {
            return false;
        }
        if (!open.add(element)) {
            return true;
        }
        for (final Object successor : next.getOrDefault(element, Set.of())) {
            if (leadsBack(successor, next, open, done)) {
                return true;
            }
        }
        open.remove(element);
        done.add(element);
        return false;
    }
}
