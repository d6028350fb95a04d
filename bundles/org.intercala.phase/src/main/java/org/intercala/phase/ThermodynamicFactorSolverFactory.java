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

/** Thermodynamic factor of a free energy. */
@Component(service = SolverFactory.class)
public final class ThermodynamicFactorSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.phase.thermodynamicFactor";
    static final String FREE_ENERGY = "freeEnergy";
    static final String FACTOR = "thermodynamicFactor";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Thermodynamic factor",
            "Θ(x, T) of a free energy: what turns a jump diffusivity into a chemical diffusivity.", Scale.PHASES,
            PhasePackage.Literals.THERMODYNAMIC_FACTOR_PARAMETERS,
            List.of(PortSpec.required(FREE_ENERGY, "Free energy", DataPackage.Literals.FREE_ENERGY, "J/mol",
                    "g(x, T) of the host.")),
            List.of(PortSpec.output(FACTOR, "Thermodynamic factor", DataPackage.Literals.THERMODYNAMIC_FACTOR, "1",
                    "Θ(x, T) of the single phase.")),
            List.of(new PlotSpec("Thermodynamic factor", Axis.linear("Stoichiometry", "x", "1"),
                    Axis.linear("Thermodynamic factor", "Θ", "1"), List.of(new Series(FACTOR, "x", "factor", "")))),
            "phase-thermodynamic-factor.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new ThermodynamicFactorSolver();
    }
}
