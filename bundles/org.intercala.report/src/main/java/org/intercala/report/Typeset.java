// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sets units and symbols: {@code m2/s} as m²/s, {@code c_max} with an upright subscript. */
public final class Typeset {

    /** A piece of text that is raised or not. */
    private record Run(String text, boolean raised) {
    }

    private static final Pattern EXPONENT = Pattern
            .compile("(?<![\\w.])(-?\\d+(?:\\.\\d+)?)[eE]([-+]?\\d{1,3})(?!\\w)");

    private Typeset() {
    }

    /** A unit as HTML. */
    static void unit(final Markup out, final String unit) {
        for (final Run run : runs(unit)) {
            if (run.raised) {
                out.leaf("sup", run.text.replace('-', '−'));
            } else {
                out.text(run.text);
            }
        }
    }

    /** A unit as plain text with superscript characters. */
    public static String unit(final String unit) {
        final var text = new StringBuilder();
        for (final Run run : runs(unit)) {
            if (!run.raised) {
                text.append(run.text);
            } else if (run.text.matches("-?\\d+")) {
                text.append(NumberText.superscript(Integer.parseInt(run.text)));
            } else {
                text.append('^').append(run.text);
            }
        }
        return text.toString();
    }

    /** A sentence whose numbers with an exponent, {@code 1.7e-12}, become 1.7 × 10⁻¹² and whose A*h becomes A·h. */
    static String sentence(final String text) {
        return EXPONENT.matcher(text.replace("A*h", "A·h"))
                .replaceAll(number -> number.group(1) + " × 10"
                        + NumberText.superscript(Integer.parseInt(number.group(2))));
    }

    /** A symbol as HTML: italic base, upright subscript behind the underscore. */
    static void symbol(final Markup out, final String symbol) {
        final int underscore = symbol.indexOf('_');
        final boolean single = underscore >= 0 || symbol.length() <= 2;
        out.leaf(single ? "i" : "span", underscore < 0 ? symbol : symbol.substring(0, underscore));
        if (underscore >= 0) {
            out.leaf("sub", symbol.substring(underscore + 1));
        }
    }

    private static List<Run> runs(final String unit) {
        final List<Run> runs = new ArrayList<>();
        final var plain = new StringBuilder();
        int i = 0;
        while (i < unit.length()) {
            final char c = unit.charAt(i);
            final boolean afterSymbol = i > 0 && (Character.isLetter(unit.charAt(i - 1)) || unit.charAt(i - 1) == ')');
            final int from = c == '^' ? i + 1 : i;
            final int to = c == '^' || afterSymbol ? exponentEnd(unit, from) : from;
            if (to > from) {
                flush(runs, plain);
                final String exponent = unit.substring(from, to);
                runs.add(new Run(exponent.startsWith("(") ? exponent.substring(1, exponent.length() - 1) : exponent,
                        true));
                i = to;
            } else if (unit.startsWith("ohm", i)) {
                plain.append('Ω');
                i += 3;
            } else if (c == 'u' && !afterSymbol && i + 1 < unit.length() && Character.isLetter(unit.charAt(i + 1))) {
                plain.append('µ');
                i++;
            } else {
                plain.append(c == '*' || c == ' ' ? '·' : c);
                i++;
            }
        }
        flush(runs, plain);
        return runs;
    }

    private static void flush(final List<Run> runs, final StringBuilder plain) {
        if (!plain.isEmpty()) {
            runs.add(new Run(plain.toString(), false));
            plain.setLength(0);
        }
    }

    /** End of the exponent that begins at an index: a signed decimal number, or a fraction in parentheses. */
    private static int exponentEnd(final String unit, final int from) {
        if (from < unit.length() && unit.charAt(from) == '(' && unit.charAt(from - 1) == '^') {
            return unit.indexOf(')', from) + 1;
        }
        int to = from;
        while (to < unit.length() && (Character.isDigit(unit.charAt(to)) || to == from && unit.charAt(to) == '-'
                || to > from && unit.charAt(to) == '.')) {
            to++;
        }
        return to > from && Character.isDigit(unit.charAt(to - 1)) ? to : from;
    }
}
