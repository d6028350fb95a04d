// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.solver.MaterialSet;
import org.intercala.solver.PlotSpec;
import org.intercala.solver.PlotSpec.Axis;
import org.intercala.solver.PlotSpec.Series;
import org.intercala.solver.PortSpec;
import org.intercala.solver.Scale;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** A material set, installed or a file of the project, with any of its values overridden. */
@Component(service = SolverFactory.class)
public final class ParameterSetSolverFactory implements SolverFactory {

    public static final String ID = "org.intercala.cell.parameterSet";

    private final SolverDescriptor descriptor = new SolverDescriptor(ID, 1, "Parameter set",
            "A citable material set of a cell; any value can be overridden, and each says where it comes from.",
            Scale.DATA,
            CellPackage.Literals.PARAMETER_SET_PARAMETERS, List.of(),
            List.of(PortSpec.output(Ports.PARAMETERS, "Cell parameters", DataPackage.Literals.CELL_PARAMETER_SET, "",
                    "All values of the cell."),
                    potential(Ports.NEGATIVE_POTENTIAL, "negative"), potential(Ports.POSITIVE_POTENTIAL, "positive"),
                    diffusivity(Ports.NEGATIVE_DIFFUSIVITY, "negative"),
                    diffusivity(Ports.POSITIVE_DIFFUSIVITY, "positive")),
            List.of(new PlotSpec("Open-circuit potentials", Axis.linear("Stoichiometry", "x", "1"),
                    Axis.linear("Potential against lithium", "U", "V"),
                    List.of(new Series(Ports.NEGATIVE_POTENTIAL, "x", "potential", "negative"),
                            new Series(Ports.POSITIVE_POTENTIAL, "x", "potential", "positive")))),
            "cell-parameter-set.md");
    private final MaterialSets sets = new MaterialSets();

    private static PortSpec potential(String name, String electrode) {
        return PortSpec.output(name, "Open-circuit potential, " + electrode,
                DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "V",
                "Potential of the " + electrode + " electrode over stoichiometry, with its entropic coefficient.");
    }

    private static PortSpec diffusivity(String name, String electrode) {
        return PortSpec.output(name, "Diffusivity, " + electrode, DataPackage.Literals.DIFFUSIVITY, "m2/s",
                "Chemical diffusivity of lithium in the particles of the " + electrode + " electrode.");
    }

    /** A material set has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addMaterialSet(MaterialSet set) {
        sets.add(set);
    }

    /** A material set has gone. */
    public void removeMaterialSet(MaterialSet set) {
        sets.remove(set);
    }

    @Override
    public SolverDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Solver create() {
        return new ParameterSetSolver(sets);
    }
}
