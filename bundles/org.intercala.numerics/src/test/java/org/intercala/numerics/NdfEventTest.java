// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class NdfEventTest {

    private static final NdfOptions TIGHT = NdfOptions.tolerances(1e-11, 1e-12);

    private static IntegrationResult decay(NdfOptions options, List<EventFunction> events, StepListener listener) {
        return new NdfIntegrator(Systems.decay(1), options).integrate(0, new double[] { 1 }, 10, events, listener,
                ProgressSink.NONE);
    }

    @Test
    void isLocatedAtTheInstantOfTheClosedForm() {
        for (double level : new double[] { 0.9, 0.5, 0.1, 0.01 }) {
            var result = decay(TIGHT, List.of((t, y) -> y[0] - level), StepListener.NONE);
            assertEquals(-Math.log(level), result.time(), 1e-8);
            assertEquals(0, result.event());
            assertTrue(result.endedByEvent());
            assertTrue(result.state()[0] <= level && result.state()[0] > level - 1e-15,
                    "the event has happened in the state handed out");
        }
    }

    /** Discharge-like: thousands of seconds, cut-off by an algebraic unknown, at the tolerances of a usual run. */
    @Test
    void cutOffByAnAlgebraicUnknownIsLocatedToAMillisecond() {
        var system = new DenseDaeSystem(2) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 1;
                diagonal[1] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = 1 / 3600.0;
                out[1] = y[1] - 4 + y[0] - StrictMath.log1p(-y[0]) * 0.1;
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[2] = 1 + 0.1 / (1 - y[0]);
                j[3] = 1;
            }
        };
        // V(x) = 4 - x + 0.1 ln(1 - x) is 2.9 at the root of x - 0.1 ln(1-x) = 1.1.
        double x = RootFinder.brent(s -> s - 0.1 * Math.log1p(-s) - 1.1, 0.1, 0.9999, 0);
        var result = new NdfIntegrator(system, NdfOptions.tolerances(1e-6, 1e-6)).integrate(0, new double[] { 0.05, 4 },
                1e5,
                List.of((t, y) -> y[1] - 2.9), StepListener.NONE, ProgressSink.NONE);
        assertEquals((x - 0.05) * 3600, result.time(), 1e-3);
    }

    @Test
    void theEarliestOfSeveralWins() {
        List<EventFunction> events = List.of((t, y) -> y[0] - 0.30, (t, y) -> y[0] - 0.305, (t, y) -> 1.17 - t,
                (t, y) -> y[0] - 0.29);
        var result = decay(NdfOptions.tolerances(1e-3, 1e-3), events, StepListener.NONE);
        assertEquals(2, result.event());
        assertEquals(1.17, result.time(), 1e-12);
        assertEquals(0, decay(TIGHT, List.of((t, y) -> 0.7 - t, (t, y) -> 0.7 - t), StepListener.NONE).event(),
                "the first of equals");
    }

    @Test
    void oneThatIsFulfilledOnlyWithinAStepIsSeen() {
        // A flat solution, so that steps grow as long as they may: one second each.
        var options = NdfOptions.tolerances(1e-6, 1e-6).withMaximumStep(1).withInitialStep(1);
        List<EventFunction> dip = List.of((t, y) -> (t - 3.4) * (t - 3.4) - 0.04);
        var result = new NdfIntegrator(Systems.decay(0), options).integrate(0, new double[] { 1 }, 10, dip,
                StepListener.NONE, ProgressSink.NONE);
        assertEquals(3.2, result.time(), 1e-14);
    }

    @Test
    void aFulfilledOneAtTheStartEndsAtOnce() {
        var steps = new int[1];
        var result = decay(TIGHT, List.of((t, y) -> 2 - y[0], (t, y) -> y[0] - 1), (t, y, step) -> steps[0]++);
        assertEquals(1, result.event());
        assertEquals(0, result.time());
        assertEquals(0, steps[0]);
        assertEquals(1, result.state()[0]);
    }

    @Test
    void oneThatNeverHappensChangesNothing() {
        var without = decay(TIGHT, List.of(), StepListener.NONE);
        var with = decay(TIGHT, List.of((t, y) -> y[0] + 1), StepListener.NONE);
        assertFalse(with.endedByEvent());
        assertEquals(IntegrationResult.NO_EVENT, with.event());
        assertEquals(without.state()[0], with.state()[0]);
        assertEquals(without.statistics(), with.statistics());
    }

    @Test
    void theLastStepIsCutForTheListener() {
        var last = new double[3];
        var result = decay(NdfOptions.tolerances(1e-6, 1e-6), List.of((t, y) -> y[0] - 0.5), (t, y, step) -> {
            last[0] = t;
            last[1] = y[0];
            last[2] = step.to();
            assertEquals(y[0], step.component(0, t), 1e-15);
        });
        assertEquals(result.time(), last[0]);
        assertEquals(result.state()[0], last[1]);
        assertEquals(result.time(), last[2]);
    }

    @Test
    void aNonFiniteOneShortensTheStepUntilTheRootIsReached() {
        // Not defined below 0.2; the root is at 0.2 + 1e-6.
        var result = decay(NdfOptions.tolerances(1e-9, 1e-9),
                List.of((t, y) -> y[0] < 0.2 ? Double.NaN : y[0] - 0.200001), StepListener.NONE);
        assertEquals(-Math.log(0.200001), result.time(), 1e-7);
    }

    @Test
    void worksWithAFixedStepToo() {
        for (int order = 1; order <= 5; order++) {
            var result = decay(TIGHT.withFixedStep(0.001, order), List.of((t, y) -> y[0] - 0.5), StepListener.NONE);
            assertEquals(Math.log(2), result.time(), order == 1 ? 3e-4 : 2e-7);
        }
        var early = decay(TIGHT.withFixedStep(1, 5), List.of((t, y) -> y[0] - 0.5), StepListener.NONE);
        assertEquals(Math.log(2), early.time(), 1e-8, "during the first steps, which are error-controlled");
    }
}
