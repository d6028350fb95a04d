// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;
import java.util.List;

import org.intercala.model.Graph;
import org.intercala.model.Group;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Puts nodes into a group of their graph, or takes them out of the groups they are in. */
public final class ChangeGroupCommand extends WorkflowCommand {

    private final Group group;
    private final List<Node> nodes;

    /** @param group where the nodes go, or null to take them out */
    public ChangeGroupCommand(final Workflow workflow, final Group group, final Collection<? extends Node> nodes) {
        super(group == null ? "Take out of group" : "Add to group", workflow);
        this.group = group;
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public boolean canExecute() {
        if (nodes.isEmpty() || !nodes.stream().allMatch(this::isInside)) {
            return false;
        }
        if (group == null) {
            return nodes.stream().anyMatch(node -> node.eContainer() instanceof Graph graph
                    && graph.getGroups().stream().anyMatch(each -> each.getMembers().contains(node)));
        }
        return isInside(group) && Nodes.graph(nodes) == group.eContainer() && !group.getMembers().containsAll(nodes);
    }

    @Override
    protected void change() {
        final List<Node> moved = group == null ? nodes
                : nodes.stream().filter(node -> !group.getMembers().contains(node)).toList();
        Nodes.leaveGroups(workflow(), moved::contains);
        if (group != null) {
            group.getMembers().addAll(moved);
        }
    }
}
