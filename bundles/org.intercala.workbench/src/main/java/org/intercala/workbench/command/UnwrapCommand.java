// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Removes a container and keeps its content in its place. */
public final class UnwrapCommand extends WorkflowCommand {

    private final Container container;

    public UnwrapCommand(final Workflow workflow, final Container container) {
        super("Unwrap", workflow);
        this.container = container;
    }

    /** Not where the content lies in another file, nor where ports of the container itself are linked. */
    @Override
    public boolean canExecute() {
        return isInside(container) && container.getBody() != null && container.eContainer() instanceof Graph
                && Graphs.bodies(container).size() == 1
                && Nodes.links(workflow()).stream().noneMatch(link -> link.getSource() != null
                        && link.getSource().eContainer() == container
                        || link.getTarget() != null && link.getTarget().eContainer() == container);
    }

    @Override
    protected void change() {
        final Graph graph = (Graph) container.eContainer();
        final List<Node> nodes = List.copyOf(container.getBody().getNodes());
        for (final Node node : nodes) {
            node.setX(node.getX() + container.getX());
            node.setY(node.getY() + container.getY());
        }
        for (final Note note : List.copyOf(container.getBody().getNotes())) {
            note.setX(note.getX() + container.getX());
            note.setY(note.getY() + container.getY());
            graph.getNotes().add(note);
        }
        Nodes.move(workflow(), nodes, graph);
        joinGroups(graph, nodes);
        EcoreUtil.remove(container);
    }

    /** The content takes the place of the container in its group, but for nodes that come with a group of their own. */
    private void joinGroups(final Graph graph, final List<Node> nodes) {
        for (final Group group : List.copyOf(graph.getGroups())) {
            if (group.getMembers().contains(container)) {
                final List<Node> free = new ArrayList<>(nodes);
                graph.getGroups().forEach(other -> free.removeAll(other.getMembers()));
                group.getMembers().addAll(free);
                Nodes.leaveGroups(workflow(), node -> node == container);
            }
        }
    }
}
