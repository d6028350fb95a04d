// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import org.intercala.data.Quantity;

/** Quantities for people. */
public final class QuantityTexts {

    private QuantityTexts() {
    }

    /** The number as typed, with its uncertainty; the name of a variable without value. */
    public static String number(final Quantity quantity) {
        if (quantity.isVariable()) {
            return "= " + quantity.variableName();
        }
        final String text = quantity.toString();
        final int blank = text.indexOf(' ');
        final String number = blank < 0 ? text : text.substring(0, blank);
        final int bracket = number.indexOf('(');
        // 1.2(3)e-15: the uncertainty stands between digits and exponent and stays there.
        if (bracket < 0) {
            return NumberText.typed(number);
        }
        final int end = number.indexOf(')') + 1;
        final String digits = number.substring(0, bracket).replace('-', '−') + number.substring(bracket, end);
        return end == number.length() ? digits : digits + NumberText.typed("1" + number.substring(end)).substring(1);
    }

    /** Number and unit. */
    public static String withUnit(final Quantity quantity) {
        return quantity.isVariable() || quantity.unit().equals("1") ? number(quantity)
                : number(quantity) + "\u202F" + Typeset.unit(quantity.unit());
    }
}
