// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PlotSpec.Axis;
import org.intercala.solver.PlotSpec.Series;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** Constant-current discharge or charge of a cell by the single-particle model. */
@Component(service = SolverFactory.class)
public final class SpmSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.spm";
    static final String RESPONSE = "response";
    static final String TIME = "dischargeTime";
    static final String CAPACITY = "dischargeCapacity";
    static final String ENERGY = "dischargeEnergy";

    private static final Axis TIME_AXIS = Axis.linear("Time", "t", "s");
    private static final Axis STOICHIOMETRY_AXIS = Axis.linear("Stoichiometry", "x", "1");

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Single-particle model",
            "Voltage of a cell under constant current: one particle an electrode, uniform electrolyte, isothermal.",
            Scale.CELL,
            CellPackage.Literals.SPM_PARAMETERS, inputs(),
            List.of(PortSpec.output(RESPONSE, "Response", DataPackage.Literals.CELL_RESPONSE, "",
                    "Current, voltage and stoichiometries over time."),
                    PortSpec.output(TIME, "Discharge time", DataPackage.Literals.SCALAR, "s",
                            "Time from the start to the end of the run."),
                    PortSpec.output(CAPACITY, "Discharge capacity", DataPackage.Literals.SCALAR, "C",
                            "Charge delivered; negative on charge."),
                    PortSpec.output(ENERGY, "Discharge energy", DataPackage.Literals.SCALAR, "J",
                            "Energy delivered; negative on charge.")),
            List.of(new PlotSpec("Voltage", TIME_AXIS, Axis.linear("Voltage", "V", "V"),
                    List.of(new Series(RESPONSE, "time", "voltage", ""))),
                    new PlotSpec("Voltage over charge", Axis.linear("Charge delivered", "Q", "A*h"),
                            Axis.linear("Voltage", "V", "V"),
                            List.of(new Series(RESPONSE, CAPACITY, "voltage", ""))),
                    new PlotSpec("Stoichiometries", TIME_AXIS, STOICHIOMETRY_AXIS,
                            List.of(new Series(RESPONSE, "time", "negativeSurfaceStoichiometry", "negative, surface"),
                                    new Series(RESPONSE, "time", "negativeMeanStoichiometry", "negative, mean"),
                                    new Series(RESPONSE, "time", "positiveSurfaceStoichiometry", "positive, surface"),
                                    new Series(RESPONSE, "time", "positiveMeanStoichiometry", "positive, mean")))),
            "cell-spm.md");

    private static List<PortSpec> inputs() {
        var inputs = new ArrayList<PortSpec>();
        inputs.add(Ports.parameters());
        inputs.addAll(Ports.potentials());
        inputs.addAll(Ports.diffusivities());
        inputs.add(PortSpec.optional(Ports.BALANCE, "Electrode balance", DataPackage.Literals.ELECTRODE_BALANCE, "",
                "Windows for the start from a state of charge; without it they are computed from the parameter set."));
        return inputs;
    }

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new SpmSolver();
    }
}
