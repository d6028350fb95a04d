// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;

import org.intercala.numerics.IntegrationException.Reason;
import org.junit.jupiter.api.Test;

class ConsistentStateTest {

    /** \( y_0' = -10^3 y_0 \), \( 0 = g(y_0, y_1) \). */
    private static DenseDaeSystem system(DoubleBinaryOperator g, DoubleBinaryOperator dg) {
        return new DenseDaeSystem(2) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 1;
                diagonal[1] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = -1e3 * y[0] + y[1];
                out[1] = g.applyAsDouble(y[0], y[1]);
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = -1e3;
                j[1] = 1;
                j[3] = dg.applyAsDouble(y[0], y[1]);
            }

            @Override
            public String componentName(int index) {
                return index == 0 ? "c" : "phi";
            }
        };
    }

    @Test
    void solvesForTheAlgebraicUnknownsOnly() {
        double[] y = { 0.7, 20 };
        new ConsistentState(system((c, phi) -> c - Math.sinh(phi), (c, phi) -> -Math.cosh(phi))).solve(0, y);
        assertEquals(0.7, y[0]);
        assertEquals(ElementaryFunctions.asinh(0.7), y[1], 1e-15);
    }

    @Test
    void staysWhereTheLawIsDefined() {
        double[] y = { 0.7, 1e-6 };
        new ConsistentState(system((c, phi) -> Math.log(phi) - 3, (c, phi) -> 1 / phi)).solve(0, y);
        assertEquals(Math.exp(3), y[1], 1e-12);
        double[] far = { 0.7, 1e6 };
        new ConsistentState(system((c, phi) -> Math.log(phi) - 3, (c, phi) -> 1 / phi)).solve(0, far);
        assertEquals(Math.exp(3), far[1], 1e-12);
    }

    @Test
    void aConsistentStateStaysAsItIs() {
        double[] y = { 0.25, 0.5 };
        new ConsistentState(system((c, phi) -> c - phi * phi, (c, phi) -> -2 * phi)).solve(0, y);
        assertEquals(0.5, y[1]);
        double[] ode = { 3 };
        new ConsistentState(Systems.decay(1)).solve(0, ode);
        assertEquals(3, ode[0]);
    }

    @Test
    void saysWhichEquationHasNoSolution() {
        var none = new ConsistentState(system((c, phi) -> phi * phi + 1, (c, phi) -> 2 * phi));
        var fault = assertThrows(IntegrationException.class, () -> none.solve(12, new double[] { 1, 0.7 }));
        assertEquals(Reason.INCONSISTENT_START, fault.reason());
        assertEquals(1, fault.component());
        assertEquals(12, fault.time());
        assertTrue(fault.getMessage()
                .startsWith("no consistent state at t = 12.0 s: Newton's method did not converge in 60 iterations;"
                        + " the largest residual is "),
                fault.getMessage());
        assertTrue(fault.getMessage().contains("in the equation of phi"), fault.getMessage());
        var outside = new ConsistentState(system((c, phi) -> Math.log(phi), (c, phi) -> 1 / phi));
        fault = assertThrows(IntegrationException.class, () -> outside.solve(0, new double[] { 1, -1 }));
        assertTrue(fault.getMessage().contains("the rate of phi is NaN"), fault.getMessage());
    }
}
