// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the annotation {@code https://intercala.org/parameter} says about a feature.
 * @param feature attribute or containment reference
 * @param unit unit that fixes the dimension, empty where the value is no physical quantity
 * @param lower smallest value in {@code unit}, -Infinity if none @param upper largest, Infinity if none
 * @param lowerExclusive whether {@code lower} itself is refused @param upperExclusive whether {@code upper} itself is
 * refused
 * @param symbol as in the theory page, may be empty @param label for people @param description one sentence, may be
 * empty
 * @param required whether a value must be given
 * @param file whether the value is a path inside the project whose content counts
 * @param fileOptional whether that file need not exist
 * @param flatten whether a form shows the features of the contained object among those of its owner
 * @param lines whether the text has several lines
 * @param empty what it means that there is no value, in a word, such as {@code automatic}; may be empty
 */
public record ParameterFeature(EStructuralFeature feature, String unit, double lower, double upper,
        boolean lowerExclusive, boolean upperExclusive, String symbol, String label, String description,
        boolean required, boolean file, boolean fileOptional, boolean flatten, boolean lines,
        String empty) {

    public String name() {
        return feature.getName();
    }

    /** Label and symbol, as in {@code Reference potential U₀}. */
    public String title() {
        return symbol.isEmpty() ? label : label + " " + symbol;
    }

    public boolean isBounded() {
        return lower != Double.NEGATIVE_INFINITY || upper != Double.POSITIVE_INFINITY;
    }

    /** Whether a value in {@link #unit} lies within the bounds; never for NaN. */
    public boolean contains(double value) {
        return (lowerExclusive ? value > lower : value >= lower) && (upperExclusive ? value < upper : value <= upper);
    }

    /** The allowed range for people, such as {@code 0 < L <= 0.01 m}; empty if there is none. */
    public String range() {
        if (!isBounded()) {
            return "";
        }
        var text = new StringBuilder();
        if (lower != Double.NEGATIVE_INFINITY) {
            text.append(number(lower)).append(lowerExclusive ? " < " : " <= ");
        }
        text.append(symbol.isEmpty() ? feature.getName() : symbol);
        if (upper != Double.POSITIVE_INFINITY) {
            text.append(upperExclusive ? " < " : " <= ").append(number(upper));
        }
        return text.append(unit.isEmpty() || unit.equals("1") ? "" : " " + unit).toString();
    }

    /** The allowed range in words, in {@link #unit}: {@code at least 0.001 and below 1}; empty if there is none. */
    String bounds() {
        var above = lower == Double.NEGATIVE_INFINITY ? "" : (lowerExclusive ? "above " : "at least ") + number(lower);
        var below = upper == Double.POSITIVE_INFINITY ? "" : (upperExclusive ? "below " : "at most ") + number(upper);
        return above + (above.isEmpty() || below.isEmpty() ? "" : " and ") + below;
    }

    /** What a sentence says of a value out of bounds: {@code lies outside -5 to 10 V}, {@code must be above 0 K}. */
    String refusal() {
        var both = Double.isFinite(lower) && Double.isFinite(upper);
        return (both && !lowerExclusive && !upperExclusive ? "lies outside " + number(lower) + " to " + number(upper)
                : "must be " + bounds()) + (unit.isEmpty() || unit.equals("1") ? "" : " " + unit);
    }

    private static String number(double value) {
        return Doubles.of(value).toString();
    }
}
