// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.cell.kernel.Numbers;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataPackage;
import org.intercala.data.ElectrodeParameters;
import org.intercala.data.ElectrolyteParameters;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.Findings;

/**
 * What a parameter set must fulfil to describe a cell. Values that a particular model needs beyond these are asked for
 * by that model.
 */
final class ParameterSetRules {

    private static final int SCAN_POINTS = 999;
    private static final double LOWEST_ELECTROLYTE = 10;
    private static final double HIGHEST_ELECTROLYTE = 4000;
    private static final double ACTIVITY_TOLERANCE = 1e-6;
    private static final List<EStructuralFeature> OF_CELL = List.of(
            DataPackage.Literals.CELL_PARAMETER_SET__ELECTRODE_AREA,
            DataPackage.Literals.CELL_PARAMETER_SET__ELECTRODE_PAIRS,
            DataPackage.Literals.CELL_PARAMETER_SET__NOMINAL_CAPACITY,
            DataPackage.Literals.CELL_PARAMETER_SET__LOWER_VOLTAGE_CUT_OFF,
            DataPackage.Literals.CELL_PARAMETER_SET__UPPER_VOLTAGE_CUT_OFF,
            DataPackage.Literals.CELL_PARAMETER_SET__REFERENCE_TEMPERATURE,
            DataPackage.Literals.CELL_PARAMETER_SET__NEGATIVE_ELECTRODE,
            DataPackage.Literals.CELL_PARAMETER_SET__POSITIVE_ELECTRODE,
            DataPackage.Literals.CELL_PARAMETER_SET__ELECTROLYTE);
    private static final List<EStructuralFeature> OF_ELECTRODE = List.of(
            DataPackage.Literals.ELECTRODE_PARAMETERS__THICKNESS,
            DataPackage.Literals.ELECTRODE_PARAMETERS__ACTIVE_MATERIAL_VOLUME_FRACTION,
            DataPackage.Literals.ELECTRODE_PARAMETERS__PARTICLE_RADIUS,
            DataPackage.Literals.ELECTRODE_PARAMETERS__MAXIMUM_CONCENTRATION,
            DataPackage.Literals.ELECTRODE_PARAMETERS__INITIAL_CONCENTRATION,
            DataPackage.Literals.ELECTRODE_PARAMETERS__REACTION_RATE_CONSTANT,
            DataPackage.Literals.ELECTRODE_PARAMETERS__DIFFUSIVITY,
            DataPackage.Literals.ELECTRODE_PARAMETERS__OPEN_CIRCUIT_POTENTIAL);

    private final CellParameterSet set;
    private final List<Finding> findings = new ArrayList<>();

    private ParameterSetRules(CellParameterSet set) {
        this.set = set;
    }

    /** @param checked paths whose bounds somebody else has checked */
    static List<Finding> findings(CellParameterSet set, Collection<String> checked) {
        var rules = new ParameterSetRules(set);
        for (var violation : Parameters.validate(set)) {
            if (!checked.contains(violation.path())) {
                rules.error("out-of-range", violation.path(), violation.message() + ".", "Correct the value.");
            }
        }
        if (rules.findings.isEmpty() && rules.complete()) {
            rules.check();
        }
        return List.copyOf(rules.findings);
    }

    private boolean complete() {
        require(set, OF_CELL, "");
        if (set.getNegativeElectrode() != null) {
            require(set.getNegativeElectrode(), OF_ELECTRODE, "negativeElectrode.");
        }
        if (set.getPositiveElectrode() != null) {
            require(set.getPositiveElectrode(), OF_ELECTRODE, "positiveElectrode.");
        }
        if (set.getElectrolyte() != null) {
            require(set.getElectrolyte(), List.of(DataPackage.Literals.ELECTROLYTE_PARAMETERS__INITIAL_CONCENTRATION),
                    "electrolyte.");
        }
        return findings.isEmpty();
    }

    private void require(EObject object, List<EStructuralFeature> features, String path) {
        for (var feature : features) {
            if (object.eGet(feature) == null) {
                error("missing-value", path + feature.getName(),
                        Titles.ofSet(path + feature.getName()) + " has no value.",
                        "Give it in the material set or as an override" + unit(feature) + ".");
            }
        }
    }

    private static String unit(EStructuralFeature feature) {
        var unit = Parameters.of(feature).unit();
        return unit.isEmpty() ? "" : ", in " + unit;
    }

    private void check() {
        electrode(set.getNegativeElectrode(), "negativeElectrode");
        electrode(set.getPositiveElectrode(), "positiveElectrode");
        electrolyte();
        var lower = set.getLowerVoltageCutOff();
        var upper = set.getUpperVoltageCutOff();
        if (lower.si() >= upper.si()) {
            error("bad-cut-offs", "lowerVoltageCutOff",
                    Titles.ofSet("lowerVoltageCutOff") + " = " + lower + " is not below "
                            + Titles.ofSet("upperVoltageCutOff") + " = " + upper + ".",
                    "Exchange or correct them.");
        }
    }

    private void electrode(ElectrodeParameters electrode, String path) {
        if (electrode.getPorosity() != null) {
            double sum = electrode.getPorosity().si() + electrode.getActiveMaterialVolumeFraction().si();
            if (sum > 1) {
                error("volume-fractions", path + ".porosity",
                        Titles.ofSet(path + ".porosity") + " = " + electrode.getPorosity()
                                + " and volume fraction of the active material = "
                                + electrode.getActiveMaterialVolumeFraction() + " add up to "
                                + Numbers.text(sum) + ", more than 1.",
                        "Reduce one of them.");
            }
        }
        var initial = electrode.getInitialConcentration();
        double x = initial.si() / electrode.getMaximumConcentration().si();
        if (!(x > 0 && x < 1)) {
            error("bad-initial-state", path + ".initialConcentration",
                    Titles.ofSet(path + ".initialConcentration") + " = " + initial + " is " + Numbers.text(x)
                            + " of the maximum concentration of " + electrode.getMaximumConcentration()
                            + "; it must lie between 0 and 1.",
                    "Correct the concentrations.");
        }
        scan(electrode.getOpenCircuitPotential(), "V", path + ".openCircuitPotential", false);
        scan(electrode.getDiffusivity(), "m2/s", path + ".diffusivity", true);
        if (electrode.getEntropicCoefficient() != null) {
            scan(electrode.getEntropicCoefficient(), "V/K", path + ".entropicCoefficient", false);
        }
        if (electrode.getTransitionStateActivityCoefficient() != null) {
            scan(electrode.getTransitionStateActivityCoefficient(), "1", path + ".transitionStateActivityCoefficient",
                    true);
        }
    }

    /**
     * A function of stoichiometry must be finite, and positive if it is a diffusivity, between the ends of its range.
     */
    private void scan(FunctionValue function, String unit, String path, boolean positive) {
        var law = compile(function, unit, path);
        if (law == null) {
            return;
        }
        double lower = Math.max(0, law.lower());
        double upper = Math.min(1, law.upper());
        double temperature = set.getReferenceTemperature().si();
        for (int i = 1; i <= SCAN_POINTS; i++) {
            double x = lower + (upper - lower) * i / (SCAN_POINTS + 1);
            double value = law.value(x, temperature);
            if (!Double.isFinite(value) || positive && value <= 0) {
                error("bad-function", path,
                        Titles.ofSet(path) + " is " + Numbers.text(value) + " " + unit + " at stoichiometry "
                                + Numbers.text(x) + "; it must be "
                                + (positive ? "positive" : "finite") + " from " + Numbers.text(lower) + " to "
                                + Numbers.text(upper) + ".",
                        "Correct the function, or narrow the range of its variable.");
                return;
            }
        }
    }

    private void electrolyte() {
        var electrolyte = set.getElectrolyte();
        transport(electrolyte.getDiffusivity(), "m2/s", "electrolyte.diffusivity",
                electrolyte.getInitialConcentration());
        transport(electrolyte.getConductivity(), "S/m", "electrolyte.conductivity",
                electrolyte.getInitialConcentration());
        transport(electrolyte.getActivity(), "1", "electrolyte.activity", electrolyte.getInitialConcentration());
        activity(electrolyte);
    }

    /** A31: the activity in the exchange current has the thermodynamic factor that drives the transport. */
    private void activity(ElectrolyteParameters electrolyte) {
        var law = electrolyte.getActivity() == null ? null
                : compile(electrolyte.getActivity(), "1", "electrolyte.activity");
        var factor = electrolyte.getThermodynamicFactor() == null ? RealFunction.constant(1)
                : compile(electrolyte.getThermodynamicFactor(), "1", "electrolyte.thermodynamicFactor");
        if (law == null || factor == null || !findings.isEmpty()) {
            return;
        }
        var slope = law.derivative(0);
        double temperature = set.getReferenceTemperature().si();
        double rest = electrolyte.getInitialConcentration().si();
        double worst = 0;
        double where = rest;
        for (int i = 1; i <= SCAN_POINTS; i++) {
            double c = 2 * rest * i / (SCAN_POINTS + 1);
            double difference = c * slope.value(c, temperature) / law.value(c, temperature)
                    - factor.value(c, temperature);
            if (Math.abs(difference) > Math.abs(worst)) {
                worst = difference;
                where = c;
            }
        }
        if (Math.abs(worst) > ACTIVITY_TOLERANCE) {
            findings.add(Findings.warning("A31", "electrolyte.activity",
                    "d ln a/d ln c of the activity in the exchange currents differs from the thermodynamic factor that"
                            + " drives the transport by " + Numbers.text(worst) + " at " + Numbers.text(where)
                            + " mol/m3: two electrolytes in one cell.",
                    "Integrate the activity from the thermodynamic factor, or give the factor that it has."));
        }
    }

    /** A transport property must be positive at the initial concentration, and should be elsewhere. */
    private void transport(FunctionValue function, String unit, String path, Quantity initial) {
        var law = function == null ? null : compile(function, unit, path);
        if (law == null) {
            return;
        }
        double temperature = set.getReferenceTemperature().si();
        double atStart = law.value(initial.si(), temperature);
        if (!(atStart > 0)) {
            error("bad-function", path,
                    Titles.ofSet(path) + " is " + Numbers.text(atStart) + " " + unit
                            + " at the initial concentration of " + initial + "; it must be positive.",
                    "Correct the function or the concentration.");
            return;
        }
        double lower = Math.max(LOWEST_ELECTROLYTE, law.lower());
        double upper = Math.min(HIGHEST_ELECTROLYTE, law.upper());
        for (int i = 0; i <= SCAN_POINTS + 1; i++) {
            double c = lower + (upper - lower) * i / (SCAN_POINTS + 1);
            double value = law.value(c, temperature);
            if (!(value > 0)) {
                findings.add(Findings.warning("bad-function", path,
                        Titles.ofSet(path) + " is " + Numbers.text(value) + " " + unit + " at " + Numbers.text(c)
                                + " mol/m3; models with an electrolyte cannot go there.",
                        "Check the function beyond the concentrations it was fitted to."));
                return;
            }
        }
    }

    private RealFunction compile(FunctionValue function, String unit, String path) {
        if (function.getKind() == FunctionKind.PORT) {
            error("bad-function", path, Titles.ofSet(path) + " asks for a port, but a parameter set has no inputs.",
                    "Give a constant, an expression or a table.");
            return null;
        }
        try {
            return Functions.compile(function, unit);
        } catch (IllegalArgumentException problem) {
            error("bad-function", path, Titles.ofSet(path) + ": " + problem.getMessage() + ".",
                    "Correct the function.");
            return null;
        }
    }

    private void error(String code, String feature, String message, String remedy) {
        findings.add(Findings.error(code, feature, message, remedy));
    }
}
