// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.solver.PortSpec;

/** Names of the ports that the solvers of this bundle share. */
final class Ports {

    static final String PARAMETERS = "parameters";
    static final String NEGATIVE_POTENTIAL = "negativePotential";
    static final String POSITIVE_POTENTIAL = "positivePotential";
    static final String NEGATIVE_DIFFUSIVITY = "negativeDiffusivity";
    static final String POSITIVE_DIFFUSIVITY = "positiveDiffusivity";
    static final String NEGATIVE_EXCHANGE = "negativeExchangeCurrent";
    static final String POSITIVE_EXCHANGE = "positiveExchangeCurrent";
    static final String BALANCE = "balance";

    private Ports() {
    }

    static PortSpec parameters() {
        return PortSpec.required(PARAMETERS, "Cell parameters", DataPackage.Literals.CELL_PARAMETER_SET, "",
                "The cell.");
    }

    static List<PortSpec> potentials() {
        return List.of(potential(NEGATIVE_POTENTIAL, "negative"), potential(POSITIVE_POTENTIAL, "positive"));
    }

    private static PortSpec potential(String name, String electrode) {
        return PortSpec.optional(name, "Open-circuit potential, " + electrode,
                DataPackage.Literals.OPEN_CIRCUIT_POTENTIAL, "V",
                "Replaces the potential of the " + electrode + " electrode in the parameter set.");
    }

    static List<PortSpec> diffusivities() {
        return List.of(diffusivity(NEGATIVE_DIFFUSIVITY, "negative"), diffusivity(POSITIVE_DIFFUSIVITY, "positive"));
    }

    private static PortSpec diffusivity(String name, String electrode) {
        return PortSpec.optional(name, "Diffusivity, " + electrode, DataPackage.Literals.DIFFUSIVITY, "m2/s",
                "Replaces the diffusivity of the " + electrode + " electrode in the parameter set; a chemical one.");
    }

    private static PortSpec exchange(String name, String electrode) {
        return PortSpec.optional(name, "Exchange current, " + electrode,
                DataPackage.Literals.EXCHANGE_CURRENT_DENSITY, "A/m2",
                "Replaces the exchange current density of the " + electrode + " electrode, at the electrolyte's initial"
                        + " concentration; that of the salt still changes it.");
    }

    /** Inputs of a cell model. */
    static List<PortSpec> cellInputs() {
        var inputs = new ArrayList<PortSpec>();
        inputs.add(parameters());
        inputs.addAll(potentials());
        inputs.addAll(diffusivities());
        inputs.add(PortSpec.optional(BALANCE, "Electrode balance", DataPackage.Literals.ELECTRODE_BALANCE, "",
                "Windows for the start from a state of charge; without it they are computed from the parameter set."));
        inputs.add(exchange(NEGATIVE_EXCHANGE, "negative"));
        inputs.add(exchange(POSITIVE_EXCHANGE, "positive"));
        return inputs;
    }

    /** Outputs of a cell model with these parameters; null: none are known. */
    static List<PortSpec> cellOutputs(SpmParameters parameters) {
        var outputs = new ArrayList<>(cellOutputs());
        if (parameters != null && Protocols.isGiven(parameters)) {
            outputs.add(PortSpec.output(SpmSolverFactory.STEPS, "Steps", DataPackage.Literals.TABLE, "",
                    "Begin, end, charge, energy and reason of the end of each step of the protocol."));
        }
        return outputs;
    }

    /** Outputs of a cell model under constant current. */
    static List<PortSpec> cellOutputs() {
        return List.of(
                PortSpec.output(SpmSolverFactory.RESPONSE, "Response", DataPackage.Literals.CELL_RESPONSE, "",
                        "Current, voltage and stoichiometries over time."),
                PortSpec.output(SpmSolverFactory.TIME, "Duration", DataPackage.Literals.SCALAR, "s",
                        "Time from the start to the end of the run."),
                PortSpec.output(SpmSolverFactory.CAPACITY, "Charge delivered", DataPackage.Literals.SCALAR, "C",
                        "Net charge from the start to the end of the run; negative where it was charged."),
                PortSpec.output(SpmSolverFactory.ENERGY, "Energy delivered", DataPackage.Literals.SCALAR, "J",
                        "Net energy from the start to the end of the run; negative where it was charged."),
                PortSpec.output(SpmSolverFactory.VOLTAGE_ERROR, "Voltage error", DataPackage.Literals.SCALAR, "V",
                        "Estimate of the largest error of the voltage by mesh and tolerances, from 10 s after each"
                                + " jump of the load on."));
    }
}
