// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.graphics.Image;
import org.intercala.model.Graph;
import org.intercala.model.ModelPackage;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.CreateContainerCommand;

/** An empty container. */
public record ContainerEntry(EClass type, String label, String description, String icon) implements PaletteEntry {

    static final List<PaletteEntry> ALL = List.of(
            new ContainerEntry(ModelPackage.Literals.MAP_CONTAINER, "Map",
                    "Runs what is inside for every value of a list, a range or a column of a CSV file.", "map"),
            new ContainerEntry(ModelPackage.Literals.SUB_WORKFLOW, "Sub-workflow",
                    "Keeps nodes that belong together as one that can be folded.", "sub-workflow"));

    @Override
    public String key() {
        return "container:" + type.getName();
    }

    @Override
    public String group() {
        return "Containers";
    }

    @Override
    public Ink ink() {
        return Ink.DATA;
    }

    @Override
    public Image image() {
        return Icons.image(icon);
    }

    @Override
    public SolverFactory solver() {
        return null;
    }

    @Override
    public List<PortSpec> inputs() {
        return List.of();
    }

    @Override
    public List<PortSpec> outputs() {
        return List.of();
    }

    @Override
    public Creation create(final Workflow workflow, final Graph graph, final int x, final int y) {
        final var command = CreateContainerCommand.empty(workflow, graph, type, x, y);
        return new Creation(command, command.container());
    }
}
