// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
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

        /** Over all stretches, refined between the neighbours of the extreme samples. */
        static Extremes of(DoubleUnaryOperator f, List<StoichiometryRange> stretches) {
            Extremes found = null;
            for (var stretch : stretches) {
                var points = points(f, stretch);
                double least = refined(f, points);
                double most = refined(x -> -f.applyAsDouble(x), points);
                var here = new Extremes(f.applyAsDouble(least), least, f.applyAsDouble(most), most);
                found = found == null ? here : found.with(here);
            }
            return found;
        }

        /** The samples, and the ends unless a law is without a value or infinite there. */
        private static double[] points(DoubleUnaryOperator f, StoichiometryRange stretch) {
            var ends = DoubleStream.of(stretch.low(), stretch.high())
                    .filter(x -> f.applyAsDouble(x) != 0 && Double.isFinite(f.applyAsDouble(x)));
            return DoubleStream.concat(Arrays.stream(Sampling.samples(stretch)), ends).sorted().toArray();
        }

        private static double refined(DoubleUnaryOperator f, double[] points) {
            int at = 0;
            for (int i = 1; i < points.length; i++) {
                at = f.applyAsDouble(points[i]) < f.applyAsDouble(points[at]) ? i : at;
            }
            double near = Scan.minimum(f, points[Math.max(0, at - 1)], points[Math.min(points.length - 1, at + 1)]);
            return f.applyAsDouble(near) < f.applyAsDouble(points[at]) ? near : points[at];
        }

        private Extremes with(Extremes other) {
            boolean less = other.least < least;
            boolean more = other.most > most;
            return new Extremes(less ? other.least : least, less ? other.leastAt : leastAt,
                    more ? other.most : most, more ? other.mostAt : mostAt);
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
        var all = Extremes.of(jump, stretches);
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
                        + "), so that diffusivity and potential do not stem from one free energy." + flat(),
                List.of());
    }

    /** Says where the potential is flat and what is left without that; "" where it is nowhere or everywhere. */
    private String flat() {
        var flat = new ArrayList<StoichiometryRange>();
        var steep = new ArrayList<StoichiometryRange>();
        for (var stretch : stretches) {
            var here = Scan.negativeRanges(x -> -slope.value(x, temperature) - FLAT,
                    Scan.grid(stretch.low(), stretch.high()), "the slope of the potential");
            flat.addAll(here);
            // A flat range begins with its first point, which the steep one before must not end with.
            var cut = here.stream().map(each -> new StoichiometryRange(Math.nextDown(each.low()), each.high()))
                    .toList();
            steep.addAll(Sampling.stretches(stretch, cut, false));
        }
        if (flat.isEmpty() || steep.isEmpty()) {
            return "";
        }
        var rest = Extremes.of(jump, steep);
        return " For x = " + Text.ranges(flat) + " the potential falls by less than " + Text.number(1e3 * FLAT)
                + " mV per unit of x, as on a plateau of two phases or where a fit levels off: the thermodynamic "
                + "factor there is that of the fit and says nothing of the material. Without that the factor is "
                + Text.number(rest.factor()) + " (" + rest.ends() + ").";
    }
}
