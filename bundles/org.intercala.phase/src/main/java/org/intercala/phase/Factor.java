// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.ThermodynamicFactor;
import org.intercala.data.Units;
import org.intercala.numerics.Expression;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ConsistencyMeasure;
import org.intercala.physics.ConsistencyMeasures;
import org.intercala.physics.StoichiometryRange;
import org.intercala.solver.SolverException;

/**
 * A thermodynamic factor as a function.
 *
 * @param data            Θ of x, and of T unless it is known at one temperature
 * @param theta           Θ(x, T) (1)
 * @param lower           lower end of validity (1)
 * @param upper           upper end of validity (1)
 * @param onlyTemperature the one temperature at which Θ is known (K), or NaN
 */
record Factor(FunctionValue data, RealFunction theta, double lower, double upper, double onlyTemperature) {

    private static final List<String> VARIABLES = List.of("x", "T");

    static Factor of(Host host) {
        var function = functionOf(host);
        return new Factor(function, Functions.compile(function, "1"), host.lower(), host.upper(),
                host.onlyTemperature());
    }

    static Factor of(ThermodynamicFactor object) throws SolverException {
        try {
            return compiled(object);
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-function",
                    "The thermodynamic factor cannot be used: " + problem.getMessage(),
                    "Correct the node it comes from.", problem);
        }
    }

    /** @throws IllegalArgumentException when the function does not compile */
    static Factor compiled(ThermodynamicFactor object) {
        var theta = Functions.compile(object.getFactor(), "1");
        var only = object.getValidity().stream()
                .filter(range -> "T".equals(range.getVariable()) && range.getLower() == range.getUpper())
                .mapToDouble(range -> Units.parse(range.getUnit()).toSi(range.getLower())).findFirst()
                .orElse(Double.NaN);
        return new Factor(object.getFactor(), theta, Math.max(0, theta.lower()), Math.min(1, theta.upper()), only);
    }

    /** \( \Theta = \frac{x}{RT}\,\partial_x^2 g \); of x alone where g is known at one temperature. */
    static FunctionValue functionOf(Host host) {
        var temperature = host.hasTemperature() ? "T" : Double.toString(host.onlyTemperature());
        var text = "x/(R*" + temperature + ")*derivative(g, 2, 0, x, " + temperature + ")";
        var function = host.hasTemperature()
                ? Functions.expression(text, "1", host.stoichiometry(), Functions.variable("T", "K"))
                : Functions.expression(text, "1", host.stoichiometry());
        function.getFunctions().add(host.named("g"));
        return function;
    }

    StoichiometryRange range() {
        return new StoichiometryRange(lower, upper);
    }

    void requireTemperature(double temperature) throws SolverException {
        Temperatures.require(temperature, onlyTemperature, "the thermodynamic factor");
    }

    /** Θ under the name by which an enclosing expression calls it. */
    FunctionValue named(String name) {
        var copy = EcoreUtil.copy(data);
        copy.setName(name);
        return copy;
    }

    /** The potential whose factor this is, \( U = -\frac{RT}{F}\int\frac{\Theta}{x}\,dx \), up to a constant (V). */
    RealFunction potential() {
        var slope = Expression.parse("theta(x, T)/x", VARIABLES, Map.of("theta", theta));
        var origin = 0.5 * (lower + upper);
        return Expression.parse("-R*T/F*integral(slope, " + origin + ", x, T)", VARIABLES, Map.of("slope", slope));
    }

    /** A4: Θ is positive. */
    ConsistencyMeasure positivity(double temperature, StoichiometryRange window) {
        return ConsistencyMeasures.monotonicity(potential(), temperature, window, List.of());
    }
}
