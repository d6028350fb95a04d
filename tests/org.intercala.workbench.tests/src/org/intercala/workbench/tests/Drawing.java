// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.MapAxis;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateContainerCommand;
import org.intercala.workbench.command.CreateNodeCommand;
import org.intercala.workbench.command.VaryCommand;

/** Draws workflows for tests. */
final class Drawing {

    static final String FREE_ENERGY = "org.intercala.phase.freeEnergy";
    static final String POTENTIAL = "org.intercala.phase.openCircuitPotential";
    static final String FACTOR = "org.intercala.phase.thermodynamicFactor";
    static final String PARAMETER_SET = "org.intercala.cell.parameterSet";
    static final String SPM = "org.intercala.cell.spm";

    private final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();

    Drawing(final String name) {
        workflow.setName(name);
    }

    /** A free energy {@code g}, its potential {@code u}, and its thermodynamic factor {@code f}, not linked yet. */
    static Drawing phase() {
        return new Drawing("Phase").node("g", FREE_ENERGY, 0, 0).node("u", POTENTIAL, 260, 0)
                .node("f", FACTOR, 260, 160).link("g.freeEnergy", "u.freeEnergy");
    }

    /** A cell {@code chen} that the model {@code cell} discharges. */
    static Drawing cell() {
        return new Drawing("Cell").node("chen", PARAMETER_SET, 0, 0).node("cell", SPM, 260, 0)
                .link("chen.parameters", "cell.parameters");
    }

    Drawing node(final String id, final String solver, final int x, final int y) {
        return node(workflow, id, solver, x, y);
    }

    Drawing node(final Graph graph, final String id, final String solver, final int x, final int y) {
        final var registry = Services.registry();
        final var create = new CreateNodeCommand(workflow, graph, registry.find(solver).orElseThrow(), registry, x, y);
        create.execute();
        Graphs.rename(create.node(), id);
        create.node().setLabel(id);
        return this;
    }

    Drawing link(final String source, final String target) {
        Graphs.link(Graphs.port(workflow, source).orElseThrow(), Graphs.port(workflow, target).orElseThrow());
        return this;
    }

    /** Lets a node run at so many values of a parameter between two. */
    Drawing vary(final String id, final String parameter, final String from, final String to, final int count) {
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setFrom(Quantity.parse(from));
        axis.setTo(Quantity.parse(to));
        axis.setCount(count);
        new VaryCommand(workflow, (SolverNode) find(id), parameter, axis).execute();
        return this;
    }

    Drawing wrap(final String... ids) {
        CreateContainerCommand.around(workflow, ModelPackage.Literals.SUB_WORKFLOW,
                List.of(ids).stream().map(this::find).toList()).execute();
        return this;
    }

    private Node find(final String id) {
        return Graphs.node(workflow, id).orElseThrow();
    }

    Workflow workflow() {
        return workflow;
    }
}
