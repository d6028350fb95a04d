// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.intercala.report.NumberText;

/** A number with its standard uncertainty in brackets, in units of the last digit: 1.234(5). */
final class Concise {

    private static final int SMALLEST_EXPONENT = -3;
    private static final int LARGEST_EXPONENT = 6;
    private static final int TWO_DIGITS_BELOW = 20;

    private Concise() {
    }

    /** @param uncertainty above 0; of it two digits are shown where they are below 20, else one */
    static String of(final double value, final double uncertainty) {
        final BigDecimal two = new BigDecimal(uncertainty).round(new MathContext(2, RoundingMode.HALF_UP));
        final BigDecimal shown = leading(two) < TWO_DIGITS_BELOW ? two
                : two.round(new MathContext(1, RoundingMode.HALF_UP));
        final BigDecimal rounded = new BigDecimal(value).setScale(lastDigit(shown), RoundingMode.HALF_EVEN);
        final int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        final int power = exponent < SMALLEST_EXPONENT || exponent >= LARGEST_EXPONENT || rounded.scale() < 0
                ? exponent
                : 0;
        final int decimals = Math.max(0, rounded.scale() + power);
        final String digits = shown.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP).unscaledValue()
                .toString();
        return NumberText.fixed(rounded.movePointLeft(power).doubleValue(), decimals) + "(" + digits + ")"
                + (power == 0 ? "" : NumberText.of(Double.parseDouble("1e" + power), 1).substring(1));
    }

    /** The first two digits. */
    private static int leading(final BigDecimal rounded) {
        final String digits = rounded.unscaledValue().toString();
        return Integer.parseInt((digits + "0").substring(0, 2));
    }

    private static int lastDigit(final BigDecimal shown) {
        return leading(shown) < TWO_DIGITS_BELOW && shown.precision() < 2 ? shown.scale() + 1 : shown.scale();
    }
}
