// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.Optional;

import org.intercala.cell.kernel.Kinetics;
import org.intercala.cell.kernel.Laws;
import org.intercala.data.CellParameterSet;
import org.intercala.data.ElectrodeParameters;
import org.intercala.data.ExchangeCurrentDensity;
import org.intercala.data.FunctionValue;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.SolverException;

/** The reaction of an electrode as the parameter set, or an exchange current in place of its own, gives it. */
final class ReactionLaws {

    private ReactionLaws() {
    }

    /**
     * Reads the reaction of one electrode.
     *
     * @param name        negative or positive
     * @param given       what replaces its exchange current
     * @param potential   U(x, T) that the model uses (V)
     * @param scale       rate constant times maximum concentration, at the temperature (A/m² (m³/mol)^0.5)
     * @param temperature (K)
     * @throws SolverException naming what is wrong
     */
    static Kinetics of(String name, CellParameterSet set, ElectrodeParameters values,
            Optional<ExchangeCurrentDensity> given, RealFunction potential, double scale, double temperature)
            throws SolverException {
        var coefficient = values.getAnodicTransferCoefficient();
        double anodic = coefficient == null ? 0.5 : coefficient.si();
        var activity = activity(set);
        var law = given.isPresent() ? given(name, given.get(), rest(set, activity, anodic, temperature))
                : fromPotential(name, values.getTransitionStateActivityCoefficient(), potential, scale, 1 - anodic,
                        temperature);
        return CellInputs.refuse("bad-parameter-set", () -> new Kinetics(anodic, law, activity));
    }

    /** Of the salt (1), or null. */
    static RealFunction activity(CellParameterSet set) throws SolverException {
        var value = set.getElectrolyte() == null ? null : set.getElectrolyte().getActivity();
        return value == null ? null : ElectrodeLaws.compile(value, "1", "electrolyte.activity");
    }

    /** What the electrolyte at rest contributes, \( a_+^{\alpha_a} \). */
    private static double rest(CellParameterSet set, RealFunction activity, double anodic, double temperature)
            throws SolverException {
        double c = CellInputs.si(set.getElectrolyte() == null ? null : set.getElectrolyte().getInitialConcentration(),
                "electrolyte.initialConcentration");
        double a = activity == null ? c / Kinetics.STANDARD_CONCENTRATION : activity.value(c, temperature);
        return StrictMath.pow(a, anodic);
    }

    private static RealFunction given(String name, ExchangeCurrentDensity object, double rest)
            throws SolverException {
        return Laws.scaled(1 / rest, ElectrodeLaws.compile(object.getValue(), "A/m2", name + "ExchangeCurrent"));
    }

    private static RealFunction fromPotential(String name, FunctionValue transition, RealFunction potential,
            double scale, double cathodic, double temperature) throws SolverException {
        if (transition == null) {
            return null;
        }
        if (!Double.isFinite(potential.value(0.5, temperature))) {
            throw new SolverException("law-left-range", "The exchange current of the " + name + " electrode takes the"
                    + " activity of lithium from its open-circuit potential, with that at stoichiometry 0.5 as"
                    + " reference, where the potential has no value.",
                    "Extend the potential to 0.5, or clear transitionStateActivityCoefficient.");
        }
        return Laws.exchange(scale * Math.sqrt(Kinetics.STANDARD_CONCENTRATION), cathodic, potential,
                ElectrodeLaws.compile(transition, "1", name + "Electrode.transitionStateActivityCoefficient"));
    }
}
