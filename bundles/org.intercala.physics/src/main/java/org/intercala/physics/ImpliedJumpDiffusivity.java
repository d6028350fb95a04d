// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.intercala.numerics.RealFunction;
import org.intercala.physics.ConsistencyMeasure.Verdict;

/** A5 where no jump diffusivity is stated: how much the one that diffusivity and potential imply varies over x. */
final class ImpliedJumpDiffusivity {

    /**
     * A potential that falls by less than this over the whole of x (V) is flat within
     * {@link ConsistencyMeasures#POTENTIAL_TOLERANCE}: its slope, and the thermodynamic factor with it, is that of the
     * fit, not of the host.
     */
    private static final double FLAT = ConsistencyMeasures.POTENTIAL_TOLERANCE;

    private final DoubleUnaryOperator jump;
    private final RealFunction slope;
    private final double temperature;
    private final StoichiometryRange range;
    private final List<StoichiometryRange> stretches;

    /** Where a function is least and where most. */
    private record Extremes(double least, double leastAt, double most, double mostAt) {

        static Extremes of(DoubleUnaryOperator f, double[] points) {
            double leastAt = points[0];
            double mostAt = points[0];
            for (double x : points) {
                leastAt = f.applyAsDouble(x) < f.applyAsDouble(leastAt) ? x : leastAt;
                mostAt = f.applyAsDouble(x) > f.applyAsDouble(mostAt) ? x : mostAt;
            }
            return new Extremes(f.applyAsDouble(leastAt), leastAt, f.applyAsDouble(mostAt), mostAt);
        }

        double factor() {
            return least > 0 ? most / least : Double.POSITIVE_INFINITY;
        }

        String ends() {
            return "least at x = " + Text.number(leastAt) + ", greatest at x = " + Text.number(mostAt);
        }
    }

    /**
     * @param jump \( D_{chem}/\Theta \) over x (m²/s)
     * @param potential U(x, T) (V)
     * @param temperature T (K)
     * @param range stretch of x to look at
     * @param stretches the range without two-phase gaps, not empty
     */
    ImpliedJumpDiffusivity(DoubleUnaryOperator jump, RealFunction potential, double temperature,
            StoichiometryRange range, List<StoichiometryRange> stretches) {
        this.jump = jump;
        this.slope = potential.derivative(0);
        this.temperature = temperature;
        this.range = range;
        this.stretches = stretches;
    }

    ConsistencyMeasure measure(String id) {
        var points = stretches.stream().flatMapToDouble(each -> Arrays.stream(Sampling.samples(each))).toArray();
        var all = Extremes.of(jump, points);
        double tolerance = ConsistencyMeasures.DIFFUSIVITY_FACTOR;
        if (all.factor() <= tolerance) {
            return new ConsistencyMeasure(id, Verdict.PASS, all.factor(), "1", tolerance,
                    "No jump diffusivity is stated; the chemical diffusivity is proportional to the thermodynamic "
                            + "factor of the open-circuit potential.",
                    List.of());
        }
        return new ConsistencyMeasure(id, Verdict.WARN, all.factor(), "1", tolerance,
                "No jump diffusivity is stated; with this open-circuit potential the diffusivity implies one that "
                        + (all.least() > 0 ? "varies by a factor " + Text.number(all.factor())
                                : "is negative somewhere")
                        + " over x = " + range + " (" + all.ends()
                        + "), so that diffusivity and potential do not stem from one free energy." + flat(points),
                List.of());
    }

    /** Says where the potential is flat and what is left without that; "" where it is nowhere or everywhere. */
    private String flat(double[] points) {
        var flat = new ArrayList<StoichiometryRange>();
        for (var stretch : stretches) {
            flat.addAll(Scan.negativeRanges(x -> -slope.value(x, temperature) - FLAT, Sampling.samples(stretch),
                    "the slope of the potential"));
        }
        var rest = Arrays.stream(points).filter(x -> flat.stream().noneMatch(each -> each.contains(x))).toArray();
        if (flat.isEmpty() || rest.length == 0) {
            return "";
        }
        var steep = Extremes.of(jump, rest);
        return " For x = " + Text.ranges(flat) + " the potential falls by less than " + Text.number(1e3 * FLAT)
                + " mV per unit of x, as on a plateau of two phases or where a fit levels off: the thermodynamic "
                + "factor there is that of the fit and says nothing of the material. Without that the factor is "
                + Text.number(steep.factor()) + " (" + steep.ends() + ").";
    }
}
