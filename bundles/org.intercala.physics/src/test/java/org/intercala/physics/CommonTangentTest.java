// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;
import org.intercala.numerics.Extrapolation;
import org.intercala.numerics.Interpolation;
import org.intercala.numerics.Quadrature;
import org.intercala.numerics.RealFunction;
import org.intercala.numerics.Table1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonTangentTest {

    private static final double T = 298.15;
    private static final double RT = Constants.GAS_CONSTANT * T;

    @ParameterizedTest
    @CsvSource({ "2.2,.2485297125,.3492443277", "2.5,.1447941083,.2763932023", "3,.0707201817,.2113248654",
            "4,.0212479880,.1464466094" })
    void regularSolutionTable(double w, double binodal, double spinodal) {
        var g = RedlichKister.regular(w * RT, 0);
        var gap = only(CommonTangent.gaps(g, T, 0, 1));
        assertEquals(binodal, gap.low(), 5e-11);
        assertEquals(1 - binodal, gap.high(), 5e-11);
        assertEquals(0, gap.chemicalPotential(), 1e-10);
        var unstable = Spinodal.intervals(g, T, 0, 1);
        assertEquals(1, unstable.size());
        assertEquals(spinodal, unstable.getFirst().low(), 5e-11);
        assertEquals(1 - spinodal, unstable.getFirst().high(), 5e-11);
        assertEquals(0.5 * (1 - Math.sqrt(1 - 2 / w)), unstable.getFirst().low(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({ "298,.0121065068,.1269567582,5e-11", "298.15,.012136,.127032,5e-7", "320,.016986,.138090,5e-7" })
    void lithiumIronPhosphate(double temperature, double binodal, double spinodal, double tolerance) {
        var gap = only(CommonTangent.gaps(Published.LFP, temperature, 0, 1));
        assertEquals(binodal, gap.low(), tolerance);
        assertEquals(1 - binodal, gap.high(), tolerance);
        assertEquals(Published.LFP_PLATEAU, gap.potential(), 1e-14);
        assertEquals(spinodal, Spinodal.intervals(Published.LFP, temperature, 0, 1).getFirst().low(), tolerance);
    }

    /** Slopes, intercepts and areas of a skewed gap; and the gap is that of the tilted function too. */
    @Test
    void subRegularSolution() {
        var g = new RedlichKister(new double[] { 6500, 2500 }, 0);
        var gap = only(CommonTangent.gaps(g, T, 0, 1));
        var mu = g.derivative(0);
        assertTrue(1 - gap.high() > 3 * gap.low() || gap.low() > 3 * (1 - gap.high()), "skewed: " + gap);
        assertEquals(mu.value(gap.low(), T), mu.value(gap.high(), T), 1e-10);
        double left = g.value(gap.low(), T) - mu.value(gap.low(), T) * gap.low();
        double right = g.value(gap.high(), T) - mu.value(gap.high(), T) * gap.high();
        assertEquals(left, right, 1e-10);
        double area = Quadrature.integrate(mu, gap.low(), gap.high(), T, 1e-14)
                - gap.chemicalPotential() * (gap.high() - gap.low());
        assertEquals(0, area, 1e-10);
        var tilted = only(CommonTangent.gaps(new RedlichKister(new double[] { 6500, 2500 }, -330_000), T, 0, 1));
        assertEquals(gap.low(), tilted.low(), 1e-12);
        assertEquals(gap.high(), tilted.high(), 1e-12);
        assertEquals(gap.chemicalPotential() - 330_000, tilted.chemicalPotential(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 2.0001, 5, 12, 25, 33 })
    void phasesNearTheEndsAreAccurateToTheLastDigits(double w) {
        var gap = only(CommonTangent.gaps(RedlichKister.regular(w * RT, 0), T, 0, 1));
        double x = gap.low();
        double shift = (StrictMath.log(x / (1 - x)) + w * (1 - 2 * x)) / (1 / (x * (1 - x)) - 2 * w);
        assertEquals(0, shift / x, w < 2.1 ? 1e-9 : 1e-12);
        assertFalse(gap.lowAtLimit());
        assertEquals(1 - x, gap.high(), 2e-16 + (w < 2.1 ? 1e-10 : 1e-13));
    }

    /** Here 1 - x is below the spacing of numbers next to one. */
    @Test
    void aPhaseThatCannotBeToldFromTheEndIsTheEnd() {
        var gap = only(CommonTangent.gaps(RedlichKister.regular(60 * RT, 0), T, 0, 1));
        assertEquals(1, gap.low() / StrictMath.exp(-60), 1e-10);
        assertEquals(1, gap.high());
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0, 1.5, 1.99999, 2 })
    void singlePhase(double w) {
        assertEquals(List.of(), CommonTangent.gaps(RedlichKister.regular(w * RT, 0), T, 0, 1));
        assertEquals(List.of(), Spinodal.intervals(RedlichKister.regular(w * RT, 0), T, 0, 1));
    }

    /**
     * An intermediate phase at one half splits the gap; when it lies too high the gap spans it although both unstable
     * intervals remain.
     */
    @ParameterizedTest
    @CsvSource({ "0,2", "-2000,2", "12000,1" })
    void intermediatePhase(double omega, int gaps) {
        var g = Expression.parse(
                "R*T*(xlogx(x) + xlogx(1 - x)) - 900*(cos(4*pi*x) - 1) + x*(1 - x)*(" + omega + ") + 800*x^3",
                List.of("x", "T"));
        assertEquals(2, Spinodal.intervals(g, T, 0, 1).size());
        var found = CommonTangent.gaps(g, T, 0, 1);
        assertEquals(gaps, found.size());
        requireHull(g, T, found);
    }

    /**
     * Every tangent lies below g, and so does the tangent at each point outside the gaps: the definition of the convex
     * hull.
     */
    @Test
    void randomFreeEnergiesHaveConvexHulls() {
        var random = new Random(20260101);
        int several = 0;
        int some = 0;
        for (int sample = 0; sample < 300; sample++) {
            var omega = new double[6];
            for (int k = 0; k < omega.length; k++) {
                omega[k] = 9000 * (random.nextDouble() - 0.4);
            }
            var g = new RedlichKister(omega, 1000 * random.nextGaussian());
            var gaps = CommonTangent.gaps(g, T, 0, 1);
            requireHull(g, T, gaps);
            some += gaps.isEmpty() ? 0 : 1;
            several += gaps.size() > 1 ? 1 : 0;
        }
        assertTrue(some > 100, "samples with a gap: " + some);
        assertTrue(several > 5, "samples with several gaps: " + several);
    }

    private static void requireHull(RealFunction g, double t, List<MiscibilityGap> gaps) {
        var mu = g.derivative(0);
        for (var gap : gaps) {
            assertEquals(gap.chemicalPotential(), mu.value(gap.low(), t), 1e-9, gap.toString());
            assertEquals(gap.chemicalPotential(), mu.value(gap.high(), t), 1e-9, gap.toString());
            assertEquals(gap.intercept() + gap.chemicalPotential() * gap.high(), g.value(gap.high(), t), 1e-9,
                    gap.toString());
            for (int i = 0; i <= 200; i++) {
                double x = i / 200.0;
                assertTrue(g.value(x, t) >= gap.intercept() + gap.chemicalPotential() * x - 1e-9,
                        gap + " cuts g at " + x);
            }
        }
        for (int i = 1; i < 40; i++) {
            double x = i / 40.0;
            if (gaps.stream().noneMatch(gap -> gap.contains(x))) {
                for (int k = 0; k <= 100; k++) {
                    double at = k / 100.0;
                    assertTrue(g.value(at, t) >= g.value(x, t) + mu.value(x, t) * (at - x) - 1e-8,
                            "missed gap around " + x + ", g falls below at " + at);
                }
            }
        }
    }

    /**
     * Known only on part of the range, g ends inside the two-phase region: the tangent starts at the limit, not
     * tangentially.
     */
    @Test
    void gapThatReachesTheLimitOfTheRange() {
        var gap = only(CommonTangent.gaps(Published.LFP, T, 0.05, 1));
        assertTrue(gap.lowAtLimit());
        assertFalse(gap.highAtLimit());
        assertEquals(0.05, gap.low());
        double slope = (Published.LFP.value(gap.high(), T) - Published.LFP.value(0.05, T)) / (gap.high() - 0.05);
        assertEquals(slope, Published.LFP.derivative(0).value(gap.high(), T), 1e-8);
        var inside = only(CommonTangent.gaps(Published.LFP, T, 0.3, 0.6));
        assertEquals(new StoichiometryRange(0.3, 0.6), inside.range());
        assertTrue(inside.lowAtLimit() && inside.highAtLimit());
        assertEquals((Published.LFP.value(0.6, T) - Published.LFP.value(0.3, T)) / 0.3, inside.chemicalPotential(),
                1e-8);
    }

    @Test
    void narrowInstabilityBetweenGridPointsIsSeen() {
        // Unstable between 0.5002 and 0.5003, inside one interval of the scan.
        var g = Expression.parse("1e6*((x - 0.50025)^4/12 - (0.00005)^2*(x - 0.50025)^2/2)", List.of("x", "T"));
        var unstable = Spinodal.intervals(g, T, 0, 1);
        assertEquals(1, unstable.size());
        assertEquals(0.5002, unstable.getFirst().low(), 1e-12);
        assertEquals(0.5003, unstable.getFirst().high(), 1e-12);
        var gap = only(CommonTangent.gaps(g, T, 0, 1));
        assertEquals(0.50025 - 0.00005 * Math.sqrt(3), gap.low(), 1e-9);
    }

    /** Each wiggle of a noisy potential is an unstable interval; the tangents are still those of the convex hull. */
    @Test
    void noisyMeasuredPotential() {
        var random = new Random(3);
        int n = 150;
        var x = new double[n];
        var u = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 0.02 + 0.96 * i / (n - 1);
            u[i] = Published.CHEN_GRAPHITE.value(x[i], T) + 1e-3 * random.nextGaussian();
        }
        var g = OpenCircuitPotentials.freeEnergy(new Table1D(x, u, Interpolation.LINEAR, Extrapolation.ERROR), 0.02);
        var gaps = CommonTangent.gaps(g, T, x[0], x[n - 1]);
        assertTrue(gaps.size() > 3 && gaps.size() < Spinodal.intervals(g, T, x[0], x[n - 1]).size(),
                "gaps: " + gaps.size());
        double previous = 0;
        double slope = Double.NEGATIVE_INFINITY;
        for (var gap : gaps) {
            assertTrue(gap.low() >= previous && gap.chemicalPotential() > slope, gap.toString());
            previous = gap.high();
            slope = gap.chemicalPotential();
            for (int i = 0; i <= 300; i++) {
                double at = 0.02 + 0.96 * i / 300;
                assertTrue(g.value(at, T) >= gap.intercept() + slope * at - 1e-8, gap + " cuts g at " + at);
            }
        }
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> CommonTangent.gaps(Published.LFP, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> CommonTangent.gaps(Published.LFP, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> CommonTangent.gaps(Published.LFP, T, 0.5, 0.5));
        var outside = assertThrows(IllegalArgumentException.class, () -> CommonTangent.gaps(Published.LFP, T, -0.1, 1));
        assertTrue(outside.getMessage().contains("-0.1"), outside.getMessage());
        var undefined = Expression.parse("x^2*sqrt(x - 0.3)", List.of("x", "T"));
        var error = assertThrows(IllegalArgumentException.class, () -> CommonTangent.gaps(undefined, T, 0, 1));
        assertTrue(error.getMessage().contains("not a number at x"), error.getMessage());
    }

    private static MiscibilityGap only(List<MiscibilityGap> gaps) {
        assertEquals(1, gaps.size(), gaps.toString());
        return gaps.getFirst();
    }
}
