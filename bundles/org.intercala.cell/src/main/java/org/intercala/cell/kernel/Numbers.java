// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them in a sentence. */
public final class Numbers {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private Numbers() {
    }

    /** Six significant digits; powers of ten only where plain digits would be long. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        var rounded = new BigDecimal(value).round(SIX_DIGITS);
        double magnitude = Math.abs(rounded.doubleValue());
        return magnitude == 0 ? "0"
                : magnitude >= 1e-3 && magnitude < 1e7 ? rounded.stripTrailingZeros().toPlainString()
                        : Double.toString(rounded.doubleValue()).replace('E', 'e');
    }
}
