// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.intercala.data.Branch;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.ReferenceState;
import org.intercala.model.Finding;
import org.intercala.numerics.Constants;
import org.intercala.physics.ConsistencyMeasures;
import org.intercala.physics.OpenCircuitPotentials;
import org.intercala.physics.PhaseDiagram;
import org.intercala.physics.RedlichKister;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.DataSpec.Ancestor;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Builds g(x, T) as an expression and computes its phase diagram. */
final class FreeEnergySolver extends PointSolver {

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (FreeEnergyParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        var spec = DataSpec.of(DataPackage.Literals.FREE_ENERGY,
                new Ancestor(Roles.FREE_ENERGY, context.node(), context.label()));
        var diagram = DataSpec.of(DataPackage.Literals.TABLE);
        var source = context.input(FreeEnergySolverFactory.POTENTIAL);
        if (source.isPresent() && !MeasuredPotential.accepts(source.get().type())) {
            findings.add(Findings.error("wrong-type", FreeEnergySolverFactory.POTENTIAL,
                    MeasuredPotential.refusal(source.get().type()),
                    "Connect the curve of a table, or a potential of a parameter set."));
        }
        var measured = parameters.getForm() == FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL;
        if (measured && source.isPresent()) {
            spec = spec.withLineageOf(source.get());
            var branch = source.get().facts().get(Roles.BRANCH);
            spec = branch == null ? spec : spec.withFact(Roles.BRANCH, branch);
        }
        if (parameters.getForm() != FreeEnergyForm.REDLICH_KISTER && !parameters.getHigherInteractions().isEmpty()) {
            findings.add(Findings.warning("not-used", "higherInteractions",
                    "Higher interaction parameters are given, but the form "
                            + MeasuredPotential.words(parameters.getForm().getLiteral()) + " does not use them.",
                    "Choose the form Redlich–Kister, or remove them."));
        }
        if (parameters.getDiagramFrom().si() > parameters.getDiagramTo().si()) {
            findings.add(Findings.error("out-of-range", "diagramTo", "The phase diagram ends at "
                    + parameters.getDiagramTo() + ", below its begin at " + parameters.getDiagramFrom() + ".",
                    "Give a higher end."));
        }
        checkWindow(parameters, findings);
        return new CheckResult(Map.of(FreeEnergySolverFactory.FREE_ENERGY, spec, FreeEnergySolverFactory.PHASE_DIAGRAM,
                diagram.withLineageOf(spec)), findings);
    }

    private static void checkWindow(FreeEnergyParameters parameters, List<Finding> findings) {
        var lower = parameters.getLowerStoichiometry();
        var upper = parameters.getUpperStoichiometry();
        if (lower != null && upper != null && lower.si() >= upper.si()) {
            findings.add(Findings.error("out-of-range", "upperStoichiometry",
                    "The range of validity, " + lower + " to " + upper + ", is empty.", "Give a larger upper end."));
        }
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (FreeEnergyParameters) point.parameters();
        var source = MeasuredPotential.of(point);
        var energy = parameters.getForm() != FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL ? mixed(parameters)
                : measured(source.orElseThrow(() -> new SolverException("missing-input",
                        "A free energy from an open-circuit potential needs one, but none is connected.",
                        "Connect a curve or an open-circuit potential, or choose another form.")).within(parameters));
        energy.setSites(parameters.getSites());
        energy.setSitesPerFormulaUnit(parameters.getSitesPerFormulaUnit());
        energy.setReference(ReferenceState.LITHIUM_METAL);
        point.output(FreeEnergySolverFactory.FREE_ENERGY, energy);
        var measuredAt = parameters.getForm() == FreeEnergyForm.FROM_OPEN_CIRCUIT_POTENTIAL
                ? OptionalDouble.of(source.get().temperature().si())
                : OptionalDouble.empty();
        point.output(FreeEnergySolverFactory.PHASE_DIAGRAM, diagram(parameters, energy, measuredAt, context));
    }

    private static FreeEnergy mixed(FreeEnergyParameters parameters) throws SolverException {
        var lower = parameters.getLowerStoichiometry() == null ? 0 : parameters.getLowerStoichiometry().si();
        var upper = parameters.getUpperStoichiometry() == null ? 1 : parameters.getUpperStoichiometry().si();
        MeasuredPotential.requireAscending(lower, upper);
        var omega = switch (parameters.getForm()) {
        case IDEAL -> new double[0];
        case REDLICH_KISTER -> series(parameters);
        default -> new double[] { parameters.getInteraction().si() };
        };
        var model = new RedlichKister(omega, -Constants.FARADAY * parameters.getReferencePotential().si());
        var energy = DataFactory.eINSTANCE.createFreeEnergy();
        energy.setEnergy(Functions.expression(model.expression(), "J/mol", Functions.variable("x", "1", lower, upper),
                Functions.variable("T", "K")));
        energy.setConfigurationalOnly(true);
        energy.getValidity().add(DataObjects.range("x", lower, upper, "1"));
        return energy;
    }

    private static double[] series(FreeEnergyParameters parameters) {
        var omega = new double[1 + parameters.getHigherInteractions().size()];
        omega[0] = parameters.getInteraction().si();
        for (var k = 1; k < omega.length; k++) {
            omega[k] = parameters.getHigherInteractions().get(k - 1).si();
        }
        return omega;
    }

    /**
     * \( g = -F\int_{x_0}^x U\,dx \), with the entropic term where the potential has one. The origin is the lower end,
     * or
     * the middle where U is infinite at the lower end.
     */
    private static FreeEnergy measured(MeasuredPotential source) {
        var temperature = source.temperature().si();
        var atEnd = source.function().value(source.lower(), temperature);
        var origin = Double.isFinite(atEnd) ? source.lower() : 0.5 * (source.lower() + source.upper());
        var integral = "integral(U, " + origin + ", x, " + temperature + ")";
        var text = "-F*" + integral;
        var energy = DataFactory.eINSTANCE.createFreeEnergy();
        var x = Functions.variable("x", "1", source.lower(), source.upper());
        if (source.entropic().isPresent()) {
            text += " - F*(T - " + temperature + ")*integral(S, " + origin + ", x, " + temperature + ")";
            energy.setEnergy(Functions.expression(text, "J/mol", x, Functions.variable("T", "K")));
            energy.getEnergy().getFunctions().add(source.entropic().get());
        } else {
            energy.setEnergy(Functions.expression(text, "J/mol", x));
            energy.setReferenceTemperature(source.temperature());
        }
        energy.getEnergy().getFunctions().add(source.potential());
        energy.setBranch(source.branch());
        energy.getValidity().add(DataObjects.range("x", source.lower(), source.upper(), "1"));
        return energy;
    }

    /** @param measuredAt the one temperature of a measured potential (K); its linear law in T is no phase diagram */
    private static DataObject diagram(FreeEnergyParameters parameters, FreeEnergy energy, OptionalDouble measuredAt,
            SolveContext context) throws SolverException {
        var host = Host.of(energy);
        var temperatures = measuredAt.isPresent() ? new double[] { measuredAt.getAsDouble() } : spaced(parameters);
        var potential = OpenCircuitPotentials.homogeneous(host.g());
        try {
            return PhaseDiagramTable.of(
                    PhaseDiagram.of(host.g(), temperatures, host.lower(), host.upper(), context), potential::value);
        } catch (IllegalArgumentException problem) {
            throw new SolverException("no-phase-diagram", "The phase diagram cannot be computed: "
                    + problem.getMessage(), "Restrict the range of validity, or correct the potential.", problem);
        }
    }

    private static double[] spaced(FreeEnergyParameters parameters) {
        var values = new double[parameters.getDiagramCount()];
        var from = parameters.getDiagramFrom().si();
        var step = (parameters.getDiagramTo().si() - from) / Math.max(1, values.length - 1);
        for (var i = 0; i < values.length; i++) {
            values[i] = i > 0 && i == values.length - 1 ? parameters.getDiagramTo().si() : from + i * step;
        }
        return values;
    }

    /** Holds the free energy to the connected potential, whether it was integrated or not. */
    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        if (!(outputs.get(FreeEnergySolverFactory.FREE_ENERGY) instanceof FreeEnergy energy)) {
            return List.of();
        }
        try {
            var source = MeasuredPotential.of(point);
            return source.isEmpty() ? List.of() : compare(Host.of(energy), source.get());
        } catch (SolverException impossible) {
            throw new IllegalStateException("the potential was usable when the free energy was made", impossible);
        }
    }

    private static List<Finding> compare(Host host, MeasuredPotential source) {
        var lower = Math.max(host.lower(), source.lower());
        var upper = Math.min(host.upper(), source.upper());
        if (!(lower < upper)) {
            return List.of(Findings.information("A1", FreeEnergySolverFactory.POTENTIAL,
                    "The potential and the free energy have no stoichiometry in common, so that they are not compared.",
                    ""));
        }
        var range = new StoichiometryRange(lower, upper);
        var temperature = source.temperature().si();
        var plateaus = source.branch() == Branch.MAXWELL && host.data().getBranch() == Branch.HOMOGENEOUS;
        return List.of(
                Measures.finding(
                        ConsistencyMeasures.potentialFromFreeEnergy(host.g(), source.function(), temperature, range,
                                plateaus, 0),
                        FreeEnergySolverFactory.POTENTIAL,
                        "Use the form From open-circuit potential, or parameters that reproduce the potential."),
                Measures.finding(
                        ConsistencyMeasures.monotonicity(source.function(), temperature, range,
                                Gaps.declared(source.gaps())),
                        FreeEnergySolverFactory.POTENTIAL,
                        "Check the direction of x, smooth the data, or declare the two-phase region."));
    }
}
