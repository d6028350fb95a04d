// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.cell.kernel.DfnModel;
import org.intercala.model.ParameterObject;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** A cell under constant current or a protocol by the Doyle-Fuller-Newman model. */
@Component(service = SolverFactory.class)
public final class DfnSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.dfn";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Doyle-Fuller-Newman model",
            "Voltage of a cell under constant current or a protocol: porous electrodes with a particle at every point,"
                    + " electrolyte and solid resolved across the cell, isothermal.",
            Scale.CELL, CellPackage.Literals.POROUS_PARAMETERS, Ports.cellInputs(), Ports.cellOutputs(),
            Plots.ofPorousElectrodes(), "cell-dfn.md");

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
            return mesh -> new DfnModel(cell, mesh, x, y);
        });
    }
}
