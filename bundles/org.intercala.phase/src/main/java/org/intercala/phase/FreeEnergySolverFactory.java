// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.model.ParameterObject;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PlotSpec.Axis;
import org.intercala.solver.PlotSpec.Series;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;

/** Free energy of a host from a mixing model or from a measured potential, with its phase diagram. */
@Component(service = SolverFactory.class)
public final class FreeEnergySolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.phase.freeEnergy";
    static final String POTENTIAL = "openCircuitPotential";
    static final String FREE_ENERGY = "freeEnergy";
    static final String PHASE_DIAGRAM = "phaseDiagram";

    private static final String POTENTIAL_LABEL = "Measured open-circuit potential";
    private static final String POTENTIAL_DESCRIPTION = "Curve U(x) or open-circuit potential; integrated, or compared "
            + "with the free energy of another form.";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Free energy",
            "Molar free energy g(x, T) from ideal mixing, a regular solution, a Redlich-Kister series or the "
                    + "integral of an open-circuit potential, and its phase diagram.",
            Scale.PHASES, PhasePackage.Literals.FREE_ENERGY_PARAMETERS,
            List.of(PortSpec.optional(POTENTIAL, POTENTIAL_LABEL, DataPackage.Literals.DATA_OBJECT, "",
                    POTENTIAL_DESCRIPTION)),
            List.of(PortSpec.output(FREE_ENERGY, "Free energy", DataPackage.Literals.FREE_ENERGY, "J/mol",
                    "g(x, T) per mole of sites, counted from lithium metal."),
                    PortSpec.output(PHASE_DIAGRAM, "Phase diagram", DataPackage.Literals.TABLE, "",
                            "Coexisting phases and spinodal points at each temperature, and the critical points.")),
            List.of(new PlotSpec("Phase diagram", Axis.linear("Stoichiometry", "x", "1"),
                    Axis.linear("Temperature", "T", "K"),
                    List.of(diagram(PhaseDiagramTable.BINODAL_LOW, "binodal"),
                            diagram(PhaseDiagramTable.BINODAL_HIGH, "binodal"),
                            diagram(PhaseDiagramTable.SPINODAL_LOW, "spinodal"),
                            diagram(PhaseDiagramTable.SPINODAL_HIGH, "spinodal"))),
                    new PlotSpec("Free energy of mixing", Axis.linear("Stoichiometry", "x", "1"),
                            Axis.linear("Free energy of mixing", "Δg", "J/mol"),
                            List.of(new Series(FREE_ENERGY, "x", "energy", "", true)),
                            "Δg is g less the straight line between the ends of its range; over the range 0 to 1, "
                                    + "Δg(x) = g(x) − (1 − x) g(0) − x g(1).")),
            "phase-free-energy.md");

    private static Series diagram(String column, String label) {
        return new Series(PHASE_DIAGRAM, column, PhaseDiagramTable.TEMPERATURE, label);
    }

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new FreeEnergySolver();
    }

    @Override
    public List<PortSpec> inputs(ParameterObject parameters) {
        var measured = parameters instanceof FreeEnergyParameters p
                && p.getForm() == FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL;
        return measured ? List.of(PortSpec.required(POTENTIAL, POTENTIAL_LABEL, DataPackage.Literals.DATA_OBJECT, "",
                POTENTIAL_DESCRIPTION)) : descriptor.inputs();
    }
}
