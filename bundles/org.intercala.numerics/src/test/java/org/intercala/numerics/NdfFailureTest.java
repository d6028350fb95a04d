// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;

import org.intercala.numerics.IntegrationException.Reason;
import org.junit.jupiter.api.Test;

class NdfFailureTest {

    private static final NdfOptions OPTIONS = NdfOptions.tolerances(1e-6, 1e-6);

    /** \( y_0' = 1 \), \( y_1' = f(y_1) \). */
    private static DenseDaeSystem system(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        return new DenseDaeSystem(2) {
            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = 1;
                out[1] = f.applyAsDouble(y[1]);
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[3] = slope.applyAsDouble(y[1]);
            }

            @Override
            public String componentName(int index) {
                return index == 0 ? "clock" : "concentration";
            }
        };
    }

    private static IntegrationException failure(DenseDaeSystem system, double[] start, double to, NdfOptions options) {
        return assertThrows(IntegrationException.class,
                () -> new NdfIntegrator(system, options).integrate(0, start, to));
    }

    @Test
    void leavingTheRangeOfALawNamesTheUnknownAndTheTime() {
        var system = system(c -> c < 0 ? Double.NaN : -0.5, c -> 0);
        var fault = failure(system, new double[] { 0, 1 }, 10, OPTIONS);
        assertEquals(Reason.NOT_FINITE, fault.reason());
        assertEquals(1, fault.component());
        assertEquals(2, fault.time(), 1e-9);
        assertEquals(2, fault.state()[0], 1e-9);
        assertTrue(fault.state()[1] >= 0 && fault.state()[1] < 1e-9, "the last good state is kept");
        assertTrue(fault.step() < 1e-9);
        assertTrue(fault.statistics().steps() > 3 && fault.statistics().rejected() > 10, fault.statistics().toString());
        assertTrue(fault.getMessage().matches(
                "the integration stopped at t = (2\\.0|1\\.99\\d*) s after \\d+ steps: the step became"
                        + " too short because"
                        + " the rate of concentration is not a finite number beyond; a law is used outside its range"),
                fault.getMessage());
    }

    @Test
    void aBlowUpStopsAtItsTime() {
        var fault = failure(system(c -> c * c, c -> 2 * c), new double[] { 0, 1 }, 10, OPTIONS);
        assertEquals(1, fault.time(), 1e-4);
        assertEquals(1, fault.component());
        assertTrue(fault.getMessage().contains("concentration"), fault.getMessage());
    }

    @Test
    void aWrongJacobianIsANewtonFailureOrSlowButNeverAWrongResult() {
        var wrong = system(c -> -1e6 * (c - 1) * (c - 1) * (c - 1) - 1e9 * (c - 0.5), c -> 1e12);
        var fault = failure(wrong, new double[] { 0, 2 }, 10, OPTIONS.withMaximumSteps(2000));
        assertTrue(fault.reason() == Reason.NO_CONVERGENCE || fault.reason() == Reason.TOO_MANY_STEPS,
                fault.getMessage());
    }

    @Test
    void aSingularSystemIsANewtonFailure() {
        var singular = new DenseDaeSystem(1) {
            @Override
            public void mass(double[] diagonal) {
                diagonal[0] = 0;
            }

            @Override
            public void rate(double t, double[] y, double[] out) {
                out[0] = 1;
            }

            @Override
            protected void jacobian(double t, double[] y, double[] j) {
                j[0] = 0;
            }
        };
        var fault = failure(singular, new double[1], 1, OPTIONS);
        assertEquals(Reason.INCONSISTENT_START, fault.reason());
        assertTrue(fault.getMessage().contains("singular"), fault.getMessage());
        fault = failure(singular, new double[1], 1, OPTIONS.withConsistentStart(false));
        assertEquals(Reason.INCONSISTENT_START, fault.reason());
        assertEquals(0, fault.component());
    }

    @Test
    void theAllowedStepsMayBeUsedUp() {
        var fault = failure(system(c -> -c, c -> -1), new double[] { 0, 1 }, 1e3, OPTIONS.withMaximumSteps(20));
        assertEquals(Reason.TOO_MANY_STEPS, fault.reason());
        assertEquals(20, fault.statistics().steps());
        assertEquals(Math.exp(-fault.time()), fault.state()[1], 1e-5);
        assertTrue(
                fault.getMessage()
                        .contains("the allowed 20 steps are used up; loosen the tolerances or allow more steps"),
                fault.getMessage());
    }

    @Test
    void anEventThatIsNotFiniteStopsWithAReason() {
        var integrator = new NdfIntegrator(Systems.decay(1), OPTIONS);
        List<EventFunction> fromTheStart = List.of((t, y) -> Double.NaN);
        var fault = assertThrows(IntegrationException.class,
                () -> integrator.integrate(0, new double[] { 1 }, 1, fromTheStart, StepListener.NONE,
                        ProgressSink.NONE));
        assertTrue(fault.getMessage().contains("event 0 is not a finite number at the start"), fault.getMessage());
        List<EventFunction> later = List.of((t, y) -> t > 0.5 ? Double.NaN : 1);
        fault = assertThrows(IntegrationException.class,
                () -> integrator.integrate(0, new double[] { 1 }, 1, later, StepListener.NONE, ProgressSink.NONE));
        assertEquals(0.5, fault.time(), 1e-9);
        assertTrue(fault.getMessage().contains("an event is not a finite number beyond"), fault.getMessage());
    }

    @Test
    void whatWasComputedBeforeAFailureReachedTheListener() {
        var times = new ArrayList<Double>();
        var system = system(c -> c < 0 ? Double.NaN : -0.5, c -> 0);
        var fault = assertThrows(IntegrationException.class,
                () -> new NdfIntegrator(system, OPTIONS).integrate(0, new double[] { 0, 1 }, 10, List.of(),
                        (t, y, step) -> times.add(t), ProgressSink.NONE));
        assertEquals(fault.time(), times.getLast());
        assertEquals(fault.statistics().steps(), times.size());
    }

    @Test
    void stopsWithinAStepOfACancel() {
        var steps = new int[1];
        var sink = new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public void checkCancelled() {
                if (steps[0] == 50) {
                    throw new CancellationException("enough");
                }
            }
        };
        assertThrows(CancellationException.class,
                () -> new NdfIntegrator(Systems.vanDerPol(1e-3), OPTIONS).integrate(0, new double[] { 2, 0 }, 100,
                        List.of(), (t, y, step) -> steps[0]++, sink));
        assertEquals(50, steps[0]);
    }

    @Test
    void reportsAscendingProgressInHundredths() {
        var fractions = new ArrayList<Double>();
        var sink = new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                fractions.add(fraction);
            }

            @Override
            public void checkCancelled() {
                // never
            }
        };
        new NdfIntegrator(Systems.vanDerPol(1e-3), OPTIONS).integrate(0, new double[] { 2, 0 }, 2, List.of(),
                StepListener.NONE, sink.part(0.5, 1));
        assertEquals(1, fractions.getLast());
        assertTrue(fractions.size() > 20 && fractions.size() <= 102, fractions.size() + " reports");
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1) && fractions.get(i - 1) >= 0.5);
        }
    }

    @Test
    void refusesMeaninglessArguments() {
        var integrator = new NdfIntegrator(Systems.decay(1), OPTIONS);
        assertArgument("the time span is 1.0 to 0.0 s", () -> integrator.integrate(1, new double[] { 1 }, 0));
        assertArgument("the time span is 0.0 to NaN s", () -> integrator.integrate(0, new double[] { 1 }, Double.NaN));
        assertArgument("the state has 2 unknowns, the system 1", () -> integrator.integrate(0, new double[2], 1));
        assertArgument("the initial value of y[0] is NaN",
                () -> integrator.integrate(0, new double[] { Double.NaN }, 1));
        assertArgument("2 absolute tolerances for 1 unknowns",
                () -> new NdfIntegrator(Systems.decay(1), OPTIONS.withAbsoluteTolerances(1e-6, 1e-6)));
        assertArgument("relative tolerance is 0.5; it must be 1e-13 to 0.1 (1)", () -> NdfOptions.tolerances(0.5, 1));
        assertArgument("absolute tolerance is 0.0; it must be positive", () -> NdfOptions.tolerances(1e-3, 0));
        assertArgument("there is no absolute tolerance", () -> OPTIONS.withAbsoluteTolerances());
        assertArgument("initial step is -1.0", () -> OPTIONS.withInitialStep(-1));
        assertArgument("maximum step is 0.0; it must be positive (s)", () -> OPTIONS.withMaximumStep(0));
        assertArgument("maximum order is 6.0; it must be 1 to 5", () -> OPTIONS.withMaximumOrder(6));
        assertArgument("maximum number of steps", () -> OPTIONS.withMaximumSteps(0));
        assertArgument("must be a whole number of steps, at least 2",
                () -> new NdfIntegrator(Systems.decay(1), OPTIONS.withFixedStep(0.3, 2)).integrate(0,
                        new double[] { 1 }, 1));
    }

    private static void assertArgument(String part, org.junit.jupiter.api.function.Executable call) {
        var fault = assertThrows(IllegalArgumentException.class, call);
        assertTrue(fault.getMessage().contains(part), fault.getMessage());
    }
}
