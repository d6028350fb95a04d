// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** Stoichiometry windows of a full cell from capacities, lithium inventory and voltage limits. */
@Component(service = SolverFactory.class)
public final class BalanceSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.balance";
    static final String CAPACITY = "capacity";
    static final String NEGATIVE_FULL = "negativeStoichiometryAtFull";
    static final String NEGATIVE_EMPTY = "negativeStoichiometryAtEmpty";
    static final String POSITIVE_FULL = "positiveStoichiometryAtFull";
    static final String POSITIVE_EMPTY = "positiveStoichiometryAtEmpty";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Electrode balance",
            "Capacities and stoichiometry windows of a cell between two open-circuit voltages.", Scale.CELL,
            CellPackage.Literals.BALANCE_PARAMETERS,
            inputs(),
            List.of(PortSpec.output(Ports.BALANCE, "Electrode balance", DataPackage.Literals.ELECTRODE_BALANCE, "",
                    "Capacities and windows."),
                    scalar(CAPACITY, "Capacity", "C", "Charge between the voltage limits."),
                    scalar(NEGATIVE_FULL, "x at 100 %", "1",
                            "Stoichiometry of the negative electrode at the upper voltage."),
                    scalar(NEGATIVE_EMPTY, "x at 0 %", "1",
                            "Stoichiometry of the negative electrode at the lower voltage."),
                    scalar(POSITIVE_FULL, "y at 100 %", "1",
                            "Stoichiometry of the positive electrode at the upper voltage."),
                    scalar(POSITIVE_EMPTY, "y at 0 %", "1",
                            "Stoichiometry of the positive electrode at the lower voltage.")),
            List.of(), "cell-balance.md");

    private static List<PortSpec> inputs() {
        var inputs = new ArrayList<PortSpec>();
        inputs.add(Ports.parameters());
        inputs.addAll(Ports.potentials());
        return inputs;
    }

    private static PortSpec scalar(String name, String label, String unit, String description) {
        return PortSpec.output(name, label, DataPackage.Literals.SCALAR, unit, description);
    }

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new BalanceSolver();
    }
}
