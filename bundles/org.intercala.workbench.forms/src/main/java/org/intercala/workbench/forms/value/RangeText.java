// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import org.intercala.data.ParameterFeature;
import org.intercala.data.Units;
import org.intercala.report.NumberText;

/** The allowed range of a parameter in words. */
public final class RangeText {

    private static final int DIGITS = 6;

    private RangeText() {
    }

    /** {@code 0.01 to 100 µm}, {@code above 0}, {@code between 0 and 1} without the ends; "" for no range. */
    public static String of(final ParameterFeature parameter, final String unit) {
        return !parameter.isBounded() ? "" : text(parameter, unit, " to ");
    }

    /** {@code Must lie between 0 and 1}. */
    static String problem(final ParameterFeature parameter, final String unit) {
        final boolean both = hasLower(parameter) && hasUpper(parameter);
        return both ? "Must lie between " + number(parameter, parameter.lower(), unit) + " and "
                + number(parameter, parameter.upper(), unit) + UnitText.behind(unit)
                : "Must be " + text(parameter, unit, "");
    }

    private static String text(final ParameterFeature parameter, final String unit, final String to) {
        final String lower = number(parameter, parameter.lower(), unit);
        final String upper = number(parameter, parameter.upper(), unit);
        final String range;
        final boolean plain = !hasUpper(parameter) && lower.equals("0") || !hasLower(parameter) && upper.equals("0");
        if (hasLower(parameter) && hasUpper(parameter)) {
            range = parameter.lowerExclusive() && parameter.upperExclusive() ? "between " + lower + " and " + upper
                    : parameter.lowerExclusive() ? "above " + lower + to + upper
                            : parameter.upperExclusive() ? lower + " to below " + upper : lower + to + upper;
        } else if (hasLower(parameter)) {
            range = (parameter.lowerExclusive() ? "above " : "at least ") + lower;
        } else {
            range = (parameter.upperExclusive() ? "below " : "at most ") + upper;
        }
        return plain ? range : range + UnitText.behind(unit);
    }

    private static boolean hasLower(final ParameterFeature parameter) {
        return parameter.lower() != Double.NEGATIVE_INFINITY;
    }

    private static boolean hasUpper(final ParameterFeature parameter) {
        return parameter.upper() != Double.POSITIVE_INFINITY;
    }

    private static String number(final ParameterFeature parameter, final double bound, final String unit) {
        final String own = parameter.unit();
        final double value = own.isEmpty() || unit.isEmpty() || own.equals(unit) || !Double.isFinite(bound) ? bound
                : Units.parse(unit).fromSi(Units.parse(own).toSi(bound));
        return NumberText.of(value, DIGITS);
    }
}
