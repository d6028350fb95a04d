// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.Arrays;

/**
 * Physical dimension: rational exponents of the seven SI base units, kept in sixtieths so that halves, thirds, quarters
 * and fifths are exact.
 */
public final class Dimension {
    static final int DENOMINATOR = 60;
    static final Dimension ONE = new Dimension(new int[7]);
    private static final String[] BASE = { "kg", "m", "s", "A", "K", "mol", "cd" };

    private final int[] sixtieths;

    private Dimension(int[] sixtieths) {
        this.sixtieths = sixtieths;
    }

    /** Exponents of kg, m, s, A, K, mol, cd; trailing zeros may be left out. */
    static Dimension of(int... exponents) {
        var sixtieths = new int[BASE.length];
        for (var i = 0; i < exponents.length; i++) {
            sixtieths[i] = exponents[i] * DENOMINATOR;
        }
        return new Dimension(sixtieths);
    }

    Dimension times(Dimension other) {
        var product = sixtieths.clone();
        for (var i = 0; i < product.length; i++) {
            product[i] = Math.addExact(product[i], other.sixtieths[i]);
        }
        return new Dimension(product);
    }

    /** The power sixtieths/60; null when an exponent would not be a multiple of 1/60. */
    Dimension power(int exponent) {
        var power = new int[sixtieths.length];
        for (var i = 0; i < power.length; i++) {
            var product = Math.multiplyExact(sixtieths[i], exponent);
            if (product % DENOMINATOR != 0) {
                return null;
            }
            power[i] = product / DENOMINATOR;
        }
        return new Dimension(power);
    }

    /** Product of base units that the unit parser reads back, for example {@code kg*m2/s3/A}. */
    String baseText() {
        var text = new StringBuilder();
        for (var i = 0; i < sixtieths.length; i++) {
            if (sixtieths[i] > 0) {
                text.append(text.isEmpty() ? "" : "*").append(BASE[i]).append(exponent(sixtieths[i]));
            }
        }
        if (text.isEmpty()) {
            text.append('1');
        }
        for (var i = 0; i < sixtieths.length; i++) {
            if (sixtieths[i] < 0) {
                text.append('/').append(BASE[i]).append(exponent(-sixtieths[i]));
            }
        }
        return text.toString();
    }

    private static String exponent(int sixtieths) {
        if (sixtieths == DENOMINATOR) {
            return "";
        }
        if (sixtieths % DENOMINATOR == 0) {
            return Integer.toString(sixtieths / DENOMINATOR);
        }
        var divisor = greatestCommonDivisor(sixtieths, DENOMINATOR);
        return "^(" + sixtieths / divisor + "/" + DENOMINATOR / divisor + ")";
    }

    static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && Arrays.equals(sixtieths, that.sixtieths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sixtieths);
    }

    @Override
    public String toString() {
        return baseText();
    }
}
