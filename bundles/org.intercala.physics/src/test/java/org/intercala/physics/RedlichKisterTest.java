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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedlichKisterTest {

    private static final double T = 298.15;
    private static final double RT = Constants.GAS_CONSTANT * T;
    private static final RedlichKister FOUR_TERMS = new RedlichKister(new double[] { 5000, -3000, 1200, 700 }, -12345);

    /** w, mu at the lower spinodal over RT, barrier over RT, hysteresis in mV; x of binodal and spinodal. */
    @ParameterizedTest
    @CsvSource({ "2.2,.2485297125,.3492443277,.0409624544,.0066889880,2.104862",
            "2.5,.1447941083,.2763932023,.1556103386,.0358525150,7.996062",
            "3,.0707201817,.2113248654,.4150929106,.1151941689,21.329615",
            "4,.0212479880,.1464466094,1.0656799507,.3265238874,54.760133" })
    void regularSolutionTable(double w, double binodal, double spinodal, double mu, double barrier, double hysteresis) {
        var g = RedlichKister.regular(w * RT, 0);
        double slope = g.derivative(0).value(spinodal, T);
        assertEquals(mu, slope / RT, 1e-10);
        assertEquals(barrier, (g.value(0.5, T) - g.value(binodal, T)) / RT, 1e-10);
        assertEquals(hysteresis, 2e3 * slope / Constants.FARADAY, 1e-6);
    }

    /** The last row of the table is at 298 K, where w follows from the energy per site. */
    @Test
    void regularSolutionOfLithiumIronPhosphate() {
        double t = 298;
        double rt = Constants.GAS_CONSTANT * t;
        var g = RedlichKister.regular(Published.LFP_OMEGA, 0);
        assertEquals(4.511058, Published.LFP_OMEGA / rt, 5e-7);
        double slope = g.derivative(0).value(0.1269567582, t);
        assertEquals(1.4375009650, slope / rt, 1e-9);
        assertEquals(73.829, 2e3 * slope / Constants.FARADAY, 5e-4);
        assertEquals(0.4461365690, (g.value(0.5, t) - g.value(0.0121065068, t)) / rt, 1e-9);
    }

    @Test
    void idealSolutionHasNoInteraction() {
        var g = new RedlichKister(new double[0], 0);
        assertEquals(-RT * StrictMath.log(2), g.value(0.5, T), 1e-11);
        assertEquals(RT * StrictMath.log(0.2 / 0.8), g.derivative(0).value(0.2, T), 1e-11);
        assertEquals(RT / (0.2 * 0.8), g.derivative(0).derivative(0).value(0.2, T), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({ "0.03", "0.2", "0.5", "0.77", "0.98" })
    void eachDerivativeIsThatOfThePreviousOne(double x) {
        RealFunction f = FOUR_TERMS;
        for (int order = 1; order <= 5; order++) {
            var derivative = f.derivative(0);
            assertEquals(1, difference(f, x) / derivative.value(x, T), 3e-9, "order " + order);
            f = derivative;
        }
    }

    /** Sixth-order difference quotient. */
    private static double difference(RealFunction f, double x) {
        double h = 2e-3 * Math.min(x, 1 - x);
        return (45 * (f.value(x + h, T) - f.value(x - h, T)) - 9 * (f.value(x + 2 * h, T) - f.value(x - 2 * h, T))
                + f.value(x + 3 * h, T) - f.value(x - 3 * h, T)) / (60 * h);
    }

    @Test
    void energyIsLinearInTemperature() {
        double x = 0.3;
        double entropy = (FOUR_TERMS.value(x, 400) - FOUR_TERMS.value(x, 300)) / 100;
        assertEquals(entropy, FOUR_TERMS.derivative(1).value(x, 350), 1e-12);
        assertEquals(0, FOUR_TERMS.derivative(1).derivative(1).value(x, 350));
        double mixed = FOUR_TERMS.derivative(0).derivative(1).value(x, 350);
        assertEquals(Constants.GAS_CONSTANT * StrictMath.log(0.3 / 0.7), mixed, 1e-14);
        assertEquals(mixed, FOUR_TERMS.derivative(1).derivative(0).value(x, 350));
    }

    @Test
    void expressionTextIsTheSameFunction() {
        var parsed = Expression.parse(FOUR_TERMS.expression(), List.of("x", "T"));
        for (double x : new double[] { 0, 1e-9, 0.1, 0.4999, 0.83, 1 - 1e-9, 1 }) {
            assertEquals(FOUR_TERMS.value(x, T), parsed.value(x, T), 1e-11, "x = " + x);
        }
        for (double x : new double[] { 1e-9, 0.1, 0.4999, 0.83, 1 - 1e-9 }) {
            double expected = FOUR_TERMS.derivative(0).derivative(0).value(x, T);
            assertEquals(expected, parsed.derivative(0).derivative(0).value(x, T), 1e-11 * Math.abs(expected) + 1e-9,
                    "x = " + x);
        }
        assertTrue(Double.isNaN(parsed.value(1.1, T)));
    }

    @Test
    void endsAreLimitsAndOutsideIsNotANumber() {
        assertEquals(0, FOUR_TERMS.value(0, T));
        assertEquals(-12345, FOUR_TERMS.value(1, T), 1e-11);
        assertEquals(Double.NEGATIVE_INFINITY, FOUR_TERMS.derivative(0).value(0, T));
        assertEquals(Double.POSITIVE_INFINITY, FOUR_TERMS.derivative(0).value(1, T));
        assertTrue(Double.isNaN(FOUR_TERMS.value(-1e-12, T)));
        assertTrue(Double.isNaN(FOUR_TERMS.derivative(0).value(1.0000001, T)));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var error = assertThrows(IllegalArgumentException.class,
                () -> new RedlichKister(new double[] { 1, Double.NaN }, 0));
        assertTrue(error.getMessage().contains("omega[1]"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RedlichKister.regular(1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> FOUR_TERMS.derivative(2));
    }
}
