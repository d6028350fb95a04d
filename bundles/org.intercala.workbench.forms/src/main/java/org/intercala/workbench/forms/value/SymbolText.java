// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Symbols as they are set in physics: the base in italics, what is behind {@code _} lowered and upright. */
public final class SymbolText {

    private static final Map<String, String> GREEK = Map.ofEntries(Map.entry("alpha", "α"), Map.entry("beta", "β"),
            Map.entry("gamma", "γ"), Map.entry("delta", "δ"), Map.entry("epsilon", "ε"), Map.entry("eta", "η"),
            Map.entry("theta", "θ"), Map.entry("kappa", "κ"), Map.entry("lambda", "λ"), Map.entry("mu", "μ"),
            Map.entry("nu", "ν"), Map.entry("rho", "ρ"), Map.entry("sigma", "σ"), Map.entry("tau", "τ"),
            Map.entry("phi", "φ"), Map.entry("omega", "ω"), Map.entry("Delta", "Δ"), Map.entry("Theta", "Θ"),
            Map.entry("Omega", "Ω"), Map.entry("Phi", "Φ"));

    /**
     * A piece of a symbol.
     *
     * @param italic whether it is a letter for a quantity
     */
    public record Run(String text, boolean italic, boolean lowered) {
    }

    private SymbolText() {
    }

    /** Pieces from left to right; empty for no symbol. */
    public static List<Run> of(final String symbol) {
        final List<Run> runs = new ArrayList<>();
        if (symbol.isBlank()) {
            return runs;
        }
        final int low = symbol.indexOf('_');
        if (low < 0 && symbol.length() > 2 && !GREEK.containsKey(symbol)) {
            // A formula or an abbreviation, such as SOC.
            runs.add(new Run(symbol, false, false));
            return runs;
        }
        final String base = low < 0 ? symbol : symbol.substring(0, low);
        runs.add(new Run(greek(base), true, false));
        if (low >= 0 && low + 1 < symbol.length()) {
            final String index = symbol.substring(low + 1).replaceAll("[{}]", "");
            runs.add(new Run(greek(index), false, true));
        }
        return runs;
    }

    private static String greek(final String name) {
        return GREEK.getOrDefault(name, name);
    }
}
