// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.intercala.data.Citation;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.report.Bibliography;
import org.intercala.report.NumberText;

/** The small line below a value: in SI units, where it comes from, what is allowed. */
public final class NoteText {

    private static final int DIGITS = 6;

    private NoteText() {
    }

    /** The parts of a line that are not empty; units are not broken at a slash. */
    public static String join(final String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))
                .replace("/", "\u2060/\u2060");
    }

    /**
     * What a description says after a word, to the end of the sentence: of {@code Ends the run. Empty: never.} after
     * {@code empty: } it is {@code never}; "" where the word is not there.
     */
    public static String after(final String word, final String description) {
        final int at = description.toLowerCase(Locale.ROOT).indexOf(word);
        final String rest = at < 0 ? "" : description.substring(at + word.length());
        return rest.replaceFirst("(?s)\\.(\\s.*)?$", "");
    }

    /** {@code = 3.9 × 10⁻¹⁴ m²/s}; "" where the value is in SI units already. */
    public static String si(final Quantity quantity) {
        if (quantity.isVariable() || Units.parse(quantity.unit()).isSi()) {
            return "";
        }
        return "= " + NumberText.of(quantity.si(), DIGITS) + UnitText.behind(Units.parse(quantity.unit()).si());
    }

    /** Authors and year of a citation, {@code default}, or nothing for what the user typed. */
    public static String origin(final String origin, final List<Citation> citations) {
        if (origin.isEmpty() || origin.equals(Quantity.DEFAULT_ORIGIN)) {
            return origin;
        }
        return citations.stream().filter(citation -> origin.equals(citation.getKey())).findFirst()
                .map(Bibliography::brief).orElse(origin);
    }
}
