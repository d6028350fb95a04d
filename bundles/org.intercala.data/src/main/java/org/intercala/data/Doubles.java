// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Immutable array of numbers. The text form, numbers separated by one blank, restores the same bits (any NaN becomes
 * the canonical one).
 */
public final class Doubles {
    public static final Doubles EMPTY = new Doubles(new double[0]);

    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    /** Copies the values. */
    public static Doubles of(double... values) {
        return values.length == 0 ? EMPTY : new Doubles(values.clone());
    }

    /**
     * Reads numbers separated by blanks; NaN, Infinity and -Infinity are accepted, since a result may have gaps.
     * @throws TextFormatException naming the first text that is no number, and its column
     */
    public static Doubles parse(String text) {
        var list = DoubleStream.builder();
        var end = 0;
        for (var start = 0; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                list.add(number(text.substring(start, end), start));
            }
        }
        return of(list.build().toArray());
    }

    private static double number(String text, int start) {
        try {
            if (isDecimal(text) || text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity")) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            // said below, with text and place
        }
        throw new TextFormatException("number", text, start, "unreadable value of a list",
                "Write numbers separated by blanks: 0 0.5 1e-3.");
    }

    /** Java reads hexadecimal numbers and suffixes too, which are no text of ours. */
    private static boolean isDecimal(String text) {
        for (var i = 0; i < text.length(); i++) {
            if ("0123456789.eE+-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    public double get(int index) {
        return values[index];
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** A fresh copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubles that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(values.length * 12);
        for (var value : values) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            var number = Double.toString(value);
            text.append(number.endsWith(".0") ? number.substring(0, number.length() - 2)
                    : number.replace(".0E", "E").replace('E', 'e'));
        }
        return text.toString();
    }
}
