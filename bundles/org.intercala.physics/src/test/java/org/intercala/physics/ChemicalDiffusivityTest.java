// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;

class ChemicalDiffusivityTest {

    private static final double T = 298.15;
    private static final StoichiometryRange WINDOW = new StoichiometryRange(0.26384522, 0.85397467);

    /** The mean of the factor is known without quadrature: \( \int x g''dx = [x g' - g] \). */
    @Test
    void meanOverTheWindowOfChen() {
        double published = 4e-15;
        var g = OpenCircuitPotentials.freeEnergy(Published.CHEN_NMC, 0.26);
        var diffusivity = ChemicalDiffusivity.withMean(published, ThermodynamicFactor.ofFreeEnergy(g), T, WINDOW);
        double mean = (legendre(g, WINDOW.high()) - legendre(g, WINDOW.low()))
                / (Constants.GAS_CONSTANT * T * WINDOW.width());
        assertEquals(1, diffusivity.jump().value(0.5, T) * mean / published, 1e-12);
        assertEquals(published, ChemicalDiffusivity.mean(diffusivity, T, WINDOW), 1e-27);
    }

    private static double legendre(RealFunction g, double x) {
        return x * g.derivative(0).value(x, T) - g.value(x, T);
    }

    /**
     * Steps and peaks within the window: the plateau of a Maxwell potential, and a factor that is large near one end.
     */
    @Test
    void meanAcrossAPlateau() {
        var maxwell = new MaxwellPotential(Published.LFP, T, 0, 1);
        var window = new StoichiometryRange(0.001, 0.999);
        var factor = ThermodynamicFactor.ofPotential(maxwell);
        double mean = ChemicalDiffusivity.mean(factor, T, window);
        double end = 0.999 * maxwell.value(0.999, T) - 0.001 * maxwell.value(0.001, T)
                - maxwell.integral(0.001, 0.999, T);
        double expected = -end / (ButlerVolmer.thermalVoltage(T) * window.width());
        assertEquals(1, mean / expected, 1e-11);
        assertEquals(1e-16 / expected, ChemicalDiffusivity.withMean(1e-16, factor, T, window).jump().value(0, T),
                1e-27);
    }

    @Test
    void productAndItsDerivatives() {
        var jump = Expression.parse("1e-15*(1 - x)*exp(-3000/T)", List.of("x", "T"));
        var ideal = ThermodynamicFactor.ofFreeEnergy(new RedlichKister(new double[0], 0));
        var diffusivity = new ChemicalDiffusivity(jump, ideal);
        double vacancy = 1e-15 * StrictMath.exp(-3000 / T);
        for (double x : new double[] { 0.1, 0.5, 0.95 }) {
            assertEquals(1, diffusivity.value(x, T) / vacancy, 1e-14,
                    "blocking and the factor of the ideal solution cancel");
            assertEquals(0, diffusivity.derivative(0).value(x, T) / vacancy, 1e-12);
            assertEquals(3000 / (T * T), diffusivity.derivative(1).value(x, T) / vacancy, 1e-12);
        }
        assertEquals(4e-15, ChemicalDiffusivity.of(2e-15, ideal).value(0.5, T), 1e-29);
        assertTrue(Double.isNaN(diffusivity.value(1.5, T)));
    }

    @Test
    void tracerNeedsItsHavenRatio() {
        var jump = ChemicalDiffusivity.jumpFromTracer(RealFunction.constant(3e-16), 0.6);
        assertEquals(5e-16, jump.value(0.2, T), 1e-30);
        assertThrows(IllegalArgumentException.class, () -> ChemicalDiffusivity.jumpFromTracer(jump, 0));
        assertThrows(IllegalArgumentException.class, () -> ChemicalDiffusivity.jumpFromTracer(jump, Double.NaN));
    }

    @Test
    void refusals() {
        var unstable = ThermodynamicFactor.ofFreeEnergy(Published.LFP);
        var error = assertThrows(IllegalArgumentException.class,
                () -> ChemicalDiffusivity.withMean(1e-15, unstable, T, new StoichiometryRange(0.1, 0.9)));
        assertTrue(error.getMessage().contains("0.127 to 0.873"), error.getMessage());
        var flat = RealFunction.constant(0);
        assertThrows(IllegalArgumentException.class, () -> ChemicalDiffusivity.withMean(1e-15, flat, T, WINDOW));
        assertThrows(IllegalArgumentException.class, () -> ChemicalDiffusivity.withMean(-1e-15, unstable, T, WINDOW));
        assertThrows(IllegalArgumentException.class, () -> ChemicalDiffusivity.of(0, unstable));
        assertThrows(IllegalArgumentException.class,
                () -> ChemicalDiffusivity.withMean(1e-15, unstable, T, new StoichiometryRange(0.9, 1.1)));
        assertThrows(IllegalArgumentException.class, () -> new StoichiometryRange(0.5, 0.4));
    }
}
