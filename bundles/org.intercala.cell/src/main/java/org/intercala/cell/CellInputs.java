// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.cell.kernel.Electrolyte;
import org.intercala.cell.kernel.PorousCell;
import org.intercala.cell.kernel.PorousElectrode;
import org.intercala.cell.kernel.PorousLayer;
import org.intercala.cell.kernel.SpmCell;
import org.intercala.cell.kernel.SpmElectrode;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Diffusivity;
import org.intercala.data.ElectrodeParameters;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ElectrodeBalance;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * The inputs of a cell model in SI units, at one temperature.
 *
 * @param set             the parameter set, not to be modified
 * @param cell            with both electrodes, for the kernel
 * @param half            what is in place of one of them, or null
 * @param negative        negative electrode
 * @param positive        positive electrode
 * @param nominalCapacity (C)
 * @param lowerVoltage    cut-off of the full cell (V)
 * @param upperVoltage    cut-off of the full cell (V)
 */
record CellInputs(CellParameterSet set, SpmCell cell, HalfCell half, ElectrodeLaws negative, ElectrodeLaws positive,
        double nominalCapacity, double lowerVoltage,
        double upperVoltage) {

    /**
     * Reads the inputs of a point.
     *
     * @param temperature (K)
     * @throws SolverException naming what is missing or wrong
     */
    static CellInputs of(SolvePoint point, double temperature) throws SolverException {
        var set = point.input(Ports.PARAMETERS, CellParameterSet.class)
                .orElseThrow(() -> missing("the input " + Ports.PARAMETERS));
        var negative = ElectrodeLaws.of("negative", set, present(set.getNegativeElectrode(), "negativeElectrode"),
                point.input(Ports.NEGATIVE_POTENTIAL, OpenCircuitPotential.class),
                point.input(Ports.NEGATIVE_DIFFUSIVITY, Diffusivity.class),
                point.input(Ports.NEGATIVE_EXCHANGE, ExchangeCurrentDensity.class), temperature);
        var positive = ElectrodeLaws.of("positive", set, present(set.getPositiveElectrode(), "positiveElectrode"),
                point.input(Ports.POSITIVE_POTENTIAL, OpenCircuitPotential.class),
                point.input(Ports.POSITIVE_DIFFUSIVITY, Diffusivity.class),
                point.input(Ports.POSITIVE_EXCHANGE, ExchangeCurrentDensity.class), temperature);
        double area = si(set.getElectrodeArea(), "electrodeArea") * si(set.getElectrodePairs(), "electrodePairs");
        double electrolyte = si(set.getElectrolyte() == null ? null : set.getElectrolyte().getInitialConcentration(),
                "electrolyte.initialConcentration");
        double contact = set.getContactResistance() == null ? 0 : set.getContactResistance().si();
        var cell = refuse("bad-parameter-set", () -> new SpmCell(negative.kernel(), positive.kernel(), area,
                electrolyte, temperature, contact));
        var half = point.parameters() instanceof SpmParameters parameters
                ? HalfCell.of(parameters, ReactionLaws.activity(set)) : null;
        return new CellInputs(set, cell, half, negative, positive, si(set.getNominalCapacity(), "nominalCapacity"),
                si(set.getLowerVoltageCutOff(), "lowerVoltageCutOff"),
                si(set.getUpperVoltageCutOff(), "upperVoltageCutOff"));
    }

    private static ElectrodeParameters present(ElectrodeParameters electrode, String path) throws SolverException {
        if (electrode == null) {
            throw missing(path);
        }
        return electrode;
    }

    /** Capacity of the negative electrode from empty to full (C). */
    double negativeCapacity() {
        return cell.negative().capacity(cell.area());
    }

    /** Capacity of the positive electrode from empty to full (C). */
    double positiveCapacity() {
        return cell.positive().capacity(cell.area());
    }

    /** The electrode that is against lithium metal. */
    ElectrodeLaws working() {
        return half.positive() ? positive : negative;
    }

    /** What a single-particle model with uniform electrolyte runs. */
    SpmCell particles() {
        return half == null ? cell
                : new SpmCell(null, working().kernel(), cell.area(), cell.electrolyteConcentration(),
                        cell.temperature(), cell.contactResistance(), half.metal());
    }

    /** The cell with its pores and its electrolyte. @throws SolverException naming what is missing or wrong */
    PorousCell porous() throws SolverException {
        var separator = set.getSeparator();
        if (separator == null) {
            throw missing("separator");
        }
        var values = set.getElectrolyte();
        double transference = si(values.getCationTransferenceNumber(), "electrolyte.cationTransferenceNumber");
        var diffusivity = ElectrodeLaws.compile(values.getDiffusivity(), "m2/s", "electrolyte.diffusivity");
        var conductivity = ElectrodeLaws.compile(values.getConductivity(), "S/m", "electrolyte.conductivity");
        var factor = values.getThermodynamicFactor() == null ? RealFunction.constant(1)
                : ElectrodeLaws.compile(values.getThermodynamicFactor(), "1", "electrolyte.thermodynamicFactor");
        var layer = layer(separator.getThickness(), separator.getPorosity(),
                separator.getElectrolyteBruggemanExponent(), "separator.");
        var left = porous(set.getNegativeElectrode(), cell.negative(), "negativeElectrode.");
        var right = porous(set.getPositiveElectrode(), cell.positive(), "positiveElectrode.");
        return refuse("bad-parameter-set",
                () -> new PorousCell(half == null ? left : null, layer,
                        half != null && !half.positive() ? left : right,
                        new Electrolyte(cell.electrolyteConcentration(), diffusivity, conductivity, factor,
                                RealFunction.constant(transference)),
                        cell.area(), cell.temperature(), cell.contactResistance(),
                        half == null ? null : half.metal()));
    }

    private static PorousElectrode porous(ElectrodeParameters values, SpmElectrode material, String path)
            throws SolverException {
        var pores = layer(values.getThickness(), values.getPorosity(), values.getElectrolyteBruggemanExponent(), path);
        double conductivity = si(values.getConductivity(), path + "conductivity") * StrictMath
                .pow(material.activeFraction(),
                        si(values.getSolidBruggemanExponent(), path + "solidBruggemanExponent"));
        return refuse("bad-parameter-set", () -> new PorousElectrode(material, pores, conductivity));
    }

    private static PorousLayer layer(Quantity thickness, Quantity porosity, Quantity exponent, String path)
            throws SolverException {
        double pores = si(porosity, path + "porosity");
        double length = si(thickness, path + "thickness");
        double transport = StrictMath.pow(pores, si(exponent, path + "electrolyteBruggemanExponent"));
        return refuse("bad-parameter-set", () -> new PorousLayer(length, pores, transport));
    }

    /** Stoichiometry windows between two voltages, with the lithium of the initial concentrations. */
    ElectrodeBalance balance(double lower, double upper) throws SolverException {
        return refuse("no-window",
                () -> ElectrodeBalance.fromStoichiometries(negativeCapacity(), positiveCapacity(),
                        negative.initialStoichiometry(),
                        positive.initialStoichiometry(), cell.negative().potential(), cell.positive().potential(),
                        cell.temperature(), lower, upper));
    }

    /** The SI value of a parameter that must be there. */
    static double si(Quantity quantity, String path) throws SolverException {
        if (quantity == null) {
            throw missing(path);
        }
        return quantity.si();
    }

    static SolverException missing(String path) {
        return new SolverException("missing-value", Titles.ofSet(path) + " has no value, but the cell model needs it.",
                "Give it in the parameter set.");
    }

    /** What may be refused by a kernel or by its adapter. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SolverException;
    }

    /** Turns the refusal of an argument into an expected failure. */
    static <T> T refuse(String code, Attempt<T> attempt) throws SolverException {
        try {
            return attempt.run();
        } catch (IllegalArgumentException refusal) {
            var message = refusal.getMessage();
            throw new SolverException(code,
                    Character.toUpperCase(message.charAt(0)) + message.substring(1)
                            + (message.endsWith(".") ? "" : "."),
                    "Correct the parameters of the cell.", refusal);
        }
    }
}
