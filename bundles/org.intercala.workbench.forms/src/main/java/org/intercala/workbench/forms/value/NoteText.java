// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.Citation;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.report.Bibliography;
import org.intercala.report.NumberText;

/** The small line below a value: in SI units, where it comes from, what is allowed. */
public final class NoteText {

    private static final int DIGITS = 6;

    private NoteText() {
    }

    /** @param quantity no variable; null for none @param unit in which the range is said */
    public static String of(final Quantity quantity, final ParameterFeature parameter, final List<Citation> citations,
            final String unit) {
        final List<String> parts = new ArrayList<>();
        if (quantity != null) {
            add(parts, si(quantity));
            add(parts, quantity.origin().isEmpty() ? "typed here" : origin(quantity.origin(), citations));
        }
        add(parts, RangeText.of(parameter, unit));
        return String.join(" · ", parts);
    }

    private static void add(final List<String> parts, final String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
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
