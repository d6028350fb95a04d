// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.intercala.model.Graph;
import org.intercala.model.ParameterObject;
import org.intercala.model.ParameterPath;
import org.intercala.model.Workflow;
import org.intercala.solver.MaterialSet;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateNodeCommand;

/** A material set: a node of the solver that gives the parameters of one. */
public record MaterialEntry(MaterialSet set, SolverFactory solver) implements PaletteEntry {

    static final String SOLVER = "org.intercala.cell.parameterSet";
    private static final String PARAMETER = "materialSet";

    @Override
    public String key() {
        return "material:" + set.id();
    }

    @Override
    public String label() {
        return set.label();
    }

    @Override
    public String description() {
        return set.description();
    }

    @Override
    public String group() {
        return "Material sets";
    }

    @Override
    public Ink ink() {
        return Ink.DATA;
    }

    @Override
    public Image image() {
        return Icons.image("material");
    }

    @Override
    public List<PortSpec> inputs() {
        return solver.inputs(parameters());
    }

    @Override
    public List<PortSpec> outputs() {
        return solver.outputs(parameters());
    }

    private ParameterObject parameters() {
        final ParameterObject parameters = solver.createParameters();
        ParameterPath.set(parameters, PARAMETER, set.id());
        return parameters;
    }

    @Override
    public Creation create(final Workflow workflow, final Graph graph, final int x, final int y) {
        final var command = new CreateNodeCommand(workflow, graph, solver, parameters(), Services.registry(), x, y);
        command.node().setLabel(set.label());
        return new Creation(command, command.node());
    }
}
