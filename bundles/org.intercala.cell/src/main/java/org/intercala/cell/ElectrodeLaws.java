// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.List;
import java.util.Optional;

import org.intercala.cell.kernel.Laws;
import org.intercala.cell.kernel.SpmElectrode;
import org.intercala.data.Branch;
import org.intercala.data.CellParameterSet;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.ElectrodeParameters;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.Lineage;
import org.intercala.data.OpenCircuitPotential;
import org.intercala.data.Quantity;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.Arrhenius;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.SolverException;

/**
 * One electrode as the cell models use it: values of the parameter set, and open-circuit potential and diffusivity of
 * the set or of the objects that
 * replace them, all at one temperature.
 *
 * @param name                 negative or positive
 * @param kernel               SI values and laws for the kernel
 * @param initialStoichiometry from the initial concentration of the set (1)
 * @param potential            what replaces the potential of the set, or null
 * @param diffusivity          what replaces the diffusivity of the set, or null
 * @param temperature          at which the laws were taken (K)
 */
record ElectrodeLaws(String name, SpmElectrode kernel, double initialStoichiometry, OpenCircuitPotential potential,
        Diffusivity diffusivity,
        double temperature) {

    /**
     * Reads one electrode.
     *
     * @param name        negative or positive
     * @param values      of the electrode in the set
     * @param potential   what replaces its potential
     * @param diffusivity what replaces its diffusivity
     * @param exchange    what replaces its exchange current
     * @throws SolverException naming what is missing or wrong
     */
    static ElectrodeLaws of(String name, CellParameterSet set, ElectrodeParameters values,
            Optional<OpenCircuitPotential> potential, Optional<Diffusivity> diffusivity,
            Optional<ExchangeCurrentDensity> exchange, double temperature) throws SolverException {
        var path = name + "Electrode.";
        double reference = CellInputs.si(set.getReferenceTemperature(), "referenceTemperature");
        double thickness = CellInputs.si(values.getThickness(), path + "thickness");
        double fraction = CellInputs.si(values.getActiveMaterialVolumeFraction(),
                path + "activeMaterialVolumeFraction");
        double radius = CellInputs.si(values.getParticleRadius(), path + "particleRadius");
        double maximum = CellInputs.si(values.getMaximumConcentration(), path + "maximumConcentration");
        double initial = CellInputs.si(values.getInitialConcentration(), path + "initialConcentration");
        double rateConstant = CellInputs.si(values.getReactionRateConstant(), path + "reactionRateConstant")
                * arrhenius(values.getReactionActivationEnergy(), temperature, reference);
        var diffusion = diffusivity.isPresent() ? diffusivity(name, diffusivity.get(), temperature)
                : Laws.scaled(arrhenius(values.getDiffusivityActivationEnergy(), temperature, reference),
                        compile(values.getDiffusivity(), "m2/s", path + "diffusivity"));
        var diffusionValue = diffusivity.isPresent() ? diffusivity.get().getValue() : values.getDiffusivity();
        var openCircuit = potential.isPresent() ? potential(name, potential.get(), temperature)
                : entropic(compile(values.getOpenCircuitPotential(), "V", path + "openCircuitPotential"),
                        values.getEntropicCoefficient(), temperature - reference, path + "entropicCoefficient");
        var kinetics = ReactionLaws.of(name, set, values, exchange, openCircuit, rateConstant * maximum, temperature);
        var kernel = CellInputs.refuse("bad-parameter-set", () -> new SpmElectrode(name, thickness, fraction, radius,
                maximum, rateConstant, diffusion, diffusionValue.getKind() == FunctionKind.CONSTANT, openCircuit,
                values.getFilmResistance() == null ? 0 : values.getFilmResistance().si(), kinetics));
        return new ElectrodeLaws(name, kernel, initial / maximum, potential.orElse(null), diffusivity.orElse(null),
                temperature);
    }

    private static double arrhenius(Quantity energy, double temperature, double reference) {
        return energy == null ? 1 : Arrhenius.factor(energy.si(), temperature, reference);
    }

    private static RealFunction diffusivity(String name, Diffusivity object, double temperature)
            throws SolverException {
        var path = name + "Diffusivity";
        if (object.getKind() != DiffusivityKind.CHEMICAL) {
            throw new SolverException("wrong-diffusivity", "The diffusivity linked for the " + name + " electrode is a "
                    + object.getKind().getLiteral()
                    + " diffusivity; a concentration gradient moves with the chemical one, the jump diffusivity times"
                    + " the thermodynamic factor.",
                    "Pass it through a node Chemical diffusivity.");
        }
        var law = compile(object.getValue(), "m2/s", path);
        if (object.getActivationEnergy() == null || object.getActivationEnergy().si() == 0) {
            return law;
        }
        double reference = CellInputs.si(object.getReferenceTemperature(), path + ".referenceTemperature");
        return Laws.scaled(Arrhenius.factor(object.getActivationEnergy().si(), temperature, reference), law);
    }

    /** U(x, T) of a data object (V). @param name of the electrode, for messages */
    static RealFunction potential(String name, OpenCircuitPotential object, double temperature) throws SolverException {
        var path = name + "Potential";
        var law = compile(object.getPotential(), "V", path);
        if (object.getEntropicCoefficient() == null) {
            return law;
        }
        double reference = CellInputs.si(object.getReferenceTemperature(), path + ".referenceTemperature");
        return entropic(law, object.getEntropicCoefficient(), temperature - reference, path + ".entropicCoefficient");
    }

    private static RealFunction entropic(RealFunction potential, FunctionValue coefficient, double difference,
            String path) throws SolverException {
        return coefficient == null || difference == 0 ? potential
                : Laws.sum(potential, difference, compile(coefficient, "V/K", path));
    }

    static RealFunction compile(FunctionValue function, String unit, String path) throws SolverException {
        if (function == null) {
            throw CellInputs.missing(path);
        }
        return CellInputs.refuse("bad-function", () -> Functions.compile(function, unit));
    }

    /** Two-phase regions that the potential is declared to have. */
    List<StoichiometryRange> gaps() {
        return potential == null ? List.of()
                : potential.getGaps().stream().map(gap -> new StoichiometryRange(gap.getLower(), gap.getUpper()))
                        .toList();
    }

    boolean phaseSeparated() {
        return potential != null && potential.getBranch() == Branch.MAXWELL;
    }

    /**
     * Where the potential comes from, nearest first; empty when nothing is known. @param set lineage of the parameter
     * set
     */
    List<Lineage> potentialLineage(CellParameterSet set) {
        return potential == null ? set.getLineage() : potential.getLineage();
    }

    /** Where the diffusivity comes from, nearest first. */
    List<Lineage> diffusivityLineage(CellParameterSet set) {
        return diffusivity == null ? set.getLineage() : diffusivity.getLineage();
    }
}
