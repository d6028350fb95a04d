// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdfAccuracyTest {

    /**
     * Largest error of a run with a fixed step against the logistic curve, in the differential and in the algebraic
     * unknown.
     */
    private static double[] fixedStepErrors(int steps, int order) {
        var error = new double[2];
        var options = NdfOptions.tolerances(1e-12, 1e-13).withFixedStep(4.0 / steps, order);
        new NdfIntegrator(Systems.logistic(), options).integrate(0, new double[] { 0.1, 0.01 }, 4, List.of(),
                (t, y, step) -> {
                    error[0] = Math.max(error[0], Math.abs(y[0] - Systems.logistic(t)));
                    error[1] = Math.max(error[1], Math.abs(y[1] - Systems.logistic(t) * Systems.logistic(t)));
                }, ProgressSink.NONE);
        return error;
    }

    @ParameterizedTest
    @CsvSource({ "1, 200", "2, 200", "3, 100", "4, 80", "5, 80" })
    void atFixedStepTheErrorFallsWithTheOrder(int order, int steps) {
        double[] coarse = fixedStepErrors(steps, order);
        double[] fine = fixedStepErrors(2 * steps, order);
        for (int i = 0; i < 2; i++) {
            double slope = Math.log(coarse[i] / fine[i]) / Math.log(2);
            assertEquals(order, slope, 0.15, "unknown " + i + ", errors " + coarse[i] + ", " + fine[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 1e-3, 1e-5, 1e-7, 1e-9, 1e-11 })
    void withErrorControlTheErrorFollowsTheTolerance(double tolerance) {
        var options = NdfOptions.tolerances(tolerance, tolerance);
        for (double rate : new double[] { 1, 1e3, 1e-3 }) {
            var result = new NdfIntegrator(Systems.decay(rate), options).integrate(0, new double[] { 1 }, 2 / rate);
            assertEquals(Math.exp(-2), result.state()[0], 15 * tolerance);
            assertEquals(2 / rate, result.time());
            assertEquals(1, result.statistics().jacobians(), "a linear system needs one Jacobian");
            var cost = result.statistics();
            assertTrue(cost.newtonIterations() <= cost.steps() + cost.rejected() + 2 * cost.factorizations(),
                    () -> "one iteration a step, a second to learn so: " + cost);
        }
        var result = new NdfIntegrator(Systems.rational(), options).integrate(0, new double[] { 1, 2 }, 10);
        assertEquals(1 / 101.0, result.state()[0], 15 * tolerance);
        assertEquals(1 / 101.0 / 101.0 + Math.cos(10), result.state()[1], 15 * tolerance);
    }

    /**
     * Reference of the Test Set for IVP Solvers, release 2.4 (F. Mazzia, C. Magherini, University of Bari): VDPOL, t =
     * 2.
     */
    @Test
    void vanDerPol() {
        var result = new NdfIntegrator(Systems.vanDerPol(1e-6), NdfOptions.tolerances(1e-9, 1e-9)).integrate(0,
                new double[] { 2, 0 }, 2);
        assertEquals(1.706167732170483, result.state()[0], 2e-7);
        assertEquals(-0.8928097010247975, result.state()[1], 2e-7);
        assertTrue(result.statistics().steps() < 5000, result.statistics().toString());
    }

    /** Reference of the same test set: ROBER, t = 1e11; here with the conservation of mass as algebraic equation. */
    @Test
    void robertson() {
        var options = NdfOptions.tolerances(1e-8, 1).withAbsoluteTolerances(1e-18, 1e-22, 1e-10);
        var result = new NdfIntegrator(Systems.robertson(), options).integrate(0, new double[] { 1, 0, 0 }, 1e11);
        assertEquals(1, result.state()[0] / 0.2083340149701255e-7, 1e-6);
        assertEquals(1, result.state()[1] / 0.8333360770334713e-13, 1e-6);
        assertEquals(0.9999999791665050, result.state()[2], 1e-13);
        assertTrue(result.statistics().steps() < 2500, result.statistics().toString());
        assertTrue(result.statistics().jacobians() < 60, result.statistics().toString());
    }

    @Test
    void isEfficientAtUsualTolerances() {
        var options = NdfOptions.tolerances(1e-6, 1).withAbsoluteTolerances(1e-8, 1e-12, 1e-8);
        var statistics = new NdfIntegrator(Systems.robertson(), options).integrate(0, new double[] { 1, 0, 0 }, 40)
                .statistics();
        assertTrue(statistics.steps() < 220, statistics.toString());
        assertTrue(statistics.factorizations() < 60, statistics.toString());
        assertTrue(statistics.newtonIterations() < 600, statistics.toString());
    }

    @Test
    void denseOutputIsAsGoodAsTheSteps() {
        var error = new double[3];
        var state = new double[2];
        var last = new double[] { 0, 0.1 };
        new NdfIntegrator(Systems.logistic(), NdfOptions.tolerances(1e-8, 1e-8)).integrate(0, new double[] { 0.1, 0 },
                10, List.of(), (t, y, step) -> {
                    for (int i = 0; i <= 20; i++) {
                        double s = Math.min(step.to(), step.from() + (step.to() - step.from()) * i / 20);
                        step.state(s, state);
                        error[0] = Math.max(error[0], Math.abs(state[0] - Systems.logistic(s)));
                        error[1] = Math.max(error[1], Math.abs(state[1] - Systems.logistic(s) * Systems.logistic(s)));
                        assertEquals(state[1], step.component(1, s));
                    }
                    assertEquals(last[0], step.from(), "steps follow each other");
                    assertEquals(last[1], step.component(0, step.from()), 1e-15, "continuous");
                    assertEquals(y[0], step.component(0, t), "the end of the interpolant is the state");
                    last[0] = t;
                    last[1] = y[0];
                }, ProgressSink.NONE);
        assertTrue(error[0] < 1e-7 && error[0] > 0, "error " + error[0]);
        assertTrue(error[1] < 2e-7, "error " + error[1]);
        assertEquals(10, last[0]);
    }

    @Test
    void sameArgumentsGiveTheSameBits() {
        var system = Systems.vanDerPol(1e-3);
        var integrator = new NdfIntegrator(system, NdfOptions.tolerances(1e-6, 1e-6));
        double[] start = { 2, 0 };
        var first = integrator.integrate(0, start, 2);
        new NdfIntegrator(system, NdfOptions.tolerances(1e-4, 1e-4)).integrate(0, new double[] { 0.5, 1 }, 1);
        var second = integrator.integrate(0, start, 2);
        assertArrayEquals(first.state(), second.state(), 0.0);
        assertEquals(first.statistics(), second.statistics());
        assertArrayEquals(new double[] { 2, 0 }, start, "the caller's state is not modified");
    }

    @Test
    void makesTheStartConsistent() {
        var started = new double[2];
        StepListener listener = new StepListener() {
            @Override
            public void start(double t, double[] y) {
                System.arraycopy(y, 0, started, 0, 2);
            }

            @Override
            public void step(double t, double[] y, DenseOutput interpolant) {
                assertEquals(y[0] * y[0], y[1], 1e-6);
            }
        };
        new NdfIntegrator(Systems.logistic(), NdfOptions.tolerances(1e-6, 1e-6)).integrate(0, new double[] { 0.1, 17 },
                1, List.of(), listener,
                ProgressSink.NONE);
        assertEquals(0.1, started[0]);
        assertEquals(0.01, started[1], 1e-15);
    }

    @Test
    void respectsStepOrderAndSpan() {
        var longest = new double[1];
        var count = new int[1];
        StepListener listener = (t, y, step) -> {
            longest[0] = Math.max(longest[0], step.to() - step.from());
            count[0]++;
        };
        var options = NdfOptions.tolerances(1e-3, 1e-3).withMaximumStep(0.01).withInitialStep(1e-5);
        var result = new NdfIntegrator(Systems.decay(1), options).integrate(3, new double[] { 1 }, 4, List.of(),
                listener, ProgressSink.NONE);
        assertTrue(longest[0] <= 0.01 * (1 + 1e-9), "longest " + longest[0]);
        assertEquals(count[0], result.statistics().steps());
        assertEquals(4, result.time());
        int first = new NdfIntegrator(Systems.decay(1), NdfOptions.tolerances(1e-6, 1e-6).withMaximumOrder(1))
                .integrate(0, new double[] { 1 }, 1)
                .statistics().steps();
        int fifth = new NdfIntegrator(Systems.decay(1), NdfOptions.tolerances(1e-6, 1e-6))
                .integrate(0, new double[] { 1 }, 1).statistics().steps();
        assertTrue(first > 10 * fifth, first + " steps of order 1, " + fifth + " of any order");
        var nothing = new NdfIntegrator(Systems.decay(1), options).integrate(3, new double[] { 7 }, 3);
        assertEquals(7, nothing.state()[0]);
        assertEquals(0, nothing.statistics().steps());
    }

    /** A state at rest must stay to the bit, for ever and at little cost. */
    @Test
    void restStaysAtRest() {
        var result = new NdfIntegrator(Systems.decay(0.3), NdfOptions.tolerances(1e-6, 1e-9)).integrate(0,
                new double[] { 0 }, 1e6);
        assertEquals(0, result.state()[0]);
        assertTrue(result.statistics().steps() < 40, result.statistics().toString());
        assertEquals(1, new NdfIntegrator(Systems.logistic(), NdfOptions.tolerances(1e-6, 1e-9))
                .integrate(0, new double[] { 1, 1 }, 1e9).state()[0], 1e-14);
    }

    /** A jump of the right-hand side in time is passed with many rejections but a correct result. */
    @Test
    void passesADiscontinuity() {
        var system = new DenseDaeSystem(1) {
            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = t < 0.3712 ? -y[0] : 5 - y[0];
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = -1;
            }
        };
        var result = new NdfIntegrator(system, NdfOptions.tolerances(1e-8, 1e-8)).integrate(0, new double[] { 1 }, 1);
        double atJump = Math.exp(-0.3712);
        assertEquals(5 + (atJump - 5) * Math.exp(-(1 - 0.3712)), result.state()[0], 1e-6);
    }
}
