// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.math.BigDecimal;

/** Reads and writes the text form of a {@link Quantity}. */
final class QuantityText {
    private static final String ACCEPTED = "Write number[(uncertainty)] unit [@origin], for example "
            + "39(2) nm2/ms @chen2020, or =variable.";
    private static final int MAXIMUM_LENGTH = 400;
    private static final int MAXIMUM_PADDING = 60;
    /** Numbers outside 1e-4 .. 1e9 are written with an exponent. */
    private static final int LOWEST_PLAIN = -4;
    private static final int HIGHEST_PLAIN = 9;

    private final String text;
    private int position;

    QuantityText(String text) {
        this.text = text;
    }

    Quantity read() {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new TextFormatException("quantity", text.substring(0, 40) + "…", MAXIMUM_LENGTH,
                    "longer than " + MAXIMUM_LENGTH + " characters", ACCEPTED);
        }
        skipBlanks();
        if (position == text.length()) {
            throw failure("a number is missing", position);
        }
        if (text.charAt(position) == '=') {
            return variable();
        }
        var start = position;
        var mantissa = mantissa();
        var typed = parentheses(mantissa);
        var exponent = exponent();
        if (typed == null) {
            typed = parentheses(mantissa);
        }
        var number = scaled(mantissa, exponent, start);
        var uncertainty = typed == null ? null : scaled(typed, exponent, start);
        skipBlanks();
        if (uncertainty == null && (text.startsWith("±", position) || text.startsWith("+-", position)
                || text.startsWith("+/-", position))) {
            position = text.indexOf(text.charAt(position) == '±' ? '±' : '-', position) + 1;
            skipBlanks();
            var from = position;
            uncertainty = unsigned();
            uncertainty = scaled(uncertainty, exponent(), from);
            skipBlanks();
        }
        return withUnit(number, uncertainty, start);
    }

    private Quantity variable() {
        position++;
        var name = text.substring(position).strip();
        if (!isName(name)) {
            throw failure(
                    name.isEmpty() ? "the name of a variable is missing" : "'" + name + "' is no name of a variable",
                    position);
        }
        return Quantity.variable(name);
    }

    private Quantity withUnit(BigDecimal number, BigDecimal uncertainty, int start) {
        var at = text.indexOf('@', position);
        var origin = "";
        if (at >= 0) {
            origin = text.substring(at + 1).strip();
            if (origin.isEmpty() || !isOrigin(origin)) {
                throw failure(origin.isEmpty() ? "the origin behind @ is missing"
                        : "'" + origin + "' is no origin (one key without blanks and @)", at + 1);
            }
        }
        var end = at >= 0 ? at : text.length();
        if (position < end && text.charAt(position) == ',') {
            throw failure("a comma is no decimal point", position);
        }
        Unit unit;
        try {
            unit = Units.parse(text.substring(position, end));
        } catch (TextFormatException e) {
            throw failure(e.reason(), position + e.position());
        }
        try {
            return new Quantity(Quantity.canonical(number),
                    uncertainty == null ? null : Quantity.canonical(uncertainty), unit, origin, null);
        } catch (IllegalArgumentException e) {
            throw failure(e.getMessage(), start);
        }
    }

    private BigDecimal mantissa() {
        var c = text.charAt(position);
        var negative = c == '-' || c == '−';
        if (negative || c == '+') {
            position++;
        }
        var number = unsigned();
        return negative ? number.negate() : number;
    }

    private BigDecimal unsigned() {
        var start = position;
        var digits = 0;
        var points = 0;
        while (position < text.length() && (isDigit(position) || text.charAt(position) == '.' && points == 0)) {
            if (isDigit(position)) {
                digits++;
            } else {
                points++;
            }
            position++;
        }
        if (digits == 0) {
            throw failure(
                    text.startsWith("NaN", start) || text.startsWith("Inf", start) ? "NaN and infinity are no values"
                            : "a number is missing",
                    start);
        }
        return new BigDecimal(text.substring(start, position));
    }

    /**
     * Uncertainty in parentheses behind the digits of {@code mantissa}, in units of the mantissa; null if there is
     * none.
     */
    private BigDecimal parentheses(BigDecimal mantissa) {
        if (position == text.length() || text.charAt(position) != '(') {
            return null;
        }
        position++;
        var start = position;
        var typed = unsigned();
        if (position == text.length() || text.charAt(position) != ')') {
            throw failure("the ')' behind the uncertainty is missing", position);
        }
        var hasPoint = text.substring(start, position).indexOf('.') >= 0;
        position++;
        return hasPoint ? typed : typed.scaleByPowerOfTen(-mantissa.scale());
    }

    /** Exponent of ten; e is one only if digits follow, so that 5eV is 5 eV. */
    private int exponent() {
        var start = position;
        if (position == text.length() || "eE".indexOf(text.charAt(position)) < 0) {
            return 0;
        }
        position++;
        if (position < text.length() && "+-−".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        var digits = position;
        while (position < text.length() && isDigit(position)) {
            position++;
        }
        if (position == digits) {
            position = start;
            return 0;
        }
        if (position - digits > 4) {
            throw failure("the exponent is out of range", digits);
        }
        return Integer.parseInt(text.substring(start + 1, position).replace('−', '-'));
    }

    private BigDecimal scaled(BigDecimal mantissa, int exponent, int start) {
        var number = mantissa.scaleByPowerOfTen(exponent);
        var value = number.doubleValue();
        if (Double.isInfinite(value) || value == 0 && number.signum() != 0) {
            throw failure("the number is beyond the range of double precision", start);
        }
        return number;
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void skipBlanks() {
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || Character.isSpaceChar(text.charAt(position)))) {
            position++;
        }
    }

    private TextFormatException failure(String reason, int where) {
        return new TextFormatException("quantity", text, where, reason, ACCEPTED);
    }

    static boolean isName(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (!(Character.isLetter(c) || c == '_' || i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static boolean isOrigin(String origin) {
        for (var i = 0; i < origin.length(); i++) {
            var c = origin.charAt(i);
            if (c == '@' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    static String write(BigDecimal number, BigDecimal uncertainty, Unit unit, String origin) {
        var digits = number;
        if (uncertainty != null && uncertainty.signum() != 0 && uncertainty.scale() > number.scale()) {
            if (uncertainty.scale() - number.scale() > MAXIMUM_PADDING) {
                throw new IllegalArgumentException(
                        "the uncertainty " + uncertainty + " has no meaning beside " + number);
            }
            digits = number.setScale(uncertainty.scale());
        }
        if (uncertainty != null && digits.scale() < 0 && digits.precision() - digits.scale() <= HIGHEST_PLAIN) {
            digits = digits.setScale(0);
        }
        var text = new StringBuilder();
        var exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0) {
            exponent = -Math.max(0, digits.scale());
        }
        var plain = exponent >= LOWEST_PLAIN && exponent < HIGHEST_PLAIN
                && (uncertainty == null || digits.scale() >= 0);
        var mantissa = plain ? digits : digits.scaleByPowerOfTen(-exponent);
        text.append(mantissa.toPlainString());
        if (uncertainty != null) {
            text.append('(').append(uncertainty.scaleByPowerOfTen(digits.scale()).toBigIntegerExact()).append(')');
        }
        if (!plain) {
            text.append('e').append(exponent);
        }
        if (!unit.text().equals("1")) {
            text.append(' ').append(unit.text());
        }
        if (!origin.isEmpty()) {
            text.append(" @").append(origin);
        }
        return text.toString();
    }
}
