// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: significant digits, a true minus sign, powers of ten as superscripts. */
public final class NumberText {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e6;

    private NumberText() {
    }

    /** At most this many significant digits; trailing zeros are left out; "–" for NaN. */
    public static String of(final double value, final int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        final BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        final double size = Math.abs(rounded.doubleValue());
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return minus(rounded.toPlainString());
        }
        final int exponent = rounded.precision() - rounded.scale() - 1;
        final String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return minus(mantissa) + "\u202F×\u202F10" + superscript(exponent);
    }

    /** With sign, for differences. */
    public static String signed(final double value, final int digits) {
        return value > 0 ? "+" + of(value, digits) : of(value, digits);
    }

    /** A fixed number of decimals, for ticks. */
    public static String fixed(final double value, final int decimals) {
        final BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : minus(rounded.toPlainString());
    }

    /** The text of a number as typed, with a true minus sign and exponents as powers of ten. */
    static String typed(final String number) {
        final int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent < 0) {
            return minus(number);
        }
        final String mantissa = number.substring(0, exponent);
        final int power = Integer.parseInt(number.substring(exponent + 1).replace("+", ""));
        return minus(mantissa) + "\u202F×\u202F10" + superscript(power);
    }

    static String superscript(final int exponent) {
        final var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    /** A duration: 340 ms, 1.24 s, 2 min 5 s, 3 h 20 min. */
    public static String duration(final double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (seconds < 0.9995) {
            return Math.round(seconds * 1000) + "\u202Fms";
        }
        if (seconds < 59.95) {
            return of(seconds, 3) + "\u202Fs";
        }
        final long whole = Math.round(seconds);
        return whole < 3600 ? whole / 60 + "\u202Fmin " + whole % 60 + "\u202Fs"
                : whole / 3600 + "\u202Fh " + whole % 3600 / 60 + "\u202Fmin";
    }

    private static String minus(final String number) {
        return number.replace('-', '−');
    }
}
