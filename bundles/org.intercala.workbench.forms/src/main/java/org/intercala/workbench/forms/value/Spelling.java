// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAnnotation;
import org.intercala.data.Doubles;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;

/** Other ways in which people write a number: {@code 0.5C}, {@code C/2}, a decimal comma. */
final class Spelling {

    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?|\\.\\d+)";
    private static final Pattern RATE = Pattern.compile("([-+−]?)" + NUMBER + "?\\s*C(?:\\s*/\\s*" + NUMBER + ")?");
    private static final Pattern FRACTION = Pattern.compile("([-+−]?)" + NUMBER + "\\s*/\\s*" + NUMBER);
    /** Not where a further comma or point follows. */
    private static final Pattern COMMA = Pattern.compile("([-+−]?\\d+),(\\d+)(?![\\d,.])(.*)");
    /** {@code 1,000} may be one or a thousand. */
    private static final Pattern EITHER = Pattern.compile("[-+−]?[1-9]\\d{0,2},\\d{3}");

    private Spelling() {
    }

    /** The text as a quantity is written. @throws IllegalArgumentException saying what to type */
    static String of(final String text, final ParameterFeature parameter) {
        final Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            throw new IllegalArgumentException("Type " + quotient(fraction) + " in place of " + text);
        }
        final Matcher rate = RATE.matcher(text);
        return rate.matches() && isRate(parameter) ? quotient(rate) : dotted(text);
    }

    private static boolean isRate(final ParameterFeature parameter) {
        final EAnnotation said = parameter.feature().getEAnnotation(Parameters.ANNOTATION);
        return said != null && "C".equals(said.getDetails().get("pointSuffix"));
    }

    /** Sign, number and divisor, each of which may be missing. */
    private static String quotient(final Matcher parts) {
        final double value = number(parts.group(2)) / number(parts.group(3));
        return Doubles.of(parts.group(1).isEmpty() || parts.group(1).equals("+") ? value : -value).toString();
    }

    private static double number(final String text) {
        return text == null ? 1 : Double.parseDouble(text.replace(',', '.'));
    }

    /** With a point for a decimal comma. @throws IllegalArgumentException where it may be none */
    static String dotted(final String text) {
        final Matcher comma = COMMA.matcher(text);
        if (!comma.matches()) {
            return text;
        }
        final String dotted = comma.group(1) + "." + comma.group(2);
        if (EITHER.matcher(comma.group(1) + "," + comma.group(2)).matches()) {
            throw new IllegalArgumentException("Type " + dotted + " or " + comma.group(1) + comma.group(2)
                    + ": the comma may mean either");
        }
        return dotted + comma.group(3);
    }
}
