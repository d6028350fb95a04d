// SPDX-License-Identifier: Apache-2.0
package org.intercala.phase;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataObjects;
import org.intercala.data.FreeEnergy;
import org.intercala.data.Functions;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Range;
import org.intercala.data.ReferenceState;
import org.intercala.numerics.RealFunction;
import org.intercala.solver.SolverException;

/**
 * A free energy that came through a port: the data object, its function of x and T (J/mol) and where it may be used.
 *
 * @param data            the object itself
 * @param g               g(x, T) (J/mol)
 * @param lower           lower end of validity (1)
 * @param upper           upper end of validity (1)
 * @param onlyTemperature the one temperature at which g is known (K), or NaN when g is a function of T
 */
record Host(FreeEnergy data, RealFunction g, double lower, double upper, double onlyTemperature) {

    static Host of(FreeEnergy data) throws SolverException {
        RealFunction g;
        try {
            g = Functions.compile(data.getEnergy(), "J/mol");
        } catch (IllegalArgumentException problem) {
            throw new SolverException("bad-function", "The free energy cannot be used: " + problem.getMessage(),
                    "Correct the node it comes from.", problem);
        }
        var only = data.getReferenceTemperature();
        return new Host(data, g, Math.max(0, g.lower()), Math.min(1, g.upper()), only == null ? Double.NaN : only.si());
    }

    boolean hasTemperature() {
        return Double.isNaN(onlyTemperature);
    }

    /** Refuses a temperature at which g is not known. */
    void requireTemperature(double temperature) throws SolverException {
        Temperatures.require(temperature, onlyTemperature, "the free energy");
    }

    /** Refuses a free energy from which no potential against lithium follows. */
    void requireLithiumReference() throws SolverException {
        if (data.getReference() != ReferenceState.LITHIUM_METAL) {
            throw new SolverException("no-reference",
                    "The free energy is not counted from lithium metal, so that it has no potential against it.",
                    "Use a free energy that is counted from lithium metal.");
        }
    }

    /** g under the name by which an enclosing expression calls it. */
    FunctionValue named(String name) {
        var copy = EcoreUtil.copy(data.getEnergy());
        copy.setName(name);
        return copy;
    }

    FunctionVariable stoichiometry() {
        return Functions.variable("x", "1", lower, upper);
    }

    Range validity() {
        return DataObjects.range("x", lower, upper, "1");
    }

    /** The one temperature as a range, or empty when g is a function of T. */
    Optional<Range> temperatureRange() {
        return hasTemperature() ? Optional.empty()
                : Optional.of(DataObjects.range("T", onlyTemperature, onlyTemperature, "K"));
    }
}
