// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/**
 * Adds a container, empty or around nodes; positions in its body count from the left top corner of the body. What it
 * would cover moves aside.
 */
public final class CreateContainerCommand extends WorkflowCommand {

    private final Graph graph;
    private final List<Node> nodes;
    private final Container container;

    private CreateContainerCommand(final String label, final Workflow workflow, final Graph graph, final EClass type,
            final Collection<? extends Node> nodes) {
        super(label + words(type), workflow);
        this.graph = graph;
        this.nodes = List.copyOf(nodes);
        container = (Container) ModelFactory.eINSTANCE.create(type);
        container.setId(type == ModelPackage.Literals.MAP_CONTAINER ? "map" : "part");
        container.setLabel(type == ModelPackage.Literals.MAP_CONTAINER ? "Map" : "Sub-workflow");
        container.setBody(ModelFactory.eINSTANCE.createBody());
    }

    private static String words(final EClass type) {
        return type == ModelPackage.Literals.MAP_CONTAINER ? "map" : "sub-workflow";
    }

    /** @param type MapContainer or SubWorkflow @param graph where to @param x left edge @param y top edge */
    public static CreateContainerCommand empty(final Workflow workflow, final Graph graph, final EClass type,
            final int x, final int y) {
        final var command = new CreateContainerCommand("Add ", workflow, graph, type, List.of());
        command.container.setX(x);
        command.container.setY(y);
        return command;
    }

    /** @param type MapContainer or SubWorkflow @param nodes all of one graph; they keep their arrangement */
    public static CreateContainerCommand around(final Workflow workflow, final EClass type,
            final Collection<? extends Node> nodes) {
        final var command = new CreateContainerCommand("Wrap in ", workflow, Nodes.graph(nodes), type, nodes);
        command.container.setX(nodes.stream().mapToInt(Node::getX).min().orElse(0));
        command.container.setY(nodes.stream().mapToInt(Node::getY).min().orElse(0));
        return command;
    }

    /** The container, also before it is added. */
    public Container container() {
        return container;
    }

    @Override
    public boolean canExecute() {
        return isInside(graph) && (nodes.isEmpty() || !(container instanceof MapContainer)
                || !Nesting.isWrapCircular(workflow(), nodes));
    }

    @Override
    protected void change() {
        Graphs.rename(container, new Ids(workflow()).free(container.getId()));
        graph.getNodes().add(container);
        for (final Node node : nodes) {
            node.setX(node.getX() - container.getX());
            node.setY(node.getY() - container.getY());
        }
        Nodes.move(workflow(), nodes, container.getBody());
        if (!nodes.isEmpty()) {
            Room.make(container);
        }
    }
}
