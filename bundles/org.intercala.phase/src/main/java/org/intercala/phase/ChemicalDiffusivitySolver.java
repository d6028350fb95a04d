// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Quantity;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.model.Finding;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ChemicalDiffusivity;
import org.intercala.physics.ConsistencyMeasures;
import org.intercala.physics.OpenCircuitPotentials;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * Makes \( D_{chem} = D_J\Theta \) as an expression that calls the factor, and refuses it where phases are unstable.
 */
final class ChemicalDiffusivitySolver extends PointSolver {

    /** The means are not announced, since they do not exist where the factor is infinite at an end of the window. */
    @Override
    public CheckResult check(CheckContext context) {
        var check = new ChemicalDiffusivityCheck(context);
        return new CheckResult(Map.of(ChemicalDiffusivitySolverFactory.DIFFUSIVITY, check.spec()), check.findings());
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (ChemicalDiffusivityParameters) point.parameters();
        var temperature = parameters.getTemperature().si();
        var factor = factor(point);
        factor.requireTemperature(temperature);
        var window = window(point, factor);
        var jump = JumpDiffusivity.of(point, factor, window);
        context.checkCancelled();
        var diffusivity = diffusivity(factor, jump);
        point.output(ChemicalDiffusivitySolverFactory.DIFFUSIVITY, diffusivity);
        var positive = factor.positivity(temperature, window);
        if (!positive.ranges().isEmpty()) {
            throw new SolverException("unstable",
                    "D_chem is not positive at " + temperature + " K for x = " + ranges(positive.ranges())
                            + ", inside the window " + window
                            + ": a single phase is unstable there, and Fick's law does not hold.",
                    "Choose a window in a single phase.");
        }
        output(point, ChemicalDiffusivitySolverFactory.MEAN_JUMP,
                ChemicalDiffusivity.mean(jump.function(), temperature, window));
        output(point, ChemicalDiffusivitySolverFactory.MEAN_CHEMICAL,
                ChemicalDiffusivity.mean(compile(diffusivity), temperature, window));
    }

    private static Factor factor(SolvePoint point) throws SolverException {
        var factor = point.input(ChemicalDiffusivitySolverFactory.FACTOR, ThermodynamicFactor.class);
        if (factor.isPresent()) {
            return Factor.of(factor.get());
        }
        return Factor.of(Host.of(point.input(ChemicalDiffusivitySolverFactory.FREE_ENERGY, FreeEnergy.class)
                .orElseThrow(() -> new SolverException("missing-input",
                        "Neither a free energy nor a thermodynamic factor is connected.",
                        "Connect the free energy that also gives the open-circuit potential."))));
    }

    /** Typed ends before those of the balance, those before the ends of validity. */
    private static StoichiometryRange window(SolvePoint point, Factor factor) throws SolverException {
        var parameters = (ChemicalDiffusivityParameters) point.parameters();
        var balance = point.input(ChemicalDiffusivitySolverFactory.BALANCE, ElectrodeBalance.class);
        var lower = factor.lower();
        var upper = factor.upper();
        if (balance.isPresent()) {
            var positive = parameters.getElectrode() == Electrode.POSITIVE;
            var full = positive ? balance.get().getPositiveStoichiometryAtFull()
                    : balance.get().getNegativeStoichiometryAtFull();
            var empty = positive ? balance.get().getPositiveStoichiometryAtEmpty()
                    : balance.get().getNegativeStoichiometryAtEmpty();
            lower = Math.min(full.si(), empty.si());
            upper = Math.max(full.si(), empty.si());
        }
        lower = parameters.getLowerStoichiometry() == null ? lower : parameters.getLowerStoichiometry().si();
        upper = parameters.getUpperStoichiometry() == null ? upper : parameters.getUpperStoichiometry().si();
        if (!(lower < upper && lower >= factor.lower() && upper <= factor.upper())) {
            throw new SolverException("out-of-range",
                    "The window of stoichiometry, " + lower + " to " + upper
                            + ", must be ascending and inside the validity of the thermodynamic factor, "
                            + factor.lower() + " to " + factor.upper() + ".",
                    "Correct lowerStoichiometry and upperStoichiometry, or the electrode of the balance.");
        }
        return new StoichiometryRange(lower, upper);
    }

    private static Diffusivity diffusivity(Factor factor, JumpDiffusivity jump) {
        var variables = new ArrayList<FunctionVariable>();
        variables.add(Functions.variable("x", "1", factor.lower(), factor.upper()));
        var known = Double.isNaN(factor.onlyTemperature());
        if (known || jump.hasTemperature()) {
            variables.add(Functions.variable("T", "K"));
        }
        var temperature = known ? "T" : Double.toString(factor.onlyTemperature());
        var value = Functions.expression(jump.text() + "*theta(x, " + temperature + ")", "m2/s",
                variables.toArray(FunctionVariable[]::new));
        value.getFunctions().add(factor.named("theta"));
        value.getFunctions().addAll(jump.functions());
        var diffusivity = DataFactory.eINSTANCE.createDiffusivity();
        diffusivity.setKind(DiffusivityKind.CHEMICAL);
        diffusivity.setValue(value);
        diffusivity.setActivationEnergy(jump.activationEnergy());
        diffusivity.setReferenceTemperature(jump.referenceTemperature());
        diffusivity.getValidity().add(DataObjects.range("x", factor.lower(), factor.upper(), "1"));
        if (!known) {
            diffusivity.getValidity()
                    .add(DataObjects.range("T", factor.onlyTemperature(), factor.onlyTemperature(), "K"));
        }
        return diffusivity;
    }

    private static RealFunction compile(Diffusivity diffusivity) {
        return Functions.compile(diffusivity.getValue(), "m2/s");
    }

    private static void output(SolvePoint point, String port, double mean) {
        if (Double.isFinite(mean)) {
            point.output(port, DataObjects.scalar(port, Quantity.of(mean, "m2/s")));
        }
    }

    private static String ranges(List<StoichiometryRange> ranges) {
        return String.join(", ", ranges.stream().map(StoichiometryRange::toString).toList());
    }

    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        if (!(outputs.get(ChemicalDiffusivitySolverFactory.DIFFUSIVITY) instanceof Diffusivity diffusivity)) {
            return List.of();
        }
        var temperature = ((ChemicalDiffusivityParameters) point.parameters()).getTemperature().si();
        try {
            var factor = factor(point);
            var window = window(point, factor);
            var jump = JumpDiffusivity.of(point, factor, window);
            var energy = point.input(ChemicalDiffusivitySolverFactory.FREE_ENERGY, FreeEnergy.class);
            var potential = energy.isPresent() ? OpenCircuitPotentials.homogeneous(Host.of(energy.get()).g())
                    : factor.potential();
            var consistency = ConsistencyMeasures.chemicalDiffusivity(compile(diffusivity), jump.reference(), potential,
                    temperature, window, List.of());
            return List.of(
                    Measures.finding(consistency, ChemicalDiffusivitySolverFactory.DIFFUSIVITY,
                            "Take factor and potential from one free energy, and a jump diffusivity."),
                    Measures.finding(factor.positivity(temperature, factor.range()),
                            ChemicalDiffusivitySolverFactory.DIFFUSIVITY,
                            "Keep to stoichiometries outside the ranges named; Fick's law does not hold inside."));
        } catch (SolverException impossible) {
            throw new IllegalStateException("the inputs were usable when the diffusivity was made", impossible);
        }
    }
}
