// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.intercala.data.Quantity;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;

/** What the levels of a protocol are, and their text form. */
final class Levels {

    /** What a level is, by its dimension. */
    enum Kind {
        C_RATE("1", "a C-rate"), CURRENT("A", "a current"), CURRENT_DENSITY("A/m2", "a current density"),
        VOLTAGE("V", "a voltage"), POWER("W", "a power"), RESISTANCE("ohm", "a resistance"), CHARGE("C", "a charge");

        static final List<Kind> CURRENTS = List.of(C_RATE, CURRENT, CURRENT_DENSITY);

        private final String unit;
        private final String words;

        Kind(String unit, String words) {
            this.unit = unit;
            this.words = words;
        }

        /** What people call it. */
        String words() {
            return words;
        }
    }

    private static final String NUMBER = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
    private static final Pattern ONLY_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern C_RATE = Pattern.compile("(" + NUMBER + ")?[Cc](?:/(" + NUMBER + "))?");
    private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ")(.*)");
    private static final List<String> KEYWORDS = List.of("for", "until", "or", "in", "linear");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("second", "s"),
            Map.entry("seconds", "s"), Map.entry("sec", "s"), Map.entry("minute", "min"), Map.entry("minutes", "min"),
            Map.entry("hour", "h"), Map.entry("hours", "h"), Map.entry("day", "d"), Map.entry("days", "d"),
            Map.entry("ohms", "ohm"), Map.entry("volt", "V"), Map.entry("volts", "V"));

    private Levels() {
    }

    /** What a level is; null for none of the kinds. */
    static Kind kind(Level level) {
        return Arrays.stream(Kind.values()).filter(kind -> level.getValue().isCompatible(kind.unit)).findFirst()
                .orElse(null);
    }

    /** Reads a level. @param wanted what is expected, in words */
    static Level read(ProtocolLine line, String wanted) {
        int start = line.position();
        var level = CellFactory.eINSTANCE.createLevel();
        var rate = rate(line, wanted);
        if (rate != null) {
            level.setValue(number(line, start, rate[0] == null ? "1" : rate[0]));
            level.setDivisor(rate[1] == null ? null : number(line, start, rate[1]));
        } else {
            level.setValue(quantity(line, wanted));
            if (level.getValue().isCompatible("1")) {
                throw line.failure(line.since(start), "expected " + wanted);
            }
        }
        if (!(level.getValue().si() > 0) || level.getDivisor() != null && !(level.getDivisor().si() > 0)) {
            throw line.failure(line.since(start),
                    "expected a positive value; 'Charge' and 'Discharge' give the direction");
        }
        return level;
    }

    /** Reads a time. */
    static Quantity time(ProtocolLine line) {
        int start = line.position();
        var time = quantity(line, "a time such as 30 min");
        if (!time.isCompatible("s") || !(time.si() > 0)) {
            throw line.failure(line.since(start), "expected a time such as 30 min");
        }
        return time;
    }

    private static Quantity number(ProtocolLine line, int start, String text) {
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException beyond) {
            throw line.failure(line.since(start), "the number is beyond the range of numbers");
        }
    }

    /** Number and divisor of a C-rate, which are taken, either null where it has none; null for no C-rate. */
    private static String[] rate(ProtocolLine line, String wanted) {
        var whole = C_RATE.matcher(line.peek());
        if (whole.matches()) {
            line.take();
            return new String[] { whole.group(1), whole.group(2) };
        }
        if (!ONLY_NUMBER.matcher(line.peek()).matches()) {
            return null;
        }
        var number = line.take();
        var rest = C_RATE.matcher(line.peek());
        if (rest.matches() && rest.group(1) == null) {
            line.take();
            return new String[] { number, rest.group(2) };
        }
        if (line.isAtEnd() || isKeyword(line.peek())) {
            throw line.failure(number, "expected " + wanted);
        }
        line.back();
        return null;
    }

    private static Quantity quantity(ProtocolLine line, String wanted) {
        int start = line.position();
        var parts = WITH_UNIT.matcher(line.peek());
        if (!parts.matches()) {
            throw line.expected(wanted);
        }
        line.take();
        var unit = spelling(parts.group(2));
        if (unit.isEmpty() && !line.isAtEnd() && !isKeyword(line.peek())) {
            unit = spelling(line.take());
        }
        while (isUnit(unit) && !line.isAtEnd() && !isKeyword(line.peek()) && isUnit(unit + " " + line.peek())) {
            unit += " " + line.take();
        }
        try {
            return Quantity.parse(parts.group(1) + " " + unit);
        } catch (TextFormatException refused) {
            throw line.failure(line.since(start), refused.reason());
        }
    }

    private static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String spelling(String unit) {
        var plain = unit.toLowerCase(Locale.ROOT);
        return plain.equals("ohm") ? plain : SPELLINGS.getOrDefault(plain, unit);
    }

    private static boolean isUnit(String text) {
        try {
            Units.parse(text);
            return !text.isEmpty();
        } catch (TextFormatException refused) {
            return false;
        }
    }

    /** The text form, which {@link #read} restores. */
    static String text(Level level) {
        var value = level.getValue();
        return switch (kind(level)) {
        case C_RATE -> (level.getDivisor() == null ? number(value) + "C"
                : (value.si() == 1 ? "" : number(value)) + "C/" + number(level.getDivisor()));
        case CHARGE -> value.unit().equals("C") ? Quantity.of(value.value(), "A*s").toString() : plain(value);
        default -> plain(value);
        };
    }

    /** A time or level without uncertainty and origin, which the text form does not have. */
    static String plain(Quantity value) {
        return Quantity.of(value.value(), value.unit()).toString();
    }

    private static String number(Quantity value) {
        return Quantity.of(value.si(), "1").toString();
    }
}
