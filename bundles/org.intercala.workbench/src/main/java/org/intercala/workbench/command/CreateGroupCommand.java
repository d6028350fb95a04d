// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;
import java.util.List;

import org.intercala.model.Graph;
import org.intercala.model.Group;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Groups nodes of one graph; they leave the groups they were in. */
public final class CreateGroupCommand extends WorkflowCommand {

    private final List<Node> nodes;
    private final Group group = ModelFactory.eINSTANCE.createGroup();

    public CreateGroupCommand(final Workflow workflow, final Collection<? extends Node> nodes, final String label) {
        super("Group", workflow);
        this.nodes = List.copyOf(nodes);
        group.setLabel(label);
    }

    /** The group, also before it is added. */
    public Group group() {
        return group;
    }

    @Override
    public boolean canExecute() {
        final Graph graph = Nodes.graph(nodes);
        return graph != null && nodes.stream().allMatch(this::isInside)
                && graph.getGroups().stream().noneMatch(other -> other.getMembers().size() == nodes.size()
                        && other.getMembers().containsAll(nodes));
    }

    @Override
    protected void change() {
        final Graph graph = Nodes.graph(nodes);
        Nodes.leaveGroups(workflow(), nodes::contains);
        group.setId(new Ids(workflow()).free("group"));
        graph.getGroups().add(group);
        group.getMembers().addAll(nodes);
    }
}
