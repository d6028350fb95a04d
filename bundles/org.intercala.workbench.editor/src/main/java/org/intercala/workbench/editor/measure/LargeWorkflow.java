// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.measure;

import java.util.ArrayList;
import java.util.List;

import org.intercala.engine.SolverRegistry;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.command.CreateNodeCommand;

/** A workflow of many nodes on a grid, each linked to the nodes left of it where their ports fit. */
public final class LargeWorkflow {

    private static final int COLUMN = 280;
    private static final int ROW = 260;

    private LargeWorkflow() {
    }

    /** @param nodes how many */
    public static Workflow of(final int nodes, final SolverRegistry registry) {
        final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
        workflow.setName(nodes + " nodes");
        final List<SolverFactory> solvers = registry.solvers();
        final int columns = (int) Math.ceil(Math.sqrt(nodes));
        final List<SolverNode> made = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            final CreateNodeCommand create = new CreateNodeCommand(workflow, workflow, solvers.get(i % solvers.size()),
                    registry, i % columns * COLUMN, i / columns * ROW);
            create.execute();
            made.add(create.node());
            for (int back = 1; back <= Math.min(i % columns, 3); back++) {
                link(made.get(i - back), create.node());
            }
        }
        return workflow;
    }

    private static void link(final SolverNode from, final SolverNode to) {
        for (final var input : to.getInputs()) {
            for (final var output : from.getOutputs()) {
                if (output.getType().equals(input.getType()) && Graphs.links(Graphs.workflow(to)).stream()
                        .noneMatch(link -> link.getTarget() == input)) {
                    Graphs.link(output, input);
                    break;
                }
            }
        }
    }
}
