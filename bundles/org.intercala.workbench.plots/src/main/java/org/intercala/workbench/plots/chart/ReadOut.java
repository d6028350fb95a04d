// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.List;

import org.intercala.report.NumberText;
import org.intercala.report.Typeset;

/** Numbers at the cursor: as many digits as the plot resolves. */
public final class ReadOut {

    private static final double SMALLEST_FIXED = 1e-3;
    private static final double LARGEST_FIXED = 1e6;
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 9;

    private ReadOut() {
    }

    /**
     * A number with unit.
     *
     * @param resolution what one pixel stands for, in the same unit
     */
    public static String of(final double value, final double resolution, final String unit) {
        return number(value, resolution)
                + (Double.isNaN(value) || unit.isEmpty() || unit.equals("1") ? "" : "\u202F" + Typeset.unit(unit));
    }

    /**
     * How finely a place is to be told so that every line keeps the value that is read there: 5 digits at least.
     *
     * @param pixel what one pixel stands for along the horizontal axis
     * @param finest smallest step of a value that is told
     */
    static double placeResolution(final double place, final double pixel, final double finest,
            final List<Trace> lines) {
        final double size = Math.pow(10, Math.floor(Math.log10(Math.abs(place))));
        double resolution = place == 0 ? pixel : Math.min(pixel, size * 1e-4);
        for (final Trace line : lines) {
            final double change = Math.abs(line.at(place + pixel / 2, Double.NaN) - line.at(place - pixel / 2,
                    Double.NaN));
            if (change > finest) {
                resolution = Math.min(resolution, pixel * finest / change);
            }
        }
        return Math.max(resolution, size * 1e-8);
    }

    private static String number(final double value, final double resolution) {
        final double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= LARGEST_FIXED || !(resolution > 0)
                || size < SMALLEST_FIXED && resolution < SMALLEST_FIXED / 100) {
            return NumberText.of(value, resolution > 0 && size > resolution
                    ? Math.clamp((int) Math.ceil(Math.log10(size / resolution)), DIGITS, MOST_DIGITS) : DIGITS);
        }
        return NumberText.fixed(value, Math.clamp((int) Math.ceil(-Math.log10(resolution)), 0, 9));
    }
}
