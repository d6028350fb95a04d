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

/** Chemical diffusivity from a jump diffusivity and the thermodynamic factor of a free energy. */
@Component(service = SolverFactory.class)
public final class ChemicalDiffusivitySolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.phase.chemicalDiffusivity";
    static final String FREE_ENERGY = "freeEnergy";
    static final String FACTOR = "thermodynamicFactor";
    static final String JUMP = "jumpDiffusivity";
    static final String MEAN = "meanDiffusivity";
    static final String BALANCE = "balance";
    static final String DIFFUSIVITY = "diffusivity";
    static final String MEAN_JUMP = "meanJumpDiffusivity";
    static final String MEAN_CHEMICAL = "meanChemicalDiffusivity";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Chemical diffusivity",
            "D_chem = D_J Θ with the thermodynamic factor of the free energy that also gives the potential; "
                    + "D_J given, or such that the mean of D_chem over a window is a given value.",
            Scale.PHASES, PhasePackage.Literals.CHEMICAL_DIFFUSIVITY_PARAMETERS,
            List.of(PortSpec.optional(FREE_ENERGY, "Free energy", DataPackage.Literals.FREE_ENERGY, "J/mol",
                    "Gives the factor; beside a connected factor, the free energy that the factor is held to."),
                    PortSpec.optional(FACTOR, "Thermodynamic factor", DataPackage.Literals.THERMODYNAMIC_FACTOR, "1",
                            "Θ(x, T); or connect the free energy."),
                    PortSpec.optional(JUMP, "Jump diffusivity", DataPackage.Literals.DIFFUSIVITY, "m2/s",
                            "D_J, or a tracer diffusivity with the Haven ratio as a parameter."),
                    PortSpec.optional(MEAN, "Mean chemical diffusivity", DataPackage.Literals.DIFFUSIVITY, "m2/s",
                            "Its mean over the window is that of the result, with source = fromMean."),
                    PortSpec.optional(BALANCE, "Electrode balance", DataPackage.Literals.ELECTRODE_BALANCE, "",
                            "Gives the window.")),
            List.of(PortSpec.output(DIFFUSIVITY, "Chemical diffusivity", DataPackage.Literals.DIFFUSIVITY, "m2/s",
                    "D_chem(x, T)."),
                    PortSpec.output(MEAN_JUMP, "Mean jump diffusivity", DataPackage.Literals.SCALAR, "m2/s",
                            "Arithmetic mean of D_J over the window."),
                    PortSpec.output(MEAN_CHEMICAL, "Mean chemical diffusivity", DataPackage.Literals.SCALAR, "m2/s",
                            "Arithmetic mean of D_chem over the window.")),
            List.of(new PlotSpec("Chemical diffusivity", Axis.linear("Stoichiometry", "x", "1"),
                    new Axis("Chemical diffusivity", "D_chem", "m2/s", true),
                    List.of(new Series(DIFFUSIVITY, "x", "value", "")))),
            "phase-chemical-diffusivity.md");

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new ChemicalDiffusivitySolver();
    }
}
