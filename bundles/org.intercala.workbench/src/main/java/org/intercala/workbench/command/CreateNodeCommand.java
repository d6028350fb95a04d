// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.List;

import org.intercala.engine.SolverRegistry;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.ParameterObject;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;

/** Adds a node of a solver, with default parameters and its ports. */
public final class CreateNodeCommand extends WorkflowCommand {

    private final Graph graph;
    private final SolverNode node;
    private final String wish;

    /** @param graph where to; the workflow or the body of a container @param x left edge @param y top edge */
    public CreateNodeCommand(final Workflow workflow, final Graph graph, final SolverFactory factory,
            final SolverRegistry registry, final int x, final int y) {
        this(workflow, graph, factory, factory.createParameters(), registry, x, y);
    }

    /** @param parameters of the new node; not of a workflow */
    public CreateNodeCommand(final Workflow workflow, final Graph graph, final SolverFactory factory,
            final ParameterObject parameters, final SolverRegistry registry, final int x, final int y) {
        super("Add " + factory.descriptor().label(), workflow);
        this.graph = graph;
        final var descriptor = factory.descriptor();
        node = ModelFactory.eINSTANCE.createSolverNode();
        wish = descriptor.id().substring(descriptor.id().lastIndexOf('.') + 1);
        node.setId(wish);
        node.setLabel(descriptor.label());
        node.setSolver(descriptor.id());
        node.setSolverVersion(descriptor.version());
        node.setProvider(registry.provider(descriptor.id()));
        node.setParameters(parameters);
        node.setX(x);
        node.setY(y);
        addPorts(node, factory.inputs(node.getParameters()), factory.outputs(node.getParameters()));
    }

    static void addPorts(final SolverNode node, final List<PortSpec> inputs, final List<PortSpec> outputs) {
        inputs.forEach(spec -> Graphs.addInput(node, spec.name(), spec.typeName(), spec.unit(), spec.many()));
        outputs.forEach(spec -> Graphs.addOutput(node, spec.name(), spec.typeName(), spec.unit())
                .setMany(spec.many()));
    }

    Graph graph() {
        return graph;
    }

    /** The node, also before it is added. */
    public SolverNode node() {
        return node;
    }

    @Override
    public boolean canExecute() {
        return isInside(graph);
    }

    @Override
    protected void change() {
        Graphs.rename(node, new Ids(workflow()).free(wish));
        graph.getNodes().add(node);
    }
}
