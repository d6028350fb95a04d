// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EEnum;

/** Names of choices in plain words. */
public final class Wording {

    /** By the literal, or by the name of the enumeration and the literal. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(Map.entry("cRate", "C-rate"),
            Map.entry("maxwell", "Common tangents (Maxwell)"), Map.entry("redlichKister", "Redlich–Kister"),
            Map.entry("fromOpenCircuitPotential", "From open-circuit potential"),
            Map.entry("AxisCombination.product", "Every combination"), Map.entry("AxisCombination.zip", "Row by row"),
            Map.entry("Extrapolation.error", "Refuse"), Map.entry("Extrapolation.constant", "Keep the end value"),
            Map.entry("Extrapolation.linear", "Go on straight"), Map.entry("FunctionKind.port", "From an input"));

    private Wording() {
    }

    /** The name of a choice of an enumeration. */
    public static String of(final EEnum type, final String literal) {
        return SPECIAL.getOrDefault(type.getName() + "." + literal, of(literal));
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
