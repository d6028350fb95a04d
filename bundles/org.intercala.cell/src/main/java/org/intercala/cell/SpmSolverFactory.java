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

/** A cell under constant current or a protocol by the single-particle model. */
@Component(service = SolverFactory.class)
public final class SpmSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.spm";
    static final String RESPONSE = "response";
    static final String TIME = "dischargeTime";
    static final String CAPACITY = "dischargeCapacity";
    static final String ENERGY = "dischargeEnergy";
    /** How good the voltage is, see {@link Accuracy}. */
    static final String VOLTAGE_ERROR = "voltageError";
    /** Only with a protocol. */
    static final String STEPS = "steps";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Single-particle model",
            "Voltage of a cell under constant current or a protocol: one particle an electrode, uniform electrolyte,"
                    + " isothermal.",
            Scale.CELL,
            CellPackage.Literals.SPM_PARAMETERS, Ports.cellInputs(), Ports.cellOutputs(),
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
        return new CellSolver((inputs, x, y) -> mesh -> new SpmModel(inputs.particles(), x, y, mesh.particleNodes()));
    }
}
