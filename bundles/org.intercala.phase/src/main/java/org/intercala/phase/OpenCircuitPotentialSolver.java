// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.intercala.data.Branch;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataPackage;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.Gap;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.model.Finding;
import org.intercala.physics.ConsistencyMeasures;
import org.intercala.physics.MaxwellPotential;
import org.intercala.physics.MiscibilityGap;
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

/** Differentiates a free energy; the result calls it, so that it stays exact. */
final class OpenCircuitPotentialSolver extends PointSolver {

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (OpenCircuitPotentialParameters) context.parameters();
        var spec = DataSpec.of(DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL,
                new Ancestor(Roles.OPEN_CIRCUIT_POTENTIAL, context.node(), context.label()))
                .withFact(Roles.BRANCH, parameters.getBranch().getLiteral())
                .withFact(Roles.TEMPERATURE, parameters.getTemperature().toString());
        var source = context.input(OpenCircuitPotentialSolverFactory.FREE_ENERGY);
        return new CheckResult(Map.of(OpenCircuitPotentialSolverFactory.POTENTIAL,
                source.map(spec::withLineageOf).orElse(spec)), List.of());
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (OpenCircuitPotentialParameters) point.parameters();
        var host = host(point);
        var temperature = parameters.getTemperature().si();
        host.requireLithiumReference();
        host.requireTemperature(temperature);
        var potential = DataFactory.eINSTANCE.createOpenCircuitPotential();
        potential.setReferenceTemperature(parameters.getTemperature());
        potential.setBranch(parameters.getBranch());
        potential.getValidity().add(host.validity());
        var single = "-derivative(g, 1, 0, x, " + temperature + ")/F";
        var gaps = List.<MiscibilityGap>of();
        if (parameters.getBranch() == Branch.MAXWELL) {
            context.progress(0, "common tangents");
            var maxwell = maxwell(host, temperature);
            gaps = maxwell.gaps();
            gaps.forEach(gap -> potential.getGaps().add(gap(gap)));
            potential.setPotential(function(maxwell.expression(single), "V", host));
        } else {
            potential.setPotential(function(single, "V", host));
        }
        if (host.hasTemperature()) {
            potential.setEntropicCoefficient(function(entropic(gaps, temperature), "V/K", host));
        }
        point.counter("gaps", gaps.size());
        point.output(OpenCircuitPotentialSolverFactory.POTENTIAL, potential);
    }

    private static Host host(SolvePoint point) throws SolverException {
        return Host.of(point.input(OpenCircuitPotentialSolverFactory.FREE_ENERGY, FreeEnergy.class)
                .orElseThrow(() -> new SolverException("missing-input", "No free energy is connected.",
                        "Connect g(x, T) of a free-energy node.")));
    }

    private static MaxwellPotential maxwell(Host host, double temperature) throws SolverException {
        try {
            return new MaxwellPotential(host.g(), temperature, host.lower(), host.upper());
        } catch (IllegalArgumentException problem) {
            throw new SolverException("no-common-tangent",
                    "The Maxwell construction fails at " + temperature + " K: " + problem.getMessage(),
                    "Restrict the validity of the free energy, or choose the branch homogeneous.", problem);
        }
    }

    private static Gap gap(MiscibilityGap gap) {
        var data = DataFactory.eINSTANCE.createGap();
        data.setLower(gap.low());
        data.setUpper(gap.high());
        data.setPotential(gap.potential());
        return data;
    }

    private static FunctionValue function(String text, String unit, Host host) {
        var function = Functions.expression(text, unit, host.stoichiometry());
        function.getFunctions().add(host.named("g"));
        return function;
    }

    /**
     * \( \partial_T U = -\partial_T\partial_x g/F \); on a plateau \( -[\partial_T g(x_2) - \partial_T g(x_1)]/F(x_2 -
     * x_1)
     * \), since the slope of a common tangent changes with T as if its ends stood still.
     */
    private static String entropic(List<MiscibilityGap> gaps, double temperature) {
        var single = "-derivative(g, 1, 1, x, " + temperature + ")/F";
        var text = single;
        for (var k = gaps.size() - 1; k >= 0; k--) {
            var low = gaps.get(k).low();
            var high = gaps.get(k).high();
            var plateau = "-(derivative(g, 0, 1, " + high + ", " + temperature + ") - derivative(g, 0, 1, " + low + ", "
                    + temperature + "))/(F*(" + high + " - " + low + "))";
            text = "if(x < " + low + ", " + single + ", if(x <= " + high + ", " + plateau + ", " + text + "))";
        }
        return text;
    }

    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        if (!(outputs.get(OpenCircuitPotentialSolverFactory.POTENTIAL) instanceof OpenCircuitPotential ocp)) {
            return List.of();
        }
        Host host;
        try {
            host = host(point);
        } catch (SolverException impossible) {
            throw new IllegalStateException("the free energy was usable when the potential was made", impossible);
        }
        var potential = Functions.compile(ocp.getPotential(), "V");
        var temperature = ocp.getReferenceTemperature().si();
        var range = new StoichiometryRange(host.lower(), host.upper());
        var maxwell = ocp.getBranch() == Branch.MAXWELL;
        var findings = new ArrayList<Finding>();
        findings.add(Measures.finding(
                ConsistencyMeasures.potentialFromFreeEnergy(host.g(), potential, temperature, range, maxwell, 0),
                OpenCircuitPotentialSolverFactory.POTENTIAL,
                "Use the potential that this node makes from its free energy."));
        findings.add(Measures.finding(
                ConsistencyMeasures.monotonicity(potential, temperature, range, Gaps.declared(ocp.getGaps())),
                maxwell ? OpenCircuitPotentialSolverFactory.POTENTIAL : "branch",
                "Choose the branch with common tangents (maxwell) where phases separate, or correct the free energy."));
        findings.addAll(phases(ocp, maxwell));
        if (host.data().isConfigurationalOnly()) {
            findings.add(Findings.information("configurational-only", "",
                    "The entropic coefficient has the configurational part alone: vibrations, electrons and the "
                            + "temperature dependence of the model's parameters are not in this free energy.",
                    "Compare with a measured coefficient before using it for heat."));
        }
        return findings;
    }

    private static List<Finding> phases(OpenCircuitPotential ocp, boolean maxwell) {
        if (maxwell && ocp.getGaps().isEmpty()) {
            return List.of(Findings.information("single-phase", "branch", "At " + ocp.getReferenceTemperature().si()
                    + " K there is one phase at every stoichiometry, so that there is no plateau.", ""));
        }
        return ocp.getGaps().stream().map(gap -> Findings.information("two-phase", "branch",
                String.format(Locale.ROOT, "At %s K phases with x = %.6f and %.6f coexist at %.6f V.",
                        ocp.getReferenceTemperature().si(), gap.getLower(), gap.getUpper(), gap.getPotential()),
                "")).toList();
    }
}
