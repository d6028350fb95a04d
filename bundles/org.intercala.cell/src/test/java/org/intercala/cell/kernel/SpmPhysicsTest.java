// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.Constants;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conservation, limits, symmetry, and what ends a run. */
class SpmPhysicsTest {

    private static final double CHEN_POTENTIAL = 4.18094143;

    @ParameterizedTest
    @ValueSource(doubles = { 5, 10, -5 })
    void lithiumIsConserved(double current) {
        var cell = Cells.chen();
        var model = Cells.spm(cell, current, current > 0 ? Cells.CHEN_X : 0.05, current > 0 ? Cells.CHEN_Y : 0.83,
                20);
        var history = Cells.run(model, Cells.untilCutOff()).history();
        double[] x = history.column("negativeMeanStoichiometry");
        double[] y = history.column("positiveMeanStoichiometry");
        double negative = cell.negative().capacity(cell.area());
        double positive = cell.positive().capacity(cell.area());
        double start = negative * x[0] + positive * y[0];
        for (int i = 0; i < x.length; i++) {
            assertEquals(start, negative * x[i] + positive * y[i], 1e-10 * start);
            assertEquals(current * history.times()[i], negative * (x[0] - x[i]), 1e-9 * start);
        }
    }

    @Test
    void restStaysAtOpenCircuit() {
        double[] voltage = Cells.run(Cells.chen(0, 20), Cells.until(36000)).voltage();
        for (double v : voltage) {
            assertEquals(CHEN_POTENTIAL, v, 5e-9);
            assertEquals(voltage[0], v, 1e-9);
        }
    }

    /**
     * A small current either way moves the voltage by the same amount; the difference is of second order in the
     * current.
     */
    @Test
    void smallChargeMirrorsSmallDischarge() {
        double fall = change(0.005);
        assertTrue(fall > 1e-4, "fall " + fall);
        assertEquals(fall, -change(-0.005), 1e-3 * fall);
        assertEquals(4, (change(0.1) + change(-0.1)) / (change(0.05) + change(-0.05)), 0.1);
    }

    /** Fall of the voltage over 100 s. */
    private static double change(double current) {
        var end = new Cells.Settings(100, 2.5, 4.2, 0, 1e-11, 1e-12);
        double rest = Cells.run(Cells.spm(Cells.chen(), 0, 0.5, 0.6, 20), Cells.until(1)).voltage()[0];
        double[] voltage = Cells.run(Cells.spm(Cells.chen(), current, 0.5, 0.6, 20), end).voltage();
        return rest - voltage[voltage.length - 1];
    }

    /** Modes of a constant diffusivity and nodes of one that happens to be constant are the same equations. */
    @Test
    void constantFunctionIsTheConstant() {
        var settings = new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 60, 1e-10, 1e-11);
        var constant = Cells.run(Cells.chen(5, 20), settings);
        var function = Cells.run(
                Cells.spm(Cells.chenWithDiffusivity(Cells.law("3.3e-14 + 0*x")), 5, Cells.CHEN_X, Cells.CHEN_Y, 20),
                settings);
        assertArrayEquals(constant.voltage(), function.voltage(), 2e-9);
        assertEquals(constant.ending().time(), function.ending().time(), 1e-6);
    }

    /** E = int I V dt, against Simpson's rule on the refined outputs of a tight run. */
    @Test
    void energyIsTheIntegralOfPower() {
        var finished = Cells.run(Cells.chen(5, 20), new Cells.Settings(3000, 2.5, 4.2, 0.5, 1e-10, 1e-11));
        double[] v = finished.voltage();
        double sum = 0;
        for (int i = 2; i < v.length - 2; i += 2) {
            sum += 0.5 / 3 * (v[i] + 4 * v[i + 1] + v[i + 2]);
        }
        double[] energies = finished.history().energies();
        assertEquals(5 * sum, energies[energies.length - 1] - energies[2], 1e-5);
    }

    /**
     * With flat potentials the cell ends where a surface is empty: mean = jR/(5 F D c_max) once the profile is
     * parabolic.
     */
    @Test
    void stoichiometryLimitIsReachedWhereTheParabolaSays() {
        var cell = Cells.chen(Cells.law("0.1 + 0*x"), RealFunction.constant(3.3e-14), true, Cells.law("4 + 0*x"));
        double current = 1;
        var finished = Cells.run(Cells.spm(cell, current, 0.9, 0.2, 20),
                new Cells.Settings(Double.POSITIVE_INFINITY, -10, 10, 0, 1e-9, 1e-10));
        assertEquals(Kind.NEGATIVE_STOICHIOMETRY, finished.ending().kind());
        var negative = cell.negative();
        double flux = current / (cell.area() * negative.surfaceAreaPerUnitVolume() * negative.thickness())
                / (Constants.FARADAY * negative.maximumConcentration());
        double expected = (0.9 - flux * negative.radius() / (5 * 3.3e-14)) * negative.radius() / (3 * flux);
        assertEquals(expected, finished.ending().time(), 1e-6 * expected);
        assertTrue(finished.ending().message().contains("negative electrode is empty"), finished.ending().message());
        for (double v : finished.voltage()) {
            assertTrue(Double.isFinite(v));
        }
    }

    @Test
    void chargeEndsAtTheUpperCutOff() {
        var finished = Cells.run(Cells.spm(Cells.chen(), -2.5, 0.03, 0.85, 20), Cells.untilCutOff());
        assertEquals(Kind.UPPER_VOLTAGE, finished.ending().kind());
        double[] v = finished.voltage();
        assertEquals(4.2, v[v.length - 1], 1e-9);
        assertTrue(finished.history().lastEnergy() < 0);
    }

    @Test
    void startBeyondACutOffEndsAtOnce() {
        var finished = Cells.run(Cells.chen(5, 20), new Cells.Settings(Double.POSITIVE_INFINITY, 4.1, 4.2, 0, 1e-7, 1e-7));
        assertEquals(Kind.LOWER_VOLTAGE, finished.ending().kind());
        assertEquals(0, finished.ending().time());
        assertArrayEquals(new double[] { 0 }, finished.history().times());
        assertEquals(4.06339003, finished.voltage()[0], 1e-8);
        assertTrue(finished.ending().message().contains("4.06339 V at the start"), finished.ending().message());
    }

    @Test
    void endTimeEndsTheRun() {
        var finished = Cells.run(Cells.chen(5, 20), Cells.until(100));
        assertEquals(Kind.END_TIME, finished.ending().kind());
        assertEquals(100, finished.history().times()[finished.history().size() - 1]);
        assertEquals(20, finished.ending().time() / 5);
    }

    @Test
    void potentialThatEndsInTheMiddleIsNamedAndTheCurveKept() {
        var law = Cells.law("0.3 - 0.2*x", 0.5, 1);
        var finished = Cells.run(Cells.spm(Cells.chenWithPotential(law), 5, Cells.CHEN_X, Cells.CHEN_Y, 20),
                Cells.untilCutOff());
        assertEquals(Kind.LAW_LEFT_RANGE, finished.ending().kind());
        assertTrue(finished.ending().kind().isFailure());
        assertTrue(finished.ending().message().startsWith(
                "the open-circuit potential of the negative electrode is defined for stoichiometries from 0.5 to 1"),
                finished.ending().message());
        double[] x = finished.history().column("negativeSurfaceStoichiometry");
        assertEquals(0.5, x[x.length - 1], 1e-3);
        assertTrue(finished.ending().time() > 1000 && finished.ending().time() < 2000,
                "t = " + finished.ending().time());
    }

    @Test
    void potentialWithAHoleIsNamed() {
        var finished = Cells.run(
                Cells.spm(Cells.chenWithPotential(Cells.law("0.3 - 0.2*x + 0*sqrt(x - 0.4)")), 5, Cells.CHEN_X,
                        Cells.CHEN_Y, 20),
                Cells.untilCutOff());
        assertEquals(Kind.LAW_LEFT_RANGE, finished.ending().kind());
        assertTrue(finished.ending().message().startsWith(
                "the open-circuit potential of the negative electrode has no finite value at stoichiometry 0.4"),
                finished.ending().message());
    }

    @Test
    void diffusivityThatTurnsNegativeIsNamed() {
        var finished = Cells.run(
                Cells.spm(Cells.chenWithDiffusivity(Cells.law("1e-13*(x - 0.6)")), 5, Cells.CHEN_X, Cells.CHEN_Y,
                        20),
                Cells.untilCutOff());
        assertEquals(Kind.DIFFUSIVITY_NOT_POSITIVE, finished.ending().kind());
        assertTrue(finished.ending().message().contains("diffusivity of the negative electrode is"),
                finished.ending().message());
        double[] x = finished.history().column("negativeSurfaceStoichiometry");
        assertEquals(0.6, x[x.length - 1], 1e-2);
    }

    @Test
    void diffusivityThatEndsInTheMiddleIsNamed() {
        var finished = Cells.run(
                Cells.spm(Cells.chenWithDiffusivity(Cells.law("3.3e-14 + 1e-14*x", 0.5, 1)), 5, Cells.CHEN_X,
                        Cells.CHEN_Y, 20),
                Cells.untilCutOff());
        assertEquals(Kind.LAW_LEFT_RANGE, finished.ending().kind());
        assertTrue(
                finished.ending().message().startsWith(
                        "the diffusivity of the negative electrode is defined for stoichiometries from 0.5 to 1"),
                finished.ending().message());
    }

    @Test
    void diffusivityWithAHoleIsNamed() {
        var finished = Cells.run(
                Cells.spm(Cells.chenWithDiffusivity(Cells.law("3.3e-14 + 0*sqrt(x - 0.4)")), 5, Cells.CHEN_X,
                        Cells.CHEN_Y, 20),
                Cells.untilCutOff());
        assertEquals(Kind.LAW_LEFT_RANGE, finished.ending().kind());
        assertTrue(
                finished.ending().message().startsWith("the diffusivity of the negative electrode has no finite value"),
                finished.ending().message());
        assertTrue(finished.history().size() > 100);
    }

    @Test
    void lawThatFailsAtTheStartIsNamed() {
        var finished = Cells.run(
                Cells.spm(Cells.chenWithPotential(Cells.law("0.3 - 0.2*x", 0, 0.8)), 5, Cells.CHEN_X, Cells.CHEN_Y,
                        20),
                Cells.untilCutOff());
        assertEquals(Kind.LAW_LEFT_RANGE, finished.ending().kind());
        assertEquals(0, finished.ending().time());
    }

    @Test
    void cancellationKeepsWhatWasRecorded() {
        var driven = Cells.chen(5, 20);
        var run = new ProtocolRun(driven.model(), Cells.untilCutOff().options());
        int[] calls = { 0 };
        assertThrows(CancellationException.class, () -> run.run(Cells.untilCutOff().steps(driven), new ProgressSink() {
            @Override
            public void progress(double fraction, String message) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public void checkCancelled() {
                if (++calls[0] > 50) {
                    throw new CancellationException();
                }
            }
        }));
        assertTrue(run.history().size() > 40, "kept " + run.history().size());
    }

    @Test
    void badInputIsNamed() {
        assertMessage("duration of the step is -1.0 s", () -> Cells.run(Cells.chen(5, 8), Cells.until(-1)));
        assertMessage("duration of the step is NaN s", () -> Cells.run(Cells.chen(5, 8), Cells.until(Double.NaN)));
        assertMessage("lower voltage cut-off is 4.3 V", () -> new RunOptions(4.3, 4.2, 0, 1e-7, 1e-7));
        assertMessage("output interval is 1.0E-9 s", () -> Cells.run(Cells.chen(5, 20),
                new Cells.Settings(Double.POSITIVE_INFINITY, 2.5, 4.2, 1e-9, 1e-7, 1e-7)));
        assertMessage("current is NaN A", () -> Cells.spm(Cells.chen(), Double.NaN, 0.5, 0.5, 20));
        assertMessage("start stoichiometry of the positive electrode is NaN",
                () -> Cells.spm(Cells.chen(), 1, 0.5, Double.NaN, 20));
        assertMessage("the current is 0 A and there is no end time",
                () -> Cells.run(Cells.chen(0, 20), Cells.untilCutOff()));
        var e = Cells.chen().negative();
        assertMessage("particle radius of the negative electrode is 0.0 m",
                () -> new SpmElectrode("negative", e.thickness(), e.activeFraction(), 0,
                        e.maximumConcentration(), e.rateConstant(), e.diffusivity(), true, e.potential()));
        assertMessage("volume fraction of active material of the negative electrode is 1.2",
                () -> new SpmElectrode("negative", e.thickness(), 1.2, e.radius(),
                        e.maximumConcentration(), e.rateConstant(), e.diffusivity(), true, e.potential()));
        assertMessage("electrolyte concentration is -1.0 mol/m3",
                () -> new SpmCell(e, Cells.chen().positive(), 0.1, -1, 298.15, 0));
        assertMessage("no output is called 'volts'",
                () -> Cells.run(Cells.chen(5, 8), Cells.until(1)).history().column("volts"));
    }

    private static void assertMessage(String begin, org.junit.jupiter.api.function.Executable attempt) {
        var message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.startsWith(begin), message);
    }

    @Test
    void startAtAStoichiometryLimitEndsAtOnce() {
        var finished = Cells.run(Cells.spm(Cells.chen(), 5, 0.5, 1, 20), Cells.untilCutOff());
        assertEquals(Kind.POSITIVE_STOICHIOMETRY, finished.ending().kind());
        assertEquals(0, finished.ending().time());
        assertEquals(0, finished.history().size());
    }
}
