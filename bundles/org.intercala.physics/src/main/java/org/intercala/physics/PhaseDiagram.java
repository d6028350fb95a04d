// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;

/**
 * Binodal and spinodal of a free energy over temperature, and the upper critical points in between.
 *
 * @param isotherms      one for each temperature asked for, in that order
 * @param criticalPoints those between the lowest and the highest temperature, by ascending x; see
 *                       {@link #criticalPoints}
 */
public record PhaseDiagram(List<Isotherm> isotherms, List<CriticalPoint> criticalPoints) {

    private static final int SCAN_INTERVALS = 400;
    /** Relative distance above a critical temperature at which it is asked whether another gap covers the point. */
    private static final double JUST_ABOVE = 1e-6;

    /**
     * What happens at one temperature.
     *
     * @param temperature T (K)
     * @param gaps        two-phase regions, ascending, empty for a single phase
     * @param unstable    intervals between the spinodal points, ascending
     */
    public record Isotherm(double temperature, List<MiscibilityGap> gaps, List<StoichiometryRange> unstable) {
    }

    /**
     * Top of a miscibility gap.
     *
     * @param temperature   \( T_c \) (K)
     * @param stoichiometry \( x_c \) (1)
     */
    public record CriticalPoint(double temperature, double stoichiometry) {
    }

    /** Copies the lists. */
    public PhaseDiagram {
        isotherms = List.copyOf(isotherms);
        criticalPoints = List.copyOf(criticalPoints);
    }

    /**
     * Computes the diagram.
     *
     * @param g            free energy g(x, T) (J/mol)
     * @param temperatures T (K), any order, not modified
     * @param lower        lower end of the range of x (1)
     * @param upper        upper end of the range of x (1)
     * @param progress     told after each temperature, asked for cancellation before
     * @throws IllegalArgumentException as {@link CommonTangent#gaps}, or when no temperature is given
     */
    public static PhaseDiagram of(RealFunction g, double[] temperatures, double lower, double upper,
            ProgressSink progress) {
        if (temperatures.length == 0) {
            throw new IllegalArgumentException("temperatures: none is given; a phase diagram needs at least one (K)");
        }
        var isotherms = new ArrayList<Isotherm>();
        for (double temperature : temperatures) {
            progress.checkCancelled();
            isotherms.add(new Isotherm(temperature, CommonTangent.gaps(g, temperature, lower, upper),
                    Spinodal.intervals(g, temperature, lower, upper)));
            progress.progress((double) isotherms.size() / temperatures.length, null);
        }
        double coldest = Arrays.stream(temperatures).min().orElseThrow();
        double hottest = Arrays.stream(temperatures).max().orElseThrow();
        return new PhaseDiagram(isotherms,
                coldest < hottest ? criticalPoints(g, coldest, hottest, lower, upper) : List.of());
    }

    /**
     * Upper critical points, \( g'' = g''' = 0 \): local maxima over x of the temperature at which g'' passes through
     * zero on heating. Points that lie inside another, wider gap are not equilibrium and are left out. A gap that
     * closes on cooling has no upper critical point.
     *
     * @param g       free energy g(x, T) (J/mol); at fixed x its curvature changes sign at most once in the range of T,
     *                as it does when g is linear in T
     * @param coldest lower end of the range of T (K)
     * @param hottest upper end of the range of T (K)
     * @param lower   lower end of the range of x (1)
     * @param upper   upper end of the range of x (1)
     * @return points by ascending x; empty when all gaps stay open, or none exists, in the range of T
     */
    public static List<CriticalPoint> criticalPoints(RealFunction g, double coldest, double hottest, double lower,
            double upper) {
        Arguments.temperature(coldest);
        Arguments.temperature(hottest);
        Arguments.range(g, "the free energy", lower, upper);
        var curvature = g.derivative(0).derivative(0);
        var skewness = curvature.derivative(0);
        var spinodal = new double[SCAN_INTERVALS + 1];
        double span = upper - lower;
        for (int i = 0; i < spinodal.length; i++) {
            spinodal[i] = spinodalTemperature(curvature, lower + span * i / SCAN_INTERVALS, coldest, hottest);
        }
        var points = new ArrayList<CriticalPoint>();
        for (int i = 1; i < SCAN_INTERVALS; i++) {
            if (spinodal[i] > spinodal[i - 1] && spinodal[i] >= spinodal[i + 1] && spinodal[i] < hottest) {
                double from = lower + span * (i - 1) / SCAN_INTERVALS;
                double to = lower + span * (i + 1) / SCAN_INTERVALS;
                double x = Scan.minimum(s -> -spinodalTemperature(curvature, s, coldest, hottest), from, to);
                double temperature = spinodalTemperature(curvature, x, coldest, hottest);
                x = polished(skewness, x, 1e-5 * span, temperature);
                temperature = spinodalTemperature(curvature, x, coldest, hottest);
                if (isStable(g, x, temperature, lower, upper)) {
                    points.add(new CriticalPoint(temperature, x));
                }
            }
        }
        return points;
    }

    /** The highest temperature at which a gap closes. */
    public Optional<CriticalPoint> highestCriticalPoint() {
        return criticalPoints.stream().max((a, b) -> Double.compare(a.temperature, b.temperature));
    }

    /**
     * T at which g'' turns positive on heating; the coldest when it is positive throughout, infinite when it is not
     * positive at the hottest.
     */
    private static double spinodalTemperature(RealFunction curvature, double x, double coldest, double hottest) {
        if (!(curvature.value(x, coldest) < 0)) {
            return coldest;
        }
        if (!(curvature.value(x, hottest) > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Scan.root(t -> curvature.value(x, t), coldest, hottest);
    }

    /**
     * The maximum of a curve is flat, so that its place is known to half the digits only; the zero of g''' has them
     * all.
     */
    private static double polished(RealFunction skewness, double x, double reach, double temperature) {
        double left = skewness.value(x - reach, temperature);
        double right = skewness.value(x + reach, temperature);
        return left < 0 && right > 0 ? Scan.root(s -> skewness.value(s, temperature), x - reach, x + reach) : x;
    }

    private static boolean isStable(RealFunction g, double x, double temperature, double lower, double upper) {
        return CommonTangent.gaps(g, temperature * (1 + JUST_ABOVE), lower, upper).stream()
                .noneMatch(gap -> gap.contains(x));
    }
}
