// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.Node;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.MoveCommand.Place;

/** Moves nodes into the body of a container, or out of it; the links follow. */
public final class MoveIntoContainerCommand extends WorkflowCommand {

    private final Graph graph;
    private final Map<Node, Place> places;

    /** @param graph where to; the body of a container or the workflow @param places where in that graph */
    public MoveIntoContainerCommand(final Workflow workflow, final Graph graph, final Map<Node, Place> places) {
        super(graph instanceof Workflow ? "Move out" : "Move into container", workflow);
        this.graph = graph;
        this.places = new LinkedHashMap<>(places);
    }

    @Override
    public boolean canExecute() {
        return !places.isEmpty() && isInside(graph)
                && places.keySet().stream().allMatch(node -> isInside(node) && node.eContainer() != graph
                        && !EcoreUtil.isAncestor(node, graph))
                && !Nesting.isCircular(workflow(), places.keySet(),
                        graph.eContainer() instanceof Node container ? container : null);
    }

    @Override
    protected void change() {
        places.forEach((node, place) -> {
            node.setX(place.x());
            node.setY(place.y());
        });
        Nodes.move(workflow(), places.keySet(), graph);
    }
}
