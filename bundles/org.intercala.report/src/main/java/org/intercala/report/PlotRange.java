// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The range that an axis shows for some lines. */
public final class PlotRange {

    /** A sampled function may rise this many times beyond the bulk of its values before the axis cuts it. */
    private static final double SPIKE = 3;
    /** Share of the horizontal range whose highest, or lowest, values are outside the bulk. */
    private static final double TAIL = 0.01;
    /** How far the axis goes beyond the bulk, as a share of it, where it cuts. */
    private static final double BEYOND = 0.25;
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

    /** The whole range of x; an end that a round number lies close beyond becomes it, so that it bears a label. */
    public static PlotRange horizontal(final List<Line> lines, final boolean logarithmic) {
        final PlotRange range = of(values(lines, true, logarithmic), logarithmic, 0, false);
        if (logarithmic) {
            return range;
        }
        final double span = range.upper - range.lower;
        final double step = AxisScale.niceStep(span / 10);
        final double below = Math.min(range.lower, Math.floor(range.lower / step) * step);
        final double above = Math.max(range.upper, Math.ceil(range.upper / step) * step);
        return new PlotRange(range.lower - below < NEARLY * span ? below : range.lower,
                above - range.upper < NEARLY * span ? above : range.upper, false);
    }

    /** The range of y with a margin; spikes of sampled functions are cut. */
    public static PlotRange vertical(final List<Line> lines, final boolean logarithmic) {
        final double[] sorted = values(lines, false, logarithmic);
        if (sorted.length == 0 || logarithmic || !lines.stream().allMatch(Line::sampled)) {
            return of(sorted, logarithmic, MARGIN, false);
        }
        final double[] bulk = bulk(lines);
        final double span = bulk[1] - bulk[0];
        final boolean above = span > 0 && sorted[sorted.length - 1] > bulk[1] + SPIKE * span;
        final boolean below = span > 0 && sorted[0] < bulk[0] - SPIKE * span;
        return of(new double[] { below ? bulk[0] - BEYOND * span : sorted[0],
                above ? bulk[1] + BEYOND * span : sorted[sorted.length - 1] }, false, MARGIN, above || below);
    }

    /** Lowest and highest value without the tails; a value weighs as much as the stretch of x that it stands for. */
    private static double[] bulk(final List<Line> lines) {
        final List<double[]> weighted = new ArrayList<>();
        for (final Line line : lines) {
            for (int i = 0; i < line.x().length; i++) {
                final double width = line.x()[Math.min(i + 1, line.x().length - 1)] - line.x()[Math.max(i - 1, 0)];
                weighted.add(new double[] { line.y()[i], width });
            }
        }
        weighted.sort(Comparator.comparingDouble(value -> value[0]));
        final double tail = TAIL * weighted.stream().mapToDouble(value -> value[1]).sum();
        return new double[] { within(weighted, tail), within(weighted.reversed(), tail) };
    }

    /** The first value behind a tail. */
    private static double within(final List<double[]> weighted, final double tail) {
        double sum = 0;
        for (final double[] value : weighted) {
            sum += value[1];
            if (sum > tail) {
                return value[0];
            }
        }
        return weighted.getLast()[0];
    }

    private static double[] values(final List<Line> lines, final boolean horizontal, final boolean positive) {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(horizontal ? line.x() : line.y()))
                .filter(value -> Double.isFinite(value) && (!positive || value > 0)).sorted().toArray();
    }

    private static PlotRange of(final double[] sorted, final boolean logarithmic, final double margin,
            final boolean cut) {
        if (sorted.length == 0) {
            return new PlotRange(logarithmic ? 1 : 0, logarithmic ? 10 : 1, false);
        }
        final double lower = sorted[0];
        final double upper = sorted[sorted.length - 1];
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
