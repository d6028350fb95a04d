// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of one row of a table, in one unit and with one number of decimals, so that they can be compared at a
 * glance. An uncertainty decides the decimals of its number: two digits of it are shown.
 */
public final class RowText {

    private static final int DIGITS = 7;
    private static final double SMALLEST_FIXED = 1e-3;
    private static final double LARGEST_FIXED = 1e6;

    private RowText() {
    }

    /** @param values null where there is none @param unit of the row @return a text for each value, "–" for null */
    public static List<String> of(final List<ScalarResult> values, final String unit) {
        int decimals = 0;
        boolean fixed = true;
        for (final ScalarResult scalar : values) {
            if (scalar != null && scalar.value().isCompatible(unit)) {
                final double size = Math.abs(scalar.value().in(unit));
                fixed &= size == 0 || size >= SMALLEST_FIXED && size < LARGEST_FIXED;
                decimals = Math.max(decimals, decimals(scalar.value().in(unit)));
            }
        }
        final List<String> texts = new ArrayList<>();
        for (final ScalarResult scalar : values) {
            if (scalar == null) {
                texts.add("–");
            } else if (!scalar.value().isCompatible(unit)) {
                texts.add(QuantityTexts.withUnit(scalar.value()));
            } else {
                texts.add(text(scalar, unit, fixed, decimals));
            }
        }
        return texts;
    }

    private static String text(final ScalarResult scalar, final String unit, final boolean fixed, final int decimals) {
        final double value = scalar.value().in(unit);
        final double uncertainty = scalar.value().uncertainty();
        if (uncertainty > 0 && unit.equals(scalar.value().unit()) && fixed) {
            final int digits = Math.max(0, 1 - (int) Math.floor(StrictMath.log10(uncertainty)));
            return NumberText.fixed(value, digits) + " ± " + NumberText.fixed(uncertainty, digits);
        }
        return fixed ? NumberText.fixed(value, decimals) : NumberText.of(value, DIGITS);
    }

    /** Decimals that are left of a number rounded to the usual digits. */
    private static int decimals(final double value) {
        return Math.max(0, new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().scale());
    }
}
