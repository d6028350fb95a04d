// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Arrays;
import java.util.List;

/** The range that an axis shows for some lines. */
public final class PlotRange {

    /** A sampled function may rise this many times beyond the bulk of its values before the axis cuts it. */
    private static final double SPIKE = 3;
    /** Share of the samples at either end that counts as outside the bulk; near the ends samples lie dense. */
    private static final double TAIL = 0.05;
    private static final double MARGIN = 0.04;
    private static final double NEARLY = 0.005;

    private final double lower;
    private final double upper;
    private final boolean cut;

    private PlotRange(final double lower, final double upper, final boolean cut) {
        this.lower = lower;
        this.upper = upper;
        this.cut = cut;
    }

    public double lower() {
        return lower;
    }

    public double upper() {
        return upper;
    }

    /** Whether some values lie outside. */
    public boolean isCut() {
        return cut;
    }

    /** The whole range of x; an end that nearly is a round number becomes it, so that it bears a label. */
    public static PlotRange horizontal(final List<Line> lines, final boolean logarithmic) {
        final PlotRange range = of(values(lines, true, logarithmic), logarithmic, 0, false);
        final double span = range.upper - range.lower;
        return logarithmic ? range : new PlotRange(snap(range.lower, span), snap(range.upper, span), false);
    }

    private static double snap(final double end, final double span) {
        final double step = AxisScale.niceStep(span / 10);
        final double round = Math.rint(end / step) * step;
        return Math.abs(round - end) < NEARLY * span ? round : end;
    }

    /** The range of y with a margin; spikes of sampled functions are cut. */
    public static PlotRange vertical(final List<Line> lines, final boolean logarithmic) {
        return of(values(lines, false, logarithmic), logarithmic, MARGIN,
                !logarithmic && lines.stream().allMatch(Line::sampled));
    }

    private static double[] values(final List<Line> lines, final boolean horizontal, final boolean positive) {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(horizontal ? line.x() : line.y()))
                .filter(value -> Double.isFinite(value) && (!positive || value > 0)).sorted().toArray();
    }

    private static PlotRange of(final double[] sorted, final boolean logarithmic, final double margin,
            final boolean cutSpikes) {
        if (sorted.length == 0) {
            return new PlotRange(logarithmic ? 1 : 0, logarithmic ? 10 : 1, false);
        }
        double lower = sorted[0];
        double upper = sorted[sorted.length - 1];
        boolean cut = false;
        if (cutSpikes) {
            final double low = sorted[(int) (TAIL * sorted.length)];
            final double high = sorted[(int) ((1 - TAIL) * (sorted.length - 1))];
            final double reach = SPIKE * (high - low);
            if (high > low && upper > high + reach) {
                upper = high + 0.25 * (high - low);
                cut = true;
            }
            if (high > low && lower < low - reach) {
                lower = low - 0.25 * (high - low);
                cut = true;
            }
        }
        if (logarithmic) {
            return lower == upper ? new PlotRange(lower / 2, upper * 2, cut)
                    : new PlotRange(lower / StrictMath.pow(upper / lower, margin),
                            upper * StrictMath.pow(upper / lower, margin), cut);
        }
        if (upper - lower <= 1e-12 * Math.max(Math.abs(lower), Math.abs(upper))) {
            final double around = lower == 0 ? 1 : 0.1 * Math.abs(lower);
            return new PlotRange(lower - around, upper + around, cut);
        }
        final double pad = margin * (upper - lower);
        // What begins near zero begins at zero, so that heights can be compared.
        final boolean fromZero = margin > 0 && lower >= 0 && lower < 0.3 * upper;
        final boolean toZero = margin > 0 && upper <= 0 && upper > 0.3 * lower;
        return new PlotRange(fromZero ? 0 : lower - pad, toZero ? 0 : upper + pad, cut);
    }
}
