// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.Image;
import org.intercala.model.Graph;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateNodeCommand;

/** A solver with its default parameters. */
public record SolverEntry(SolverFactory solver) implements PaletteEntry {

    @Override
    public String key() {
        return solver.descriptor().id();
    }

    @Override
    public String label() {
        return solver.descriptor().label();
    }

    @Override
    public String description() {
        return solver.descriptor().description();
    }

    @Override
    public String group() {
        return solver.descriptor().scale().label();
    }

    @Override
    public Ink ink() {
        return Ink.of(solver.descriptor().scale());
    }

    @Override
    public Image image() {
        return Icons.image("scale-" + solver.descriptor().scale().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<PortSpec> inputs() {
        return solver.inputs(solver.createParameters());
    }

    @Override
    public List<PortSpec> outputs() {
        return solver.outputs(solver.createParameters());
    }

    @Override
    public Creation create(final Workflow workflow, final Graph graph, final int x, final int y) {
        final var command = new CreateNodeCommand(workflow, graph, solver, Services.registry(), x, y);
        return new Creation(command, command.node());
    }
}
