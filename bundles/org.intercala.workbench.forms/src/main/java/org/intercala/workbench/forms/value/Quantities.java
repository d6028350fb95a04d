// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.intercala.data.ParameterFeature;
import org.intercala.data.Quantity;
import org.intercala.data.TextFormatException;
import org.intercala.data.Units;

/** Physical quantities as people type them, with a unit of their own or in that of the field. */
public final class Quantities {

    private static final MathContext DIGITS = new MathContext(12);
    private static final double SAME = 1e-11;

    private static final Pattern BARE_NUMBERS = Pattern.compile("[-+0-9.eE]+(?:\\s+[-+0-9.eE]+)+");

    private Quantities() {
    }

    /**
     * Reads one value.
     *
     * @param text      number with or without uncertainty, unit and origin, {@code =variable}, or nothing
     * @param unit      unit of a number that comes without one
     * @param parameter what is allowed
     * @param variables names of the variables of the workflow
     */
    public static Typed read(final String text, final String unit, final ParameterFeature parameter,
            final List<String> variables) {
        final String stripped = text.strip();
        if (stripped.isEmpty()) {
            return parameter.required() && parameter.feature().getDefaultValue() == null
                    ? Typed.refused("A value is needed") : Typed.good(null);
        }
        try {
            final Quantity quantity = parse(Spelling.of(stripped, parameter), unit);
            return quantity.isVariable() ? variable(quantity, variables) : checked(quantity, parameter);
        } catch (final TextFormatException unreadable) {
            return Typed.refused(sentence(unreadable));
        } catch (final IllegalArgumentException unusable) {
            return Typed.refused(unusable.getMessage());
        }
    }

    /** Reads values between commas or semicolons; bare numbers may also stand between blanks. */
    public static Typed readList(final String text, final String unit, final ParameterFeature parameter,
            final List<String> variables) {
        final List<Object> values = new ArrayList<>();
        String problem = "";
        final String separator = BARE_NUMBERS.matcher(text.strip()).matches() ? "\\s+" : "\\s*[,;]\\s*";
        for (final String part : text.isBlank() ? new String[0] : text.strip().split(separator)) {
            final Typed typed = part.isEmpty() ? Typed.refused("A value is missing between two commas")
                    : read(part, unit, parameter, variables);
            final String said = typed.problem().isEmpty() || part.isEmpty() ? typed.problem()
                    : "“" + part + "”: " + typed.problem().substring(0, 1).toLowerCase(Locale.ROOT)
                            + typed.problem().substring(1);
            if (!typed.accepted()) {
                return Typed.refused(said);
            }
            problem = problem.isEmpty() ? said : problem;
            values.add(typed.value());
        }
        return values.isEmpty() && parameter.required() ? Typed.refused("A value is needed")
                : Typed.doubtful(List.copyOf(values), problem);
    }

    /** @throws IllegalArgumentException if it cannot be read */
    static Quantity parse(final String text, final String unit) {
        final Quantity bare = Quantity.parse(text.replaceFirst("^=\\s+", "="));
        return bare.isVariable() || hasUnit(text) ? bare : withUnit(bare, unit);
    }

    private static Typed variable(final Quantity reference, final List<String> variables) {
        final String name = reference.variableName();
        return variables.contains(name) ? Typed.good(reference)
                : Typed.refused("There is no variable " + name + (variables.isEmpty() ? " in this workflow"
                        : "; there is " + String.join(", ", variables)));
    }

    /** A number with its unit against what a parameter allows. */
    static Typed checked(final Quantity quantity, final ParameterFeature parameter) {
        if (parameter.unit().isEmpty()) {
            return Typed.good(quantity);
        }
        if (!quantity.isCompatible(parameter.unit())) {
            final String needed = parameter.unit().equals("1") ? "Needs a plain number or %"
                    : "Needs a unit such as " + UnitChoices.examples(parameter.unit());
            return Typed.refused(needed + "; " + (quantity.unit().equals("1") ? "this has none"
                    : UnitText.of(quantity.unit()) + " does not fit"));
        }
        return parameter.contains(quantity.in(parameter.unit())) ? Typed.good(quantity)
                : Typed.doubtful(quantity, RangeText.problem(parameter, quantity.unit()));
    }

    /** Whether something that is no number, bracket or origin stands in the text. */
    private static boolean hasUnit(final String text) {
        final int at = text.indexOf('@');
        final String number = at < 0 ? text : text.substring(0, at);
        return !number.replaceAll("[eE][-+−]?\\d+", "").matches("[-+−±/.()\\d\\s]*");
    }

    /** The same number, uncertainty and origin in a unit. */
    private static Quantity withUnit(final Quantity bare, final String unit) {
        final String text = bare.toString();
        final int at = text.indexOf('@');
        return at < 0 ? Quantity.parse(text + " " + unit)
                : Quantity.parse(text.substring(0, at) + unit + " " + text.substring(at));
    }

    private static String sentence(final TextFormatException unreadable) {
        final int column = unreadable.position() + 1;
        return unreadable.reason() + (column > unreadable.text().length() ? "" : ", at column " + column);
    }

    /** The same quantity in another unit of its kind: number and uncertainty are converted, the origin stays. */
    public static Quantity convert(final Quantity quantity, final String unit) {
        final Quantity converted = Quantity.of(quantity.in(unit), unit, quantity.origin());
        final double uncertainty = quantity.siUncertainty();
        return Double.isNaN(uncertainty) ? converted
                : converted.withUncertainty(rounded(uncertainty / Units.parse(unit).scale()));
    }

    private static double rounded(final double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** Number with uncertainty, or {@code = variable}: what stands in the field beside the unit. */
    public static String number(final Quantity quantity) {
        if (quantity.isVariable()) {
            return "= " + quantity.variableName();
        }
        final String text = quantity.toString();
        final int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /** Values between commas, each without its unit where that is the common one. */
    public static String numbers(final List<Quantity> values, final String unit) {
        return values.stream().map(value -> value.isVariable() || value.unit().equals(unit) ? number(value)
                : number(value) + " " + value.unit()).collect(Collectors.joining(", "));
    }

    /** Whether two values are the same for people: number and uncertainty, in whatever unit, wherever from. */
    public static boolean isSame(final Quantity one, final Quantity other) {
        if (one.isVariable() || other.isVariable()) {
            return one.equals(other);
        }
        return one.isCompatible(other.unit()) && isClose(one.si(), other.si())
                && isClose(one.siUncertainty(), other.siUncertainty());
    }

    /** But for the rounding of a conversion. */
    private static boolean isClose(final double one, final double other) {
        return Double.compare(one, other) == 0 || Math.abs(one - other) <= SAME * Math.abs(one);
    }
}
