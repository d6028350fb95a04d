// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.Map;

/** Texts, symbols, numbers and units in LaTeX without further packages. */
final class Latex {

    private static final Map<Integer, String> MATH = Map.ofEntries(Map.entry((int) 'α', "\\alpha "),
            Map.entry((int) 'β', "\\beta "), Map.entry((int) 'γ', "\\gamma "), Map.entry((int) 'δ', "\\delta "),
            Map.entry((int) 'ε', "\\varepsilon "), Map.entry((int) 'η', "\\eta "), Map.entry((int) 'θ', "\\theta "),
            Map.entry((int) 'κ', "\\kappa "), Map.entry((int) 'λ', "\\lambda "), Map.entry((int) 'μ', "\\mu "),
            Map.entry((int) 'µ', "\\mu "), Map.entry((int) 'ρ', "\\rho "), Map.entry((int) 'σ', "\\sigma "),
            Map.entry((int) 'τ', "\\tau "), Map.entry((int) 'φ', "\\varphi "), Map.entry((int) 'ω', "\\omega "),
            Map.entry((int) 'Δ', "\\Delta "), Map.entry((int) 'Θ', "\\Theta "), Map.entry((int) 'Ω', "\\Omega "),
            Map.entry((int) 'Å', "\\mathring{A}"), Map.entry((int) '°', "^\\circ "), Map.entry((int) '−', "-"),
            Map.entry((int) '₀', "_0"), Map.entry((int) '₁', "_1"), Map.entry((int) '₂', "_2"),
            Map.entry((int) '·', "\\,"));

    private Latex() {
    }

    static String text(final String text) {
        final var latex = new StringBuilder();
        text.codePoints().forEach(point -> latex.append(switch (point) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) point;
            case '–' -> "--";
            default -> MATH.containsKey(point) ? "$" + MATH.get(point).strip() + "$" : Character.toString(point);
        }));
        return latex.toString();
    }

    private static String math(final String text) {
        final var latex = new StringBuilder();
        text.codePoints().forEach(point -> latex.append(MATH.getOrDefault(point, Character.toString(point))));
        return latex.toString();
    }

    /** {@code c_max} as $c_\mathrm{max}$. */
    static String symbol(final String symbol) {
        if (symbol.isEmpty()) {
            return "";
        }
        final int low = symbol.indexOf('_');
        final String base = low < 0 ? symbol : symbol.substring(0, low);
        final String set = base.length() > 2 ? "\\mathrm{" + math(base) + "}" : math(base).strip();
        return "$" + set + (low < 0 ? "" : "_\\mathrm{" + math(symbol.substring(low + 1)).strip() + "}") + "$";
    }

    /** {@code 1.2e-14} as a power of ten; what is no number as text. */
    static String number(final String value) {
        if (!value.matches("[-+−.\\d(),eE ]+")) {
            return text(value);
        }
        return "$" + value.replace('−', '-').replaceAll("[eE]([-+]?\\d+)", " \\\\times 10^{$1}") + "$";
    }

    /** {@code nm2/ms} as nm\textsuperscript{2}/ms. */
    static String unit(final String unit) {
        if (unit.isEmpty() || unit.equals("1")) {
            return "";
        }
        return "$\\mathrm{" + math(unit.replace("ohm", "Ω").replace("degC", "°C")
                .replaceAll("(?<![A-Za-z])u(?=[A-Za-z])", "µ")
                .replaceAll("(?<=[A-Za-zµΩ)])\\^?(-?\\d+(?:\\.\\d+)?)", "^{$1}").replaceAll("[*· ]", "\\\\,")
                .replace("%", "\\%"))
                .replaceAll("\\s+(?=[}^/])", "") + "}$";
    }
}
