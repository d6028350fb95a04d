// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.intercala.numerics.Constants;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ConsistencyMeasure.Verdict;

/**
 * Measures of whether the parts of a model belong to one material. Each compares two independent ways to one number;
 * none trusts where the numbers are said to come from. An input that does not exist is given as null, and the measure
 * then is not applicable and says why.
 */
public final class ConsistencyMeasures {

    /** Largest root-mean-square difference of two potentials (V). */
    public static final double POTENTIAL_TOLERANCE = 1e-3;
    /** Largest factor between two diffusivities (1). */
    public static final double DIFFUSIVITY_FACTOR = 1.1;
    /** Largest current at equilibrium, over the exchange current (1). */
    public static final double CURRENT_TOLERANCE = 1e-12;
    /** Largest relative difference of two charges (1). */
    public static final double CAPACITY_TOLERANCE = 1e-6;
    /** Largest relative change of the lithium inventory (1). */
    public static final double INVENTORY_TOLERANCE = 1e-9;

    /** The integral over a stretch leaves out this part of it at either end, where potentials may be infinite. */
    private static final double END_MARGIN = 1e-6;
    /** A violation narrower than this (1) is the rounding of a gap's end. */
    private static final double SMALLEST_VIOLATION = 1e-9;
    /** A ratio that varies by less than this factor over x is called constant. */
    private static final double CONSTANT_FACTOR = 1.01;

    private ConsistencyMeasures() {}

    /**
     * A1: the open-circuit potential is the derivative of the free energy, \( U + (\partial g/\partial x - \mu_{Li})/F
     * = 0 \), and its integral the difference. The residual is the largest over all single phases and plateaus of the
     * root-mean-square difference and of the difference of the means (V).
     *
     * @param g free energy g(x, T) (J/mol), or null
     * @param potential U(x, T) (V), or null
     * @param temperature T (K)
     * @param range stretch of x on which both are valid
     * @param phaseSeparated true when U is meant to be the equilibrium potential with plateaus, false for the
     * single-phase potential
     * @param lithiumReference chemical potential of lithium metal on the scale of g (J/mol); 0 when g counts from
     * lithium metal
     */
    public static ConsistencyMeasure potentialFromFreeEnergy(RealFunction g, RealFunction potential, double temperature,
            StoichiometryRange range, boolean phaseSeparated, double lithiumReference) {
        String id = "A1";
        if (g == null || potential == null) {
            return notApplicable(id, "V", POTENTIAL_TOLERANCE,
                    g == null ? "No free energy is known for this open-circuit potential."
                            : "No open-circuit potential is known for this free energy.");
        }
        var gaps = phaseSeparated ? CommonTangent.gaps(g, temperature, range.low(), range.high())
                : List.<MiscibilityGap>of();
        var mu = g.derivative(0);
        DoubleUnaryOperator expected = x -> -(gaps.stream().filter(gap -> gap.contains(x))
                .mapToDouble(MiscibilityGap::chemicalPotential).findFirst().orElseGet(() -> mu.value(x, temperature))
                - lithiumReference) / Constants.FARADAY;
        DoubleUnaryOperator difference = x -> potential.value(x, temperature) - expected.applyAsDouble(x);
        double residual = 0;
        for (var stretch : Sampling.stretches(range, gaps.stream().map(MiscibilityGap::range).toList(), true)) {
            residual = Math.max(residual, Sampling.rootMeanSquare(difference, stretch));
            double a = stretch.low() + END_MARGIN * stretch.width();
            double b = stretch.high() - END_MARGIN * stretch.width();
            double rise = hull(g, gaps, b, temperature) - hull(g, gaps, a, temperature) - (b - a) * lithiumReference;
            residual = Math.max(residual,
                    Math.abs(potential.integral(a, b, temperature) + rise / Constants.FARADAY) / (b - a));
        }
        if (Double.isNaN(residual)) {
            return notApplicable(id, "V", POTENTIAL_TOLERANCE,
                    "The potential or the slope of the free energy is not a number somewhere in x = " + range + ".");
        }
        if (residual <= POTENTIAL_TOLERANCE) {
            return new ConsistencyMeasure(id, Verdict.PASS, residual, "V", POTENTIAL_TOLERANCE,
                    "The open-circuit potential is the slope of the free energy within " + Text.number(1e3 * residual)
                            + " mV.",
                    List.of());
        }
        var ranges = Scan.negativeRanges(x -> POTENTIAL_TOLERANCE - Math.abs(difference.applyAsDouble(x)),
                Sampling.samples(range), "the potential difference");
        return new ConsistencyMeasure(id, Verdict.FAIL, residual, "V", POTENTIAL_TOLERANCE,
                "The open-circuit potential differs from the slope of the " + "free energy by "
                        + Text.number(1e3 * residual) + " mV (root mean square)"
                        + potentialCause(potential, expected, temperature, range) + ".",
                ranges);
    }

    private static String potentialCause(RealFunction potential, DoubleUnaryOperator expected, double temperature,
            StoichiometryRange range) {
        if (Sampling.rootMeanSquare(x -> potential.value(1 - x, temperature) - expected.applyAsDouble(x),
                range) <= POTENTIAL_TOLERANCE) {
            return "; U(1 - x) agrees, so the direction of x is reversed";
        }
        DoubleUnaryOperator difference = x -> potential.value(x, temperature) - expected.applyAsDouble(x);
        double offset = Arrays.stream(Sampling.samples(range)).map(difference).average().orElseThrow();
        if (Sampling.rootMeanSquare(x -> difference.applyAsDouble(x) - offset, range) <= POTENTIAL_TOLERANCE) {
            return "; the difference is " + Text.number(offset) + " V everywhere, so the reference states differ";
        }
        return "; they describe different hosts, temperatures or branches";
    }

    private static double hull(RealFunction g, List<MiscibilityGap> gaps, double x, double temperature) {
        return gaps.stream().filter(gap -> gap.contains(x))
                .mapToDouble(gap -> gap.intercept() + gap.chemicalPotential() * x).findFirst()
                .orElseGet(() -> g.value(x, temperature));
    }

    /**
     * A4: the potential falls with x, \( \partial U/\partial x < 0 \), equivalent to \( \Theta > 0 \), outside declared
     * two-phase gaps. The residual is the largest slope (V per unit of x), which must be below zero. A violation is a
     * warning: published fits show it at staging plateaus.
     *
     * @param potential U(x, T) (V), or null
     * @param temperature T (K)
     * @param range stretch of x to look at
     * @param declaredGaps two-phase regions the potential is declared to have, any order, in which a plateau is allowed
     */
    public static ConsistencyMeasure monotonicity(RealFunction potential, double temperature, StoichiometryRange range,
            List<StoichiometryRange> declaredGaps) {
        String id = "A4";
        if (potential == null) {
            return notApplicable(id, "V", 0, "No open-circuit potential is known.");
        }
        var slope = potential.derivative(0);
        var violations = new ArrayList<StoichiometryRange>();
        double steepest = Double.NEGATIVE_INFINITY;
        var stretches = Sampling.stretches(range, declaredGaps, false);
        if (stretches.isEmpty()) {
            return notApplicable(id, "V", 0, "The whole range x = " + range + " is declared as two-phase.");
        }
        for (var stretch : stretches) {
            var points = Scan.grid(stretch.low(), stretch.high());
            // A slope of exactly zero is a plateau that was not declared and counts as a violation.
            steepest = Arrays.stream(points, 1, points.length - 1).map(x -> slope.value(x, temperature))
                    .reduce(steepest, Math::max);
            if (Double.isNaN(steepest)) {
                return notApplicable(id, "V", 0,
                        "The slope of the potential is not a number somewhere in x = " + stretch + ".");
            }
            Scan.negativeRanges(x -> {
                double value = -slope.value(x, temperature);
                return value == 0 ? -Double.MIN_NORMAL : value;
            }, points, "the slope of the potential").stream()
                    .filter(violation -> violation.width() > SMALLEST_VIOLATION).forEach(violations::add);
        }
        if (violations.isEmpty()) {
            return new ConsistencyMeasure(id, Verdict.PASS, steepest, "V", 0,
                    "The open-circuit potential falls with x everywhere outside declared two-phase gaps.", List.of());
        }
        boolean everywhere = violations.equals(stretches);
        return new ConsistencyMeasure(id, Verdict.WARN, steepest, "V", 0,
                "The open-circuit potential does not fall with x for x = " + Text.ranges(violations)
                        + " (its slope reaches " + Text.number(steepest)
                        + " V per unit of x): the thermodynamic factor is not positive"
                        + (everywhere ? "; since this is the whole range, the direction of x may be reversed."
                                : ", as happens in fits of staging plateaus or "
                                        + "where phases separate without a declared "
                                        + "gap."),
                violations);
    }

    /**
     * A5: the chemical diffusivity is the jump diffusivity times the thermodynamic factor of the potential that the
     * model uses, \( D_{chem} = D_J\Theta \), \( \Theta = -\frac{Fx}{RT}\partial_x U \), outside declared two-phase
     * gaps. The residual is the largest factor between the two sides. Without a reference diffusivity it is the factor
     * by which \( D_{chem}/\Theta \) varies over x, and a warning that says at which x the extremes lie, and how
     * much it varies where the potential is not flat.
     *
     * @param chemical \( D_{chem}(x, T) \) (m²/s) as the transport model uses it, or null
     * @param reference the jump diffusivity, or a tracer diffusivity with its Haven ratio, or null when none is known
     * @param potential U(x, T) (V) as the model uses it, or null
     * @param temperature T (K)
     * @param range stretch of x to look at
     * @param declaredGaps two-phase regions, left out
     */
    public static ConsistencyMeasure chemicalDiffusivity(RealFunction chemical, ReferenceDiffusivity reference,
            RealFunction potential, double temperature, StoichiometryRange range,
            List<StoichiometryRange> declaredGaps) {
        String id = "A5";
        if (chemical == null || potential == null) {
            return notApplicable(id, "1", DIFFUSIVITY_FACTOR,
                    chemical == null ? "No chemical diffusivity is known." : "No open-circuit potential is known.");
        }
        if (reference != null && reference.tracer() && Double.isNaN(reference.havenRatio())) {
            return new ConsistencyMeasure(id, Verdict.FAIL, Double.POSITIVE_INFINITY, "1", DIFFUSIVITY_FACTOR,
                    "The chemical diffusivity is held to a tracer diffusivity without a Haven ratio; only the jump "
                            + "diffusivity times the thermodynamic factor is a chemical diffusivity. State the Haven "
                            + "ratio.",
                    List.of());
        }
        var jump = reference == null ? FunctionAlgebra.ONE
                : reference.tracer()
                        ? ChemicalDiffusivity.jumpFromTracer(reference.diffusivity(), reference.havenRatio())
                        : reference.diffusivity();
        var expected = new ChemicalDiffusivity(jump, ThermodynamicFactor.ofPotential(potential));
        DoubleUnaryOperator ratio = x -> chemical.value(x, temperature) / expected.value(x, temperature);
        var stretches = Sampling.stretches(range, declaredGaps, false);
        var ratios = stretches.stream().flatMapToDouble(s -> Arrays.stream(Sampling.samples(s)).map(ratio)).toArray();
        if (ratios.length == 0 || Arrays.stream(ratios).anyMatch(Double::isNaN)) {
            return notApplicable(id, "1", DIFFUSIVITY_FACTOR, ratios.length == 0
                    ? "The whole range x = " + range + " is declared as two-phase."
                    : "The diffusivity or the slope of the potential is not a number somewhere in x = " + range + ".");
        }
        double least = Arrays.stream(ratios).min().orElseThrow();
        double most = Arrays.stream(ratios).max().orElseThrow();
        if (reference == null) {
            return new ImpliedJumpDiffusivity(ratio, potential, temperature, range, stretches).measure(id);
        }
        double residual = least > 0 ? Math.max(most, 1 / least) : Double.POSITIVE_INFINITY;
        if (residual <= DIFFUSIVITY_FACTOR) {
            return new ConsistencyMeasure(id, Verdict.PASS, residual, "1", DIFFUSIVITY_FACTOR,
                    "The chemical diffusivity is the jump diffusivity times the "
                            + "thermodynamic factor of the open-circuit potential within a factor "
                            + Text.number(residual) + ".",
                    List.of());
        }
        var violations = new ArrayList<StoichiometryRange>();
        for (var stretch : stretches) {
            violations.addAll(Scan.negativeRanges(x -> {
                double r = ratio.applyAsDouble(x);
                return r >= 1 / DIFFUSIVITY_FACTOR && r <= DIFFUSIVITY_FACTOR ? 1 : -1;
            }, Sampling.samples(stretch), "the ratio of the diffusivities"));
        }
        String cause = least > 0 && most <= CONSTANT_FACTOR * least
                ? "the factor is " + Text.number(most)
                        + " everywhere, as when a tracer diffusivity stands in for the jump diffusivity"
                : "it runs from " + Text.number(least) + " to " + Text.number(most)
                        + ", so that they stem from different free energies";
        return new ConsistencyMeasure(id, Verdict.FAIL, residual, "1", DIFFUSIVITY_FACTOR,
                "The chemical diffusivity is not the jump diffusivity times the "
                        + "thermodynamic factor of the open-circuit potential: " + cause + ".",
                violations);
    }

    /**
     * A12: the current vanishes at the open-circuit potential of the surface. The residual is the largest |i|/i0.
     *
     * @param kinetics i/i0 as the model computes it from x at the surface and \( \phi_s - \phi_e \) (V), or null
     * @param potential U(x, T) (V) of the host, or null
     * @param temperature T (K)
     * @param range stretch of x to look at
     */
    public static ConsistencyMeasure equilibriumCurrent(DoubleBinaryOperator kinetics, RealFunction potential,
            double temperature, StoichiometryRange range) {
        String id = "A12";
        if (kinetics == null || potential == null) {
            return notApplicable(id, "1", CURRENT_TOLERANCE,
                    kinetics == null ? "No rate law is known." : "No open-circuit potential is known.");
        }
        DoubleUnaryOperator current = x -> Math.abs(kinetics.applyAsDouble(x, potential.value(x, temperature)));
        double residual = Arrays.stream(Sampling.samples(range)).map(current).reduce(0, Math::max);
        if (residual <= CURRENT_TOLERANCE) {
            return new ConsistencyMeasure(id, Verdict.PASS, residual, "1", CURRENT_TOLERANCE,
                    "No current flows at the open-circuit potential.", List.of());
        }
        if (Double.isNaN(residual)) {
            return notApplicable(id, "1", CURRENT_TOLERANCE,
                    "The rate law or the potential is not a number somewhere in x = " + range + ".");
        }
        return new ConsistencyMeasure(id, Verdict.FAIL, residual, "1", CURRENT_TOLERANCE,
                "At the open-circuit potential a current of up to " + Text.number(residual)
                        + " times the exchange current flows, as if the potential were off by "
                        + Text.number(1e3 * Math.abs(ButlerVolmer.overpotential(residual, 1, temperature)))
                        + " mV: the rate law uses another potential than the host has.",
                Scan.negativeRanges(x -> CURRENT_TOLERANCE - current.applyAsDouble(x), Sampling.samples(range),
                        "the current"));
    }

    /**
     * A21, stoichiometries: the window of a balance is the one that capacities, potentials and voltage limits give. The
     * residual is the largest difference of a stoichiometry at a limit, infinite when the potentials do not reach the
     * limits at all.
     *
     * @param balance the balance in use, or null
     * @param negative \( U_n(x, T) \) (V)
     * @param positive \( U_p(y, T) \) (V)
     * @param temperature T (K)
     * @param lowerVoltage lower limit (V)
     * @param upperVoltage upper limit (V)
     */
    public static ConsistencyMeasure stoichiometryWindow(ElectrodeBalance balance, RealFunction negative,
            RealFunction positive, double temperature, double lowerVoltage, double upperVoltage) {
        String id = "A21";
        if (balance == null) {
            return notApplicable(id, "1", CAPACITY_TOLERANCE, "No balance of the electrodes is known.");
        }
        ElectrodeBalance again;
        try {
            again = ElectrodeBalance.fromCapacities(balance.negativeCapacity(), balance.positiveCapacity(),
                    balance.cyclableLithium(), negative, positive, temperature, lowerVoltage, upperVoltage);
        } catch (IllegalArgumentException e) {
            return new ConsistencyMeasure(id, Verdict.FAIL, Double.POSITIVE_INFINITY, "1", CAPACITY_TOLERANCE,
                    "The stoichiometry window cannot be found again: " + e.getMessage() + ".", List.of());
        }
        double residual = Math.max(
                Math.max(Math.abs(balance.negativeAtEmpty() - again.negativeAtEmpty()),
                        Math.abs(balance.negativeAtFull() - again.negativeAtFull())),
                Math.max(Math.abs(balance.positiveAtEmpty() - again.positiveAtEmpty()),
                        Math.abs(balance.positiveAtFull() - again.positiveAtFull())));
        return verdict(id, residual, CAPACITY_TOLERANCE,
                "The stoichiometries at the voltage limits follow from capacities and potentials",
                "The stoichiometries at the voltage limits differ by up to " + Text.number(residual)
                        + " from those that capacities and potentials give");
    }

    /**
     * A21, charge: the charge integrated over time is what either electrode gave or took. The residual is relative.
     *
     * @param balance the balance in use, or null
     * @param negativeFall fall of the mean stoichiometry of the negative electrode (1), positive on discharge
     * @param positiveRise rise of the mean stoichiometry of the positive electrode (1), positive on discharge
     * @param charge charge passed (C), positive on discharge; NaN when none was integrated
     */
    public static ConsistencyMeasure passedCharge(ElectrodeBalance balance, double negativeFall, double positiveRise,
            double charge) {
        String id = "A21";
        if (balance == null || Double.isNaN(charge) || charge == 0) {
            return notApplicable(id, "1", CAPACITY_TOLERANCE,
                    balance == null ? "No balance of the electrodes is known." : "No charge was passed.");
        }
        double fromNegative = balance.negativeCapacity() * negativeFall;
        double fromPositive = balance.positiveCapacity() * positiveRise;
        double residual = Math.max(Math.abs(fromNegative - charge), Math.abs(fromPositive - charge)) / Math.abs(charge);
        return verdict(id, residual, CAPACITY_TOLERANCE, "The charge passed is what either electrode gave or took",
                "The charge passed, " + Text.number(charge) + " C, is not what the electrodes gave and took ("
                        + Text.number(fromNegative) + " C and " + Text.number(fromPositive) + " C)");
    }

    /**
     * A21 of an electrode against lithium metal. @param capacity of the electrode from empty to full (C) @param rise of
     * its mean stoichiometry (1), positive on discharge @param charge as for two electrodes
     */
    public static ConsistencyMeasure passedCharge(double capacity, double rise, double charge) {
        String id = "A21";
        if (charge == 0) {
            return notApplicable(id, "1", CAPACITY_TOLERANCE, "No charge was passed.");
        }
        return verdict(id, Math.abs(capacity * rise - charge) / Math.abs(charge), CAPACITY_TOLERANCE,
                "The charge passed is what the electrode took", "The charge passed, " + Text.number(charge)
                        + " C, is not what the electrode took (" + Text.number(capacity * rise) + " C)");
    }

    /**
     * A22: the lithium of all reservoirs together is constant. The residual is the largest change relative to the
     * start.
     *
     * @param reservoirs amount over time of each reservoir (any unit, the same for all), of equal length, not modified;
     * none makes it not applicable
     * @throws IllegalArgumentException when the lengths differ
     */
    public static ConsistencyMeasure lithiumInventory(double[]... reservoirs) {
        String id = "A22";
        if (reservoirs.length == 0 || reservoirs[0].length < 2) {
            return notApplicable(id, "1", INVENTORY_TOLERANCE, "No lithium content over time is known.");
        }
        double start = 0;
        double residual = 0;
        for (int t = 0; t < reservoirs[0].length; t++) {
            double total = 0;
            for (var reservoir : reservoirs) {
                if (reservoir.length != reservoirs[0].length) {
                    throw new IllegalArgumentException("reservoirs have " + reservoirs[0].length + " and "
                            + reservoir.length + " values; they must be sampled at the same times");
                }
                total += reservoir[t];
            }
            start = t == 0 ? total : start;
            residual = Math.max(residual, Math.abs(total - start) / Math.abs(start));
        }
        return verdict(id, residual, INVENTORY_TOLERANCE, "The lithium inventory is constant",
                "The lithium inventory changes by up to " + Text.number(residual)
                        + " of itself: lithium is lost or made");
    }

    private static ConsistencyMeasure verdict(String id, double residual, double tolerance, String passed,
            String failed) {
        boolean pass = residual <= tolerance;
        return new ConsistencyMeasure(id, pass ? Verdict.PASS : Verdict.FAIL, residual, "1", tolerance,
                pass ? passed + " within " + Text.number(residual) + "." : failed + ".", List.of());
    }

    private static ConsistencyMeasure notApplicable(String id, String unit, double tolerance, String reason) {
        return new ConsistencyMeasure(id, Verdict.NOT_APPLICABLE, Double.NaN, unit, tolerance, reason, List.of());
    }
}
