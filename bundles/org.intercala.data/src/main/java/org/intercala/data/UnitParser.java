// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * Recursive descent over {@code product := factor ((* | · | / | blank) factor)*},
 * {@code factor := (symbol | 1 | '(' product ')') power?}.
 */
final class UnitParser {
    private static final MathContext ROOT = new MathContext(50);
    private static final MathContext ROOT_CHECK = new MathContext(40);
    private static final int MAXIMUM_LENGTH = 200;
    private static final int MAXIMUM_EXPONENT = 24;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String ACCEPTED = "Write a unit such as nm2/ms, A*h, mol/m3, J/(mol*K) or 1.";
    private static final Map<String, String> HINTS = Map.of("M", "mol/l", "sec", "s", "hr", "h", "hours", "h",
            "celsius", "°C", "kelvin", "K", "meter", "m", "micron", "um", "C°", "°C", "volt", "V");

    private record Part(BigDecimal numerator, BigDecimal denominator, Dimension dimension) {}

    private static final Part ONE = new Part(BigDecimal.ONE, BigDecimal.ONE, Dimension.ONE);

    private final String text;
    private int position;

    UnitParser(String text) {
        this.text = text;
    }

    Unit parse() {
        var clean = clean(text);
        if (clean.length() > MAXIMUM_LENGTH) {
            throw failure("longer than " + MAXIMUM_LENGTH + " characters", MAXIMUM_LENGTH);
        }
        if (clean.isEmpty()) {
            clean = "1";
        }
        if (isCelsius(clean)) {
            return new Unit(clean, BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("273.15"),
                    Dimension.of(0, 0, 0, 0, 1));
        }
        skipBlanks();
        var part = position == text.length() ? ONE : product(0);
        if (position < text.length()) {
            throw failure("unexpected '" + text.charAt(position) + "'", position);
        }
        var unit = new Unit(clean, part.numerator(), part.denominator(), BigDecimal.ZERO, part.dimension());
        if (!(unit.scale() > 1e-200 && unit.scale() < 1e200)) {
            throw failure("a factor to SI of " + unit.scale() + " is beyond any use", 0);
        }
        return unit;
    }

    /** Trims, and reduces inner blanks to one. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isBlank(c)) {
                clean.append(c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        return clean.toString().strip();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isCelsius(String symbol) {
        return symbol.equals("°C") || symbol.equals("degC") || symbol.equals("℃");
    }

    private Part product(int depth) {
        var result = factor(depth);
        var divided = false;
        while (true) {
            var blank = skipBlanks();
            if (position == text.length() || text.charAt(position) == ')') {
                return result;
            }
            var operator = text.charAt(position);
            if (operator == '*' || operator == '·' || operator == '⋅' || operator == '×' || operator == '/') {
                position++;
                skipBlanks();
            } else if (!blank) {
                throw failure("unexpected '" + operator + "'", position);
            } else if (divided) {
                throw failure("a blank after '/' is ambiguous, write J/(mol*K) or J/mol/K", position - 1);
            }
            var next = factor(depth);
            if (operator == '/') {
                divided = true;
                next = new Part(next.denominator(), next.numerator(), next.dimension().power(-Dimension.DENOMINATOR));
            }
            result = new Part(result.numerator().multiply(next.numerator()),
                    result.denominator().multiply(next.denominator()), result.dimension().times(next.dimension()));
        }
    }

    private Part factor(int depth) {
        var start = position;
        if (position == text.length()) {
            throw failure("a unit is missing", position);
        }
        var c = text.charAt(position);
        Part base;
        if (c == '(') {
            if (depth > 10) {
                throw failure("too many parentheses", position);
            }
            position++;
            skipBlanks();
            base = product(depth + 1);
            if (position == text.length()) {
                throw failure("the ')' to the '(' at column " + (start + 1) + " is missing", position);
            }
            position++;
        } else if (c == '1' && !(position + 1 < text.length() && isNumberPart(text.charAt(position + 1)))) {
            position++;
            return ONE;
        } else if (isSymbolPart(c)) {
            base = symbol();
        } else if (isNumberPart(c)) {
            throw failure("a number is no unit (only 1 is)", position);
        } else {
            throw failure("unexpected '" + c + "'", position);
        }
        return power(base, start);
    }

    private Part symbol() {
        var start = position;
        while (position < text.length() && isSymbolPart(text.charAt(position))) {
            position++;
        }
        var typed = text.substring(start, position);
        if (isCelsius(typed)) {
            throw failure(typed + " stands only alone, as an absolute temperature; write K", start);
        }
        // the Kelvin, ångström and ohm signs of Unicode are compatibility characters of the plain letters
        var symbol = typed.replace('\u212B', 'Å').replace('\u2126', 'Ω').replace('\u212A', 'K');
        var unit = Units.SYMBOLS.get(symbol);
        var exponent = 0;
        for (var length = Math.min(2, symbol.length() - 1); unit == null && length > 0; length--) {
            var prefix = Units.PREFIXES.get(symbol.substring(0, length));
            var candidate = Units.SYMBOLS.get(symbol.substring(length));
            if (prefix != null && candidate != null && candidate.prefixes()) {
                unit = candidate;
                exponent = prefix;
            }
        }
        if (unit == null) {
            var similar = similar(symbol);
            throw failure("unknown unit '" + typed + "'" + (similar == null ? "" : ", did you mean " + similar + "?"),
                    start);
        }
        return new Part(unit.numerator().scaleByPowerOfTen(exponent), unit.denominator(), unit.dimension());
    }

    private Part power(Part base, int start) {
        var exponent = exponent();
        if (exponent == Dimension.DENOMINATOR) {
            return base;
        }
        var dimension = base.dimension().power(exponent);
        if (dimension == null) {
            throw failure("the exponents are no simple fractions", start);
        }
        var divisor = Dimension.greatestCommonDivisor(exponent, Dimension.DENOMINATOR);
        var power = Math.abs(exponent) / divisor;
        var root = Dimension.DENOMINATOR / divisor;
        var numerator = root(base.numerator().pow(power), root);
        var denominator = root(base.denominator().pow(power), root);
        return exponent < 0 ? new Part(denominator, numerator, dimension) : new Part(numerator, denominator, dimension);
    }

    /** Exponent in sixtieths; 60 if none is written. */
    private int exponent() {
        if (position < text.length() && (text.charAt(position) == '^' || text.startsWith("**", position))) {
            position += text.charAt(position) == '^' ? 1 : 2;
            if (position < text.length() && text.charAt(position) == '(') {
                position++;
                var start = position;
                while (position < text.length() && text.charAt(position) != ')') {
                    position++;
                }
                if (position == text.length()) {
                    throw failure("the ')' of the exponent is missing", position);
                }
                return fraction(text.substring(start, position++), start);
            }
        }
        var start = position;
        var digits = new StringBuilder();
        while (position < text.length()) {
            var c = text.charAt(position);
            var superscript = SUPERSCRIPTS.indexOf(c);
            if (superscript >= 0) {
                digits.append((char) ('0' + superscript));
            } else if (c == '⁻' || c == '−') {
                digits.append('-');
            } else if (isNumberPart(c)) {
                digits.append(c);
            } else {
                break;
            }
            position++;
        }
        if (start > 0 && digits.isEmpty() && (text.charAt(start - 1) == '^' || text.startsWith("**", start - 2))) {
            throw failure("an exponent is missing", start);
        }
        return digits.isEmpty() ? Dimension.DENOMINATOR : fraction(digits.toString(), start);
    }

    private int fraction(String typed, int start) {
        var slash = typed.indexOf('/');
        try {
            var top = new BigDecimal((slash < 0 ? typed : typed.substring(0, slash)).strip());
            var bottom = slash < 0 ? BigDecimal.ONE : new BigDecimal(typed.substring(slash + 1).strip());
            if (top.abs().compareTo(BigDecimal.valueOf(MAXIMUM_EXPONENT)) > 0 || bottom.signum() <= 0
                    || top.signum() == 0) {
                throw failure("the exponent '" + typed + "' is not between -" + MAXIMUM_EXPONENT + " and "
                        + MAXIMUM_EXPONENT + " and not zero", start);
            }
            return top.multiply(BigDecimal.valueOf(Dimension.DENOMINATOR)).divide(bottom).intValueExact();
        } catch (NumberFormatException e) {
            throw failure("'" + typed + "' is no exponent", start);
        } catch (ArithmeticException e) {
            throw failure("the exponent '" + typed + "' is no simple fraction such as 1.5 or (1/3)", start);
        }
    }

    /** The n-th root: exact where it is a decimal number, else to 40 digits. */
    private static BigDecimal root(BigDecimal value, int n) {
        if (n == 1 || value.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        // scaled near 1 by a power of ten that n divides, so that the double starts Newton's iteration within its range
        var shift = Math.floorDiv(value.precision() - value.scale(), n);
        var reduced = value.scaleByPowerOfTen(-shift * n);
        var x = BigDecimal.valueOf(StrictMath.pow(reduced.doubleValue(), 1.0 / n));
        // 16 digits of the start become 32, then 64
        for (var i = 0; i < 2; i++) {
            x = x.multiply(BigDecimal.valueOf(n - 1L)).add(reduced.divide(x.pow(n - 1, ROOT), ROOT))
                    .divide(BigDecimal.valueOf(n), ROOT);
        }
        return x.round(ROOT_CHECK).stripTrailingZeros().scaleByPowerOfTen(shift);
    }

    private static boolean isSymbolPart(char c) {
        return Character.isLetter(c) && SUPERSCRIPTS.indexOf(c) < 0 || c == '°' || c == '%' || c == '℃';
    }

    private static boolean isNumberPart(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+';
    }

    private boolean skipBlanks() {
        var start = position;
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        return position > start;
    }

    /** Closest accepted symbol: the same letters in another case, or one edit away. */
    private static String similar(String symbol) {
        if (HINTS.containsKey(symbol)) {
            return HINTS.get(symbol);
        }
        String oneEdit = null;
        for (var unit : Units.SYMBOLS.values()) {
            for (var prefix : unit.prefixes() ? PREFIXES_WITH_NONE : NO_PREFIX) {
                var candidate = prefix + unit.symbol();
                if (candidate.equalsIgnoreCase(symbol)) {
                    return candidate;
                }
                if (oneEdit == null && symbol.length() > 1 && isOneEdit(symbol, candidate)) {
                    oneEdit = candidate;
                }
            }
        }
        return oneEdit;
    }

    private static final String[] NO_PREFIX = { "" };
    /** The usual prefixes only, so that a suggestion is one that people use. */
    private static final String[] PREFIXES_WITH_NONE = { "", "m", "u", "n", "k", "p", "M", "G", "c", "f" };

    private static boolean isOneEdit(String a, String b) {
        if (a.length() > b.length()) {
            return isOneEdit(b, a);
        }
        var same = 0;
        while (same < a.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return b.length() - a.length() <= 1
                && b.substring(same + 1).equals(a.substring(a.length() == b.length() ? same + 1 : same));
    }

    private TextFormatException failure(String reason, int where) {
        return new TextFormatException("unit", text, where, reason, ACCEPTED);
    }
}
