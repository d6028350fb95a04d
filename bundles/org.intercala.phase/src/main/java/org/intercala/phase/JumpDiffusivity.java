// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Diffusivity;
import org.intercala.data.DiffusivityKind;
import org.intercala.data.FunctionKind;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.Arrhenius;
import org.intercala.physics.ChemicalDiffusivity;
import org.intercala.physics.ReferenceDiffusivity;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.SolvePoint;
import org.intercala.solver.SolverException;

/**
 * The jump diffusivity of a point.
 *
 * @param text                 factor in the expression of \( D_{chem} \), in x and T
 * @param called               the function that the text calls, if any
 * @param function             \( D_J(x, T) \) at the reference temperature of its Arrhenius law (m²/s)
 * @param reference            what it was given as, for the check A5
 * @param activationEnergy     of its Arrhenius law
 * @param referenceTemperature of its Arrhenius law
 */
record JumpDiffusivity(String text, Optional<FunctionValue> called, RealFunction function,
        ReferenceDiffusivity reference, Quantity activationEnergy, Quantity referenceTemperature) {

    private static final int SAMPLES = 200;

    static JumpDiffusivity of(SolvePoint point, Factor factor, StoichiometryRange window) throws SolverException {
        var parameters = (ChemicalDiffusivityParameters) point.parameters();
        if (parameters.getSource() == JumpDiffusivitySource.FROM_MEAN) {
            return fromMean(point, parameters, factor, window);
        }
        var input = point.input(ChemicalDiffusivitySolverFactory.JUMP, Diffusivity.class);
        if (input.isEmpty()) {
            return constant(parameters.getJumpDiffusivity().si(), parameters.getActivationEnergy(),
                    parameters.getTemperature());
        }
        var jump = connected(input.get(), parameters);
        jump.requirePositive(window, parameters.getTemperature().si());
        return jump;
    }

    private static JumpDiffusivity constant(double value, Quantity activationEnergy, Quantity temperature) {
        var function = RealFunction.constant(value);
        return new JumpDiffusivity(Double.toString(value), Optional.empty(), function,
                ReferenceDiffusivity.jump(function), activationEnergy, temperature);
    }

    private static JumpDiffusivity connected(Diffusivity data, ChemicalDiffusivityParameters parameters)
            throws SolverException {
        if (data.getKind() == DiffusivityKind.CHEMICAL) {
            throw new SolverException("wrong-kind",
                    "The connected jump diffusivity is a chemical one, which has the thermodynamic factor already.",
                    "Connect a jump diffusivity, or the chemical one as mean, and take the jump from the mean.");
        }
        var tracer = data.getKind() == DiffusivityKind.TRACER;
        if (tracer && parameters.getHavenRatio() == null) {
            throw new SolverException("missing-haven-ratio",
                    "The connected jump diffusivity is a tracer diffusivity; times the thermodynamic factor it is "
                            + "no chemical diffusivity.",
                    "State the Haven ratio, D_J = D_tracer/H_R, or connect a jump diffusivity.");
        }
        var haven = tracer ? parameters.getHavenRatio().si() : Double.NaN;
        var given = compile(data);
        var constant = data.getValue().getKind() == FunctionKind.CONSTANT;
        var function = EcoreUtil.copy(data.getValue());
        function.setName("D");
        var text = constant ? Double.toString(data.getValue().getConstant().si()) : "D(" + arguments(function) + ")";
        return new JumpDiffusivity(tracer ? text + "/" + haven : text,
                constant ? Optional.empty() : Optional.of(function),
                tracer ? ChemicalDiffusivity.jumpFromTracer(given, haven) : given,
                new ReferenceDiffusivity(given, tracer, haven),
                data.getActivationEnergy() == null ? Quantity.of(0, "J/mol") : data.getActivationEnergy(),
                data.getReferenceTemperature() == null ? parameters.getTemperature() : data.getReferenceTemperature());
    }

    private static RealFunction compile(Diffusivity data) throws SolverException {
        try {
            return Functions.compile(data.getValue(), "m2/s");
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-function", "A connected diffusivity cannot be used: " + problem.getMessage(),
                    "Correct the node it comes from.", problem);
        }
    }

    /** x or T for each variable, in the declared order. */
    private static String arguments(FunctionValue function) {
        var kelvin = Units.parse("K");
        return function.getVariables().isEmpty() ? "x"
                : function.getVariables().stream()
                        .map(variable -> Units.parse(variable.getUnit()).isCompatible(kelvin) ? "T" : "x")
                        .collect(Collectors.joining(", "));
    }

    private static JumpDiffusivity fromMean(SolvePoint point, ChemicalDiffusivityParameters parameters, Factor factor,
            StoichiometryRange window) throws SolverException {
        var temperature = parameters.getTemperature();
        var input = point.input(ChemicalDiffusivitySolverFactory.MEAN, Diffusivity.class);
        var mean = input.isEmpty() ? parameters.getMeanDiffusivity().si()
                : mean(input.get(), temperature.si(), window);
        var activationEnergy = input.map(Diffusivity::getActivationEnergy).orElse(parameters.getActivationEnergy());
        try {
            var chemical = ChemicalDiffusivity.withMean(mean, factor.theta(), temperature.si(), window);
            return constant(chemical.jump().value(window.low(), temperature.si()), activationEnergy, temperature);
        } catch (IllegalArgumentException problem) {
            throw new SolverException("no-jump-diffusivity",
                    "No jump diffusivity gives the mean " + mean + " m2/s: " + problem.getMessage() + ".",
                    "Choose a window of stoichiometry in a single phase, inside the validity of the free energy.",
                    problem);
        }
    }

    private static double mean(Diffusivity data, double temperature, StoichiometryRange window)
            throws SolverException {
        if (data.getKind() != DiffusivityKind.CHEMICAL) {
            throw new SolverException("wrong-kind",
                    "The connected mean diffusivity is a " + data.getKind().getLiteral()
                            + " diffusivity, not a chemical one.",
                    "Connect a chemical diffusivity, or this one as jump diffusivity, and choose Given for it.");
        }
        var energy = data.getActivationEnergy() == null ? 0 : data.getActivationEnergy().si();
        var reference = data.getReferenceTemperature() == null ? temperature : data.getReferenceTemperature().si();
        return Arrhenius.factor(energy, temperature, reference)
                * ChemicalDiffusivity.mean(compile(data), temperature, window);
    }

    private void requirePositive(StoichiometryRange window, double temperature) throws SolverException {
        for (var i = 0; i < SAMPLES; i++) {
            var x = window.low() + window.width() * (i + 0.5) / SAMPLES;
            if (!(function.value(x, temperature) > 0)) {
                throw new SolverException("out-of-range", "The connected jump diffusivity is "
                        + function.value(x, temperature) + " m2/s at x = " + x + " and " + temperature
                        + " K; it must be positive for x = " + window + ".",
                        "Correct it, or narrow the window.");
            }
        }
    }

    /** The functions that the text calls. */
    List<FunctionValue> functions() {
        return called.stream().toList();
    }

    /** Whether the text has the variable T. */
    boolean hasTemperature() {
        return called.isPresent() && arguments(called.get()).contains("T");
    }
}
