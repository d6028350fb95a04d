// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.Locale;
import java.util.Map;

/** Names of choices in plain words. */
public final class Wording {

    private static final Map<String, String> SPECIAL = Map.of("cRate", "C-rate", "maxwell", "Common tangents (Maxwell)",
            "product", "Every combination", "zip", "Row by row", "error", "Refuse", "constant", "Keep the end value",
            "monotoneCubic", "Monotone cubic", "regularSolution", "Regular solution", "redlichKister",
            "Redlich–Kister");

    private Wording() {
    }

    /** {@code initialConcentrations} becomes Initial concentrations. */
    public static String of(final String literal) {
        if (literal.isEmpty() || SPECIAL.containsKey(literal)) {
            return SPECIAL.getOrDefault(literal, literal);
        }
        final String words = literal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
