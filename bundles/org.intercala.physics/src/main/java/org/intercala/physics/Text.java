// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and ranges as people read them in a sentence. */
final class Text {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Text() {
    }

    /** Four significant digits; powers of ten only where plain digits would be long. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        var rounded = new BigDecimal(value).round(FOUR_DIGITS);
        double magnitude = Math.abs(rounded.doubleValue());
        if (magnitude == 0) {
            return "0";
        }
        return magnitude >= 1e-4 && magnitude < 1e6 ? rounded.stripTrailingZeros().toPlainString()
                : Double.toString(rounded.doubleValue()).replace('E', 'e');
    }

    static String ranges(List<StoichiometryRange> ranges) {
        return ranges.stream().map(StoichiometryRange::toString).collect(Collectors.joining(", "));
    }
}
