// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import org.eclipse.emf.ecore.EDataType;
import org.intercala.data.Doubles;
import org.intercala.data.ParameterFeature;
import org.intercala.data.TextFormatException;
import org.intercala.model.ProjectPaths;

/** Plain numbers, lists of them, texts and paths as people type them. */
public final class Numbers {

    private Numbers() {
    }

    /** A number of the type of the parameter, whole or not. */
    public static Typed read(final String text, final ParameterFeature parameter) {
        final String stripped = text.strip().replace('−', '-');
        if (stripped.isEmpty() || stripped.equals(parameter.empty())) {
            return Typed.good(null);
        }
        final Class<?> type = ((EDataType) parameter.feature().getEType()).getInstanceClass();
        final boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        final Number value;
        try {
            value = whole ? wholeNumber(stripped, type)
                    : (Number) Double.parseDouble(decimal(Spelling.dotted(stripped)));
        } catch (final NumberFormatException unreadable) {
            return Typed.refused(whole ? "Needs a whole number" : "Needs a number, such as 0.5 or 1e-7");
        } catch (final IllegalArgumentException ambiguous) {
            return Typed.refused(ambiguous.getMessage());
        }
        return parameter.contains(value.doubleValue()) ? Typed.good(value)
                : Typed.doubtful(value, RangeText.problem(parameter, parameter.unit()));
    }

    private static Number wholeNumber(final String text, final Class<?> type) {
        final boolean wide = type == long.class || type == Long.class;
        return wide ? (Number) Long.parseLong(text) : (Number) Integer.parseInt(text);
    }

    /** Java reads suffixes and hexadecimal numbers too, which are no text of ours. */
    public static String decimal(final String text) {
        if (!text.matches("[-+.\\deE]+")) {
            throw new NumberFormatException(text);
        }
        return text;
    }

    /** The shortest text of a number: {@code 1e-7}, {@code 20}. */
    public static String text(final Object value) {
        return value instanceof Double number ? Doubles.of(number).toString() : String.valueOf(value);
    }

    /** Numbers between blanks, commas, semicolons or line ends. */
    public static Typed readList(final String text) {
        try {
            return Typed.good(Doubles.parse(text.replace('−', '-').replaceAll("[,;]", " ")));
        } catch (final TextFormatException unreadable) {
            return Typed.refused(unreadable.reason() + ", at column " + (unreadable.position() + 1));
        }
    }

    /** A path inside the project. */
    public static Typed readPath(final String text) {
        final String refusal = ProjectPaths.refusal(text.strip());
        return refusal.isEmpty() ? Typed.good(text.strip()) : Typed.refused(refusal);
    }
}
