// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import org.intercala.report.NumberText;
import org.intercala.report.Typeset;

/** Numbers at the cursor: as many digits as the plot resolves. */
public final class ReadOut {

    private static final double SMALLEST_FIXED = 1e-3;
    private static final double LARGEST_FIXED = 1e6;
    private static final int DIGITS = 4;

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

    private static String number(final double value, final double resolution) {
        final double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= LARGEST_FIXED || !(resolution > 0)
                || size < SMALLEST_FIXED && resolution < SMALLEST_FIXED / 100) {
            return NumberText.of(value, DIGITS);
        }
        return NumberText.fixed(value, Math.clamp((int) Math.ceil(-Math.log10(resolution)), 0, 9));
    }
}
