// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;

import org.intercala.solver.PlotSpec;

/** An axis with its range: maps values to 0 … 1, and chooses ticks that people like to read. */
public final class AxisScale {

    /** Beyond this, tick labels share a power of ten that stands in the axis title. */
    private static final double LARGEST_LABEL = 1e5;
    private static final double SMALLEST_LABEL = 1e-2;

    /** A tick. @param label "" for one without @param major whether the grid shows it strongly */
    public record Tick(double value, String label, boolean major) {
    }

    private final PlotSpec.Axis axis;
    private final double lower;
    private final double upper;
    private final int exponent;
    private final List<Tick> ticks;

    /**
     * @param lower smallest value shown, above 0 on a logarithmic axis @param upper largest @param wanted about how
     *              many ticks
     */
    public AxisScale(final PlotSpec.Axis axis, final double lower, final double upper, final int wanted) {
        this.axis = axis;
        this.lower = lower;
        this.upper = upper;
        final double largest = Math.max(Math.abs(lower), Math.abs(upper));
        exponent = axis.logarithmic() || largest >= SMALLEST_LABEL && largest < LARGEST_LABEL ? 0
                : (int) Math.floor(StrictMath.log10(largest));
        ticks = axis.logarithmic() ? decades() : steps(wanted);
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    boolean isLogarithmic() {
        return axis.logarithmic();
    }

    public List<Tick> ticks() {
        return ticks;
    }

    /** Position of a value between the ends of the axis, 0 to 1; NaN where a logarithm has none. */
    public double position(final double value) {
        if (!axis.logarithmic()) {
            return (value - lower) / (upper - lower);
        }
        return value > 0 ? StrictMath.log(value / lower) / StrictMath.log(upper / lower) : Double.NaN;
    }

    /** "Quantity / unit", with the power of ten that the tick labels leave out. */
    public String title() {
        final String unit = Typeset.unit(axis.unit());
        if (exponent != 0) {
            return axis.label() + " / 10" + NumberText.superscript(exponent) + (unit.equals("1") || unit.isEmpty() ? ""
                    : "\u202F" + unit);
        }
        return unit.isEmpty() || unit.equals("1") ? axis.label() : axis.label() + " / " + unit;
    }

    private List<Tick> steps(final int wanted) {
        final double step = niceStep((upper - lower) / wanted);
        final double scale = power(exponent);
        final int decimals = Math.max(0, decimals(step / scale));
        final List<Tick> found = new ArrayList<>();
        final double tolerance = 1e-9 * (upper - lower);
        for (long k = (long) Math.ceil((lower - tolerance) / step); k * step <= upper + tolerance; k++) {
            found.add(new Tick(k * step, NumberText.fixed(k * step / scale, decimals), true));
        }
        return found;
    }

    private List<Tick> decades() {
        final int first = (int) Math.floor(StrictMath.log10(lower) + 1e-9);
        final int last = (int) Math.ceil(StrictMath.log10(upper) - 1e-9);
        final int every = Math.max(1, (last - first + 5) / 6);
        final boolean sparse = last - first <= 2;
        final List<Tick> found = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= (last - first <= 6 ? 9 : 1); digit++) {
                final double value = digit * power(decade);
                final boolean labelled = digit == 1 && Math.floorMod(decade - first, every) == 0
                        || sparse && (digit == 2 || digit == 5);
                if (value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9)) {
                    found.add(new Tick(value, labelled ? label(digit, decade) : "", digit == 1));
                }
            }
        }
        return found;
    }

    private static String label(final int digit, final int decade) {
        if (decade >= -2 && decade <= 4) {
            return NumberText.of(digit * power(decade), 3);
        }
        return (digit == 1 ? "" : digit + "·") + "10" + NumberText.superscript(decade);
    }

    /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below a value. */
    static double niceStep(final double atLeast) {
        final double decade = power((int) Math.floor(StrictMath.log10(atLeast)));
        for (final double factor : new double[] { 1, 2, 2.5, 5 }) {
            if (factor * decade >= atLeast * (1 - 1e-9)) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    /** Decimals that write a nice step exactly. */
    private static int decimals(final double step) {
        final int exponent = (int) Math.floor(StrictMath.log10(step) + 1e-9);
        final double mantissa = step / power(exponent);
        return -exponent + (Math.abs(mantissa - 2.5) < 1e-6 ? 1 : 0);
    }

    private static double power(final int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
