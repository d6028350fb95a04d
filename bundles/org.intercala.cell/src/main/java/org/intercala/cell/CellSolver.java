// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.cell.kernel.AccurateRun;
import org.intercala.cell.kernel.Ending;
import org.intercala.cell.kernel.Load;
import org.intercala.cell.kernel.ProtocolRun;
import org.intercala.cell.kernel.ProtocolStep;
import org.intercala.cell.kernel.Resolution;
import org.intercala.cell.kernel.RunOptions;
import org.intercala.data.CellResponse;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.ElectrodeBalance;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * Brings parameters and inputs to one of the cell models under constant current or a protocol, and
 * its outputs back.
 */
final class CellSolver extends PointSolver {

    /** Makes what makes the model for a mesh. */
    @FunctionalInterface
    interface Maker {

        /** @param x start stoichiometry, negative @param y start stoichiometry, positive, or of a half cell */
        AccurateRun.Models make(CellInputs inputs, double x, double y) throws SolverException;
    }

    private final Maker maker;

    CellSolver(Maker maker) {
        this.maker = maker;
    }

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (SpmParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        boolean protocol = Protocols.isGiven(parameters);
        if (protocol) {
            findings.addAll(ProtocolFindings.check(context));
        } else {
            checkCurrent(parameters, findings);
        }
        checkStart(parameters, findings);
        findings.addAll(HalfCell.check(parameters));
        findings.addAll(Specs.replacements(context));
        findings.addAll(Specs.unused(context, parameters.getTemperature(),
                parameters.getStart() == StartMode.STATE_OF_CHARGE));
        findings.addAll(Specs.miscibilityGaps(context));
        findings.add(Specs.oneFreeEnergy(context, "negative"));
        findings.add(Specs.oneFreeEnergy(context, "positive"));
        findings.addAll(Specs.oneActivity(context, "negative"));
        findings.addAll(Specs.oneActivity(context, "positive"));
        var outputs = new HashMap<String, DataSpec>();
        outputs.put(SpmSolverFactory.RESPONSE, Specs.derived(context, DataPackage.Literals.CELL_RESPONSE));
        for (var scalar : List.of(SpmSolverFactory.TIME, SpmSolverFactory.CAPACITY, SpmSolverFactory.ENERGY,
                SpmSolverFactory.VOLTAGE_ERROR)) {
            outputs.put(scalar, Specs.derived(context, DataPackage.Literals.SCALAR));
        }
        if (protocol) {
            outputs.put(SpmSolverFactory.STEPS, Specs.derived(context, DataPackage.Literals.TABLE));
        }
        return new CheckResult(outputs, findings);
    }

    private static void checkCurrent(SpmParameters parameters, List<Finding> findings) {
        boolean ampere = parameters.getCurrentMode() == CurrentMode.CURRENT;
        var used = ampere ? parameters.getCurrent() : parameters.getCRate();
        if (used == null) {
            findings.add(missing(ampere ? "current" : "cRate",
                    Titles.choice("currentMode", parameters.getCurrentMode())));
        } else if (used.si() == 0 && parameters.getEndTime() == null) {
            findings.add(Findings.error("missing-value", "endTime",
                    Titles.ofModel("endTime") + " has no value, but at rest nothing else ends the run.",
                    "Give it, in s."));
        }
        if (!ampere && parameters.getCurrent() != null) {
            findings.add(unused("The current, " + parameters.getCurrent() + ",", "current", "a C-rate is chosen"));
        } else if (ampere && Specs.isTyped(parameters.getCRate())) {
            findings.add(unused("The C-rate, " + parameters.getCRate() + ",", "cRate", "a current is chosen"));
        }
        if (parameters.getEndTime() != null && parameters.getOutputInterval() != null
                && parameters.getEndTime().si() / parameters.getOutputInterval().si() > RunOptions.MAXIMUM_OUTPUTS) {
            findings.add(Findings.error("out-of-range", "outputInterval",
                    "An output every " + parameters.getOutputInterval() + " gives more than "
                            + RunOptions.MAXIMUM_OUTPUTS + " outputs until the end at " + parameters.getEndTime() + ".",
                    "Make it longer."));
        }
    }

    private static void checkStart(SpmParameters parameters, List<Finding> findings) {
        var start = Titles.choice("start", parameters.getStart());
        boolean stoichiometries = parameters.getStart() == StartMode.STOICHIOMETRIES;
        check(parameters.getNegativeStoichiometry(), "negativeStoichiometry",
                stoichiometries && parameters.getCell() != CellKind.POSITIVE_HALF_CELL, start, findings);
        check(parameters.getPositiveStoichiometry(), "positiveStoichiometry",
                stoichiometries && parameters.getCell() != CellKind.NEGATIVE_HALF_CELL, start, findings);
        check(parameters.getStateOfCharge(), "stateOfCharge", parameters.getStart() == StartMode.STATE_OF_CHARGE, start,
                findings);
    }

    private static void check(Quantity value, String name, boolean needed, String setting, List<Finding> findings) {
        if (needed && value == null) {
            findings.add(missing(name, setting));
        } else if (!needed && Specs.isTyped(value)) {
            findings.add(unused(Titles.ofModel(name) + " = " + value, name, "the choice is " + setting));
        }
    }

    private static Finding missing(String name, String setting) {
        return Findings.error("missing-value", name,
                Titles.ofModel(name) + " has no value, but " + setting + " needs it.", "Give it, or choose otherwise.");
    }

    private static Finding unused(String value, String name, String setting) {
        return Specs.unused(value, name, setting, "Clear the value, or choose what uses it.");
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (SpmParameters) point.parameters();
        var inputs = CellInputs.of(point, CellInputs.si(parameters.getTemperature(), "temperature"));
        var steps = steps(parameters, inputs, context);
        var start = start(point, parameters, inputs);
        double working = inputs.half() == null || inputs.half().positive() ? start.positive() : start.negative();
        var options = CellInputs.refuse("bad-parameters", () -> options(parameters, inputs));
        var accurate = new AccurateRun(maker.make(inputs, start.negative(), working), options, steps);
        accurate.recordFields();
        Ending ending;
        try {
            ending = CellInputs.refuse("bad-parameters", () -> accurate.run(Accuracy.given(parameters),
                    CellInputs.si(parameters.getLargestVoltageError(), "largestVoltageError"), context));
        } catch (CancellationException cancelled) {
            put(point, accurate.run(), response(parameters, accurate.run(), "cancelled", "Cancelled."));
            throw cancelled;
        }
        var run = accurate.run();
        var statistics = run.statistics();
        point.counter("steps", statistics.steps());
        point.counter("rejectedSteps", statistics.rejected());
        point.counter("jacobians", statistics.jacobians());
        point.counter("factorizations", statistics.factorizations());
        point.counter("newtonIterations", statistics.newtonIterations());
        var response = response(parameters, run, ending.kind().label(), Responses.sentence(ending));
        if (ending.kind().isFailure()) {
            put(point, run, response);
            throw failure(ending);
        }
        var history = run.history();
        double charge = Protocols.isGiven(parameters) ? history.lastCharge()
                : current(parameters, inputs) * ending.time();
        var scalars = List.of(DataObjects.scalar(SpmSolverFactory.TIME, Quantity.of(ending.time(), "s")),
                DataObjects.scalar(SpmSolverFactory.CAPACITY,
                        Quantity.of(charge / BalanceSolver.COULOMB_PER_AMPERE_HOUR, "A*h")),
                DataObjects.scalar(SpmSolverFactory.ENERGY,
                        Quantity.of(history.lastEnergy() / BalanceSolver.COULOMB_PER_AMPERE_HOUR, "W*h")));
        response.getScalars().addAll(EcoreUtil.copyAll(scalars));
        put(point, run, response);
        scalars.forEach(scalar -> point.output(scalar.getName(), scalar));
        point.output(SpmSolverFactory.VOLTAGE_ERROR,
                Accuracy.of(accurate, parameters, options.upperVoltage() - options.lowerVoltage()));
    }

    private static List<ProtocolStep> steps(SpmParameters parameters, CellInputs inputs, SolveContext context)
            throws SolverException {
        if (Protocols.isGiven(parameters)) {
            var loads = new ProtocolLoads(inputs.nominalCapacity(), inputs.cell().area(), context.projectFolder());
            var protocol = CellInputs.refuse("bad-protocol", () -> Protocols.parse(parameters.getProtocol()));
            return loads.of(protocol);
        }
        double current = current(parameters, inputs);
        return List.of(CellInputs.refuse("bad-parameters", () -> ProtocolStep.of(Load.Current.of(current),
                parameters.getEndTime() == null ? Double.POSITIVE_INFINITY : parameters.getEndTime().si(),
                "constant current")));
    }

    private static CellResponse response(SpmParameters parameters, ProtocolRun run, String termination,
            String description) {
        var response = Protocols.isGiven(parameters)
                ? Responses.ofProtocol(run.history(), termination, description)
                : Responses.response(run.history(), termination, description);
        response.setProfiles(ProfileData.of(run.fields()));
        return response;
    }

    /** Puts out what there is, also of a run that failed or was cancelled. */
    private static void put(SolvePoint point, ProtocolRun run, CellResponse response) {
        point.output(SpmSolverFactory.RESPONSE, response);
        if (Protocols.isGiven((SpmParameters) point.parameters())) {
            point.output(SpmSolverFactory.STEPS, Responses.steps(run.results()));
        }
    }

    private static double current(SpmParameters parameters, CellInputs inputs) throws SolverException {
        return parameters.getCurrentMode() == CurrentMode.CURRENT ? CellInputs.si(parameters.getCurrent(), "current")
                : CellInputs.si(parameters.getCRate(), "cRate") * inputs.nominalCapacity()
                        / BalanceSolver.COULOMB_PER_AMPERE_HOUR;
    }

    /** Stoichiometries at time 0. */
    private record Start(double negative, double positive) {
    }

    private static Start start(SolvePoint point, SpmParameters parameters, CellInputs inputs) throws SolverException {
        return switch (parameters.getStart()) {
        case INITIAL_CONCENTRATIONS ->
            new Start(inputs.negative().initialStoichiometry(), inputs.positive().initialStoichiometry());
        case STOICHIOMETRIES -> new Start(
                parameters.getCell() == CellKind.POSITIVE_HALF_CELL ? Double.NaN
                        : CellInputs.si(parameters.getNegativeStoichiometry(), "negativeStoichiometry"),
                parameters.getCell() == CellKind.NEGATIVE_HALF_CELL ? Double.NaN
                        : CellInputs.si(parameters.getPositiveStoichiometry(), "positiveStoichiometry"));
        case STATE_OF_CHARGE -> {
            var given = point.input(Ports.BALANCE, ElectrodeBalance.class);
            var balance = given.isPresent() ? BalanceSolver.kernel(given.get())
                    : inputs.balance(inputs.lowerVoltage(), inputs.upperVoltage());
            double charge = CellInputs.si(parameters.getStateOfCharge(), "stateOfCharge");
            yield new Start(balance.negativeStoichiometry(charge), balance.positiveStoichiometry(charge));
        }
        };
    }

    private static RunOptions options(SpmParameters parameters, CellInputs inputs) {
        return new RunOptions(
                parameters.getLowerVoltage() == null ? inputs.lowerVoltage() : parameters.getLowerVoltage().si(),
                parameters.getUpperVoltage() == null ? inputs.upperVoltage() : parameters.getUpperVoltage().si(),
                parameters.getOutputInterval() == null ? 0 : parameters.getOutputInterval().si(),
                Resolution.COARSEST.relativeTolerance(), Resolution.COARSEST.absoluteTolerance());
    }

    private static SolverException failure(Ending ending) {
        var message = Responses.sentence(ending);
        return switch (ending.kind()) {
        case LAW_LEFT_RANGE -> new SolverException("law-left-range", message,
                "Extend the law to what the run needs, or end the run before, by the cut-off voltages or the end"
                        + " time.");
        case DIFFUSIVITY_NOT_POSITIVE -> new SolverException("diffusivity-not-positive", message,
                "Stay outside the miscibility gap, or use a material that mixes at all stoichiometries.");
        case NEVER_ENDED -> new SolverException("step-never-ends", message,
                "Give the step an end that it reaches, or a time by 'for'.");
        default -> new SolverException("integration-failed", message,
                "Loosen the tolerances, or look for jumps in the laws of the cell.");
        };
    }

    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        var findings = new ArrayList<>(SpmFindings.of(point, outputs));
        findings.addAll(StopFindings.of((SpmParameters) point.parameters(), outputs));
        findings.addAll(Accuracy.findings((SpmParameters) point.parameters(), outputs));
        return findings;
    }
}
