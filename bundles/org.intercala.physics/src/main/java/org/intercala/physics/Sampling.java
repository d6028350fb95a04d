// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Where the consistency measures look. */
final class Sampling {

    private static final int SAMPLES = 1000;

    private Sampling() {
    }

    /** The range cut at the gaps: the parts outside them, and those inside too if asked for; ascending, none empty. */
    static List<StoichiometryRange> stretches(StoichiometryRange range, List<StoichiometryRange> gaps,
            boolean withGaps) {
        var result = new ArrayList<StoichiometryRange>();
        double from = range.low();
        for (var gap : gaps.stream().sorted((a, b) -> Double.compare(a.low(), b.low())).toList()) {
            double low = Math.min(Math.max(gap.low(), from), range.high());
            double high = Math.min(Math.max(gap.high(), from), range.high());
            if (low > from) {
                result.add(new StoichiometryRange(from, low));
            }
            if (withGaps && high > low) {
                result.add(new StoichiometryRange(low, high));
            }
            from = high;
        }
        if (from < range.high()) {
            result.add(new StoichiometryRange(from, range.high()));
        }
        return result;
    }

    /**
     * Points in the middle of equal cells, so that the ends of the range, where potentials may be infinite, are left
     * out.
     */
    static double[] samples(StoichiometryRange range) {
        var points = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            points[i] = range.low() + range.width() * (i + 0.5) / SAMPLES;
        }
        return points;
    }

    /** Root of the mean square over the samples of a range. */
    static double rootMeanSquare(DoubleUnaryOperator f, StoichiometryRange range) {
        return Math.sqrt(Arrays.stream(samples(range)).map(f).map(v -> v * v).sum() / SAMPLES);
    }
}
