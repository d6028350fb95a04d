// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intercala.cell.kernel.Numbers;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.model.Finding;
import org.intercala.physics.ConsistencyMeasure.Verdict;
import org.intercala.physics.ElectrodeBalance;
import org.intercala.solver.CheckContext;
import org.intercala.solver.CheckResult;
import org.intercala.solver.DataSpec;
import org.intercala.solver.Findings;
import org.intercala.solver.PointSolver;
import org.intercala.solver.SolveContext;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/** Solves for the stoichiometries at two open-circuit voltages. */
final class BalanceSolver extends PointSolver {

    static final double COULOMB_PER_AMPERE_HOUR = 3600;
    /**
     * Largest relative difference of the nominal capacity from that of the window, above which it is worth a warning.
     */
    private static final double NOMINAL_TOLERANCE = 0.3;

    @Override
    public CheckResult check(CheckContext context) {
        var parameters = (BalanceParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        var lower = limit(context, parameters.getLowerVoltage(), Specs.LOWER_VOLTAGE);
        var upper = limit(context, parameters.getUpperVoltage(), Specs.UPPER_VOLTAGE);
        if (lower != null && upper != null && lower.si() >= upper.si()) {
            var ofSet = " of the parameter set";
            findings.add(Findings.error("bad-cut-offs",
                    parameters.getLowerVoltage() == null ? "upperVoltage" : "lowerVoltage",
                    "The lower voltage, " + lower + (parameters.getLowerVoltage() == null ? ofSet : "")
                            + ", is not below the upper one, " + upper
                            + (parameters.getUpperVoltage() == null ? ofSet : "") + ".",
                    "Exchange or correct them."));
        }
        var outputs = new HashMap<String, DataSpec>();
        outputs.put(Ports.BALANCE, Specs.derived(context, DataPackage.Literals.ELECTRODE_BALANCE));
        for (var name : List.of(BalanceSolverFactory.CAPACITY, BalanceSolverFactory.NEGATIVE_FULL,
                BalanceSolverFactory.NEGATIVE_EMPTY,
                BalanceSolverFactory.POSITIVE_FULL, BalanceSolverFactory.POSITIVE_EMPTY)) {
            outputs.put(name, Specs.derived(context, DataPackage.Literals.SCALAR));
        }
        findings.addAll(Specs.replacements(context));
        findings.addAll(Specs.unused(context, parameters.getTemperature(), true));
        return new CheckResult(outputs, findings);
    }

    /** What holds: the typed value, else the cut-off of the set where it is known; null for neither. */
    private static Quantity limit(CheckContext context, Quantity typed, String fact) {
        var given = typed != null ? Optional.of(typed)
                : context.input(Ports.PARAMETERS).map(spec -> spec.facts().get(fact)).map(Quantity::parse);
        return given.filter(value -> !value.isVariable()).orElse(null);
    }

    @Override
    protected void solve(SolvePoint point, SolveContext context) throws SolverException {
        var parameters = (BalanceParameters) point.parameters();
        var inputs = CellInputs.of(point, parameters.getTemperature().si());
        var balance = inputs.balance(
                parameters.getLowerVoltage() == null ? inputs.lowerVoltage() : parameters.getLowerVoltage().si(),
                parameters.getUpperVoltage() == null ? inputs.upperVoltage() : parameters.getUpperVoltage().si());
        point.output(Ports.BALANCE, object(balance, inputs.set()));
        point.output(BalanceSolverFactory.CAPACITY, scalar(BalanceSolverFactory.CAPACITY, charge(balance.capacity())));
        point.output(BalanceSolverFactory.NEGATIVE_FULL,
                scalar(BalanceSolverFactory.NEGATIVE_FULL, Quantity.of(balance.negativeAtFull(), "1")));
        point.output(BalanceSolverFactory.NEGATIVE_EMPTY,
                scalar(BalanceSolverFactory.NEGATIVE_EMPTY, Quantity.of(balance.negativeAtEmpty(), "1")));
        point.output(BalanceSolverFactory.POSITIVE_FULL,
                scalar(BalanceSolverFactory.POSITIVE_FULL, Quantity.of(balance.positiveAtFull(), "1")));
        point.output(BalanceSolverFactory.POSITIVE_EMPTY,
                scalar(BalanceSolverFactory.POSITIVE_EMPTY, Quantity.of(balance.positiveAtEmpty(), "1")));
    }

    private static Scalar scalar(String name, Quantity value) {
        return DataObjects.scalar(name, value);
    }

    static Quantity charge(double coulomb) {
        return Quantity.of(coulomb / COULOMB_PER_AMPERE_HOUR, "A*h");
    }

    private static org.intercala.data.ElectrodeBalance object(ElectrodeBalance balance, CellParameterSet set) {
        var object = DataFactory.eINSTANCE.createElectrodeBalance();
        object.setName("balance of " + set.getName());
        object.setNegativeCapacity(charge(balance.negativeCapacity()));
        object.setPositiveCapacity(charge(balance.positiveCapacity()));
        object.setCyclableLithium(charge(balance.cyclableLithium()));
        object.setCapacity(charge(balance.capacity()));
        object.setNegativeStoichiometryAtFull(Quantity.of(balance.negativeAtFull(), "1"));
        object.setNegativeStoichiometryAtEmpty(Quantity.of(balance.negativeAtEmpty(), "1"));
        object.setPositiveStoichiometryAtFull(Quantity.of(balance.positiveAtFull(), "1"));
        object.setPositiveStoichiometryAtEmpty(Quantity.of(balance.positiveAtEmpty(), "1"));
        return object;
    }

    /** The kernel's balance of a data object. */
    static ElectrodeBalance kernel(org.intercala.data.ElectrodeBalance object) throws SolverException {
        return new ElectrodeBalance(CellInputs.si(object.getNegativeCapacity(), "balance.negativeCapacity"),
                CellInputs.si(object.getPositiveCapacity(), "balance.positiveCapacity"),
                CellInputs.si(object.getCyclableLithium(), "balance.cyclableLithium"),
                CellInputs.si(object.getNegativeStoichiometryAtEmpty(), "balance.negativeStoichiometryAtEmpty"),
                CellInputs.si(object.getPositiveStoichiometryAtEmpty(), "balance.positiveStoichiometryAtEmpty"),
                CellInputs.si(object.getNegativeStoichiometryAtFull(), "balance.negativeStoichiometryAtFull"),
                CellInputs.si(object.getPositiveStoichiometryAtFull(), "balance.positiveStoichiometryAtFull"));
    }

    @Override
    public List<Finding> findings(SolvePoint point, Map<String, DataObject> outputs) {
        var nominal = point.input(Ports.PARAMETERS, CellParameterSet.class).map(CellParameterSet::getNominalCapacity);
        var balance = (org.intercala.data.ElectrodeBalance) outputs.get(Ports.BALANCE);
        return nominal.isEmpty() ? List.of() : List.of(nominalCapacity(nominal.get().si(), balance.getCapacity().si()));
    }

    /** A21: the nominal capacity against that of the window; both in C. */
    static Finding nominalCapacity(double nominal, double window) {
        double residual = Math.abs(nominal / window - 1);
        var verdict = residual <= NOMINAL_TOLERANCE ? Verdict.PASS : Verdict.WARN;
        return Measures.finding("A21", verdict, Ports.PARAMETERS,
                "The nominal capacity of " + Numbers.text(nominal / COULOMB_PER_AMPERE_HOUR)
                        + " A*h is " + Numbers.text(nominal / window) + " of the "
                        + Numbers.text(window / COULOMB_PER_AMPERE_HOUR)
                        + " A*h between the voltage limits.",
                "Check the electrode area and thicknesses, the maximum concentrations and the voltage limits.",
                residual,
                NOMINAL_TOLERANCE, "1");
    }
}
