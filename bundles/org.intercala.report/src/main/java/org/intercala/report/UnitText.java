// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.Set;

/** Numbers with unit in running text; small differences of plain units in thousandths, as people say them. */
final class UnitText {

    private static final Set<String> PLAIN = Set.of("V", "A", "s", "W", "m", "J");

    private UnitText() {
    }

    static String of(final double value, final String unit, final int digits) {
        if (unit.isEmpty() || unit.equals("1")) {
            return NumberText.of(value, digits);
        }
        final double size = Math.abs(value);
        if (PLAIN.contains(unit) && size < 0.1 && size >= 1e-4) {
            return NumberText.of(1e3 * value, digits) + "\u202Fm" + unit;
        }
        if (PLAIN.contains(unit) && size < 1e-4 && size >= 1e-7) {
            return NumberText.of(1e6 * value, digits) + "\u202Fµ" + unit;
        }
        return NumberText.of(value, digits) + "\u202F" + Typeset.unit(unit);
    }
}
