// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.cell.kernel.SpmModel;
import org.intercala.model.ParameterObject;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** A cell under constant current or a protocol by the single-particle model with electrolyte. */
@Component(service = SolverFactory.class)
public final class SpmeSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.spme";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Single-particle model with electrolyte",
            "Voltage of a cell under constant current or a protocol: one particle an electrode,"
                    + " salt resolved across the cell, isothermal.",
            Scale.CELL, CellPackage.Literals.POROUS_PARAMETERS, Ports.cellInputs(), Ports.cellOutputs(),
            Plots.ofResponse(), "cell-spm.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<PortSpec> outputs(ParameterObject parameters) {
        return Ports.cellOutputs((SpmParameters) parameters);
    }

    @Override
    public Solver create() {
        return new CellSolver((inputs, x, y) -> {
            var cell = inputs.porous();
            return mesh -> SpmModel.withElectrolyte(cell, mesh, x, y);
        });
    }
}
