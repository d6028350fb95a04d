// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.table;

import java.math.BigDecimal;

/** Numbers as they stand in a cell. */
final class Cells {

    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e9;

    private Cells() {
    }

    /** All digits and no more; nothing for a gap. */
    static String text(final double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        final double size = StrictMath.abs(value);
        if (value == 0 || size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        return Double.toString(value);
    }
}
