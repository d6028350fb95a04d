// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.intercala.numerics.NdfIntegrator;
import org.intercala.numerics.NdfOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Convergence in the number of nodes, in the tolerance, and in the step. */
class SpmConvergenceTest {

    /** Terminal time with 40 nodes and tolerance 1e-12. */
    private static final double CHEN_CUT_OFF = 3567.695340786349;

    /** Voltage at 1, 10 and 60 s of 1C against 40 nodes; the diffusion layer is thin at first. */
    @ParameterizedTest
    @CsvSource({ "8, 5e-4, 2e-4, 2e-6", "10, 1e-3, 2e-5, 5e-8", "12, 2e-4, 1e-6, 5e-9", "16, 4e-5, 2e-8, 1e-10",
            "20, 6e-6, 1e-9, 1e-10", "30, 1e-7, 1e-10, 1e-10" })
    void errorFallsExponentiallyWithNodes(int nodes, double at1, double at10, double at60) {
        double[] fine = voltages(40);
        double[] coarse = voltages(nodes);
        assertEquals(fine[0], coarse[0], at1);
        assertEquals(fine[1], coarse[1], at10);
        assertEquals(fine[2], coarse[2], at60);
    }

    private static double[] voltages(int nodes) {
        var finished = Cells.run(Cells.chen(5, nodes), new Cells.Settings(60, 2.5, 4.2, 1, 1e-11, 1e-12));
        return new double[] { finished.voltage(1), finished.voltage(10), finished.voltage(60) };
    }

    /** Cut-off against a very tight run: a millisecond is asked for. */
    @ParameterizedTest
    @CsvSource({ "1e-5, 5e-4", "1e-6, 5e-5", "1e-7, 5e-6", "1e-9, 5e-7" })
    void cutOffIsLocated(double tolerance, double bound) {
        var finished = Cells.run(Cells.chen(5, 20),
                new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 0, tolerance, tolerance));
        assertEquals(CHEN_CUT_OFF, finished.ending().time(), bound);
        double[] voltage = finished.voltage();
        assertEquals(2.5, voltage[voltage.length - 1], 1e-9);
    }

    /**
     * Error of the voltage that the default tolerance leaves, from 10 ms on: two microvolts, a fifth of what is
     * promised.
     */
    @ParameterizedTest
    @CsvSource({ "10, 0.01", "3500, 10" })
    void defaultToleranceKeepsTheVoltage(double end, double interval) {
        double[] loose = Cells.run(Cells.chen(5, 20), new Cells.Settings(end, 2.5, 4.2, interval, 1e-7, 1e-7)).voltage();
        double[] tight = Cells.run(Cells.chen(5, 20), new Cells.Settings(end, 2.5, 4.2, interval, 1e-11, 1e-12)).voltage();
        assertEquals(tight.length, loose.length);
        for (int i = 0; i < loose.length; i++) {
            assertEquals(tight[i], loose[i], 2e-6, "t = " + i * interval + " s");
        }
    }

    /** Slope k at fixed step and order k, once the transient of the start is over. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5 })
    void fixedStepConvergesWithItsOrder(int order) {
        var driven = Cells.chen(5, 12);
        var model = driven.system();
        var tight = NdfOptions.tolerances(1e-13, 1e-14).withConsistentStart(false);
        double[] start = new NdfIntegrator(model, tight).integrate(0, driven.start(), 400).state();
        double[] exact = new NdfIntegrator(model, tight).integrate(400, start, 1000).state();
        double coarse = error(model, tight.withFixedStep(30, order).withMaximumOrder(order), start, exact);
        double fine = error(model, tight.withFixedStep(15, order).withMaximumOrder(order), start, exact);
        double slope = StrictMath.log(coarse / fine) / StrictMath.log(2);
        assertTrue(slope > order - 0.35 && slope < order + 1.0,
                "order " + order + ": errors " + coarse + " and " + fine + ", slope " + slope);
    }

    private static double error(LoadedCell model, NdfOptions options, double[] start, double[] exact) {
        double[] state = new NdfIntegrator(model, options).integrate(400, start, 1000).state();
        double worst = 0;
        for (int i = 0; i < state.length; i++) {
            worst = Math.max(worst, Math.abs(state[i] - exact[i]));
        }
        return worst;
    }

    /** (M - cJ) x = b: the factors solve what the rates say; for constant D the rate is affine, so the test is exact. */
    @Test
    void factorsInvertTheRates() {
        var driven = Cells.chen(5, 10);
        var model = driven.system();
        int n = model.dimension();
        var b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = 0.1 + 0.05 * ((7 * i) % 5);
        }
        double c = 3.5;
        model.jacobian(0, driven.start());
        model.factorize(c);
        double[] x = b.clone();
        model.solve(x);
        var atX = new double[n];
        var atZero = new double[n];
        var mass = new double[n];
        model.rate(0, x, atX);
        model.rate(0, new double[n], atZero);
        model.mass(mass);
        for (int i = 0; i < n; i++) {
            assertEquals(b[i], mass[i] * x[i] - c * (atX[i] - atZero[i]), 1e-12);
        }
    }

    @Test
    void sameRunGivesSameBits() {
        var first = Cells.run(Cells.chen(5, 20), Cells.untilCutOff());
        var second = Cells.run(Cells.chen(5, 20), Cells.untilCutOff());
        assertTrue(Arrays.equals(first.voltage(), second.voltage()));
        assertTrue(Arrays.equals(first.history().times(), second.history().times()));
    }

    /** Outputs change neither the steps nor the end. */
    @Test
    void outputGridDoesNotChangeTheRun() {
        var steps = Cells.run(Cells.chen(5, 20), Cells.untilCutOff());
        var interval = Cells.run(Cells.chen(5, 20),
                new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 7.3, 1e-7, 1e-7));
        assertEquals(steps.ending().time(), interval.ending().time());
        assertEquals(steps.run().statistics(), interval.run().statistics());
        assertEquals(steps.history().lastEnergy(), interval.history().lastEnergy(), 1e-4);
    }
}
