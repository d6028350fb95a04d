// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

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

/** Open-circuit potential of a free energy: its slope, or that of its convex hull. */
@Component(service = SolverFactory.class)
public final class OpenCircuitPotentialSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.phase.openCircuitPotential";
    static final String FREE_ENERGY = "freeEnergy";
    static final String POTENTIAL = "openCircuitPotential";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Open-circuit potential",
            "Potential against lithium metal from a free energy: of the single phase, or with the plateaus of "
                    + "the Maxwell construction, and its entropic coefficient.",
            Scale.PHASES, PhasePackage.Literals.OPEN_CIRCUIT_POTENTIAL_PARAMETERS,
            List.of(PortSpec.required(FREE_ENERGY, "Free energy", DataPackage.Literals.FREE_ENERGY, "J/mol",
                    "g(x, T) counted from lithium metal.")),
            List.of(PortSpec.output(POTENTIAL, "Open-circuit potential", DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
                    "V", "U(x) at the temperature, with its two-phase regions.")),
            List.of(new PlotSpec("Open-circuit potential", Axis.linear("Stoichiometry", "x", "1"),
                    Axis.linear("Potential", "U", "V"), List.of(new Series(POTENTIAL, "x", "potential", "")))),
            "phase-open-circuit-potential.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new OpenCircuitPotentialSolver();
    }
}
