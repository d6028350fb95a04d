// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.Citation;
import org.intercala.data.Column;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.FunctionValue;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;

/**
 * One parameter as a line of a table.
 *
 * @param path     names of the features that lead to it: {@code positiveElectrode.particleRadius}
 * @param group    label of the object that holds it, or "" for the node itself
 * @param kind     decides how it is compared and printed
 * @param text     value as typed, without unit
 * @param unit     unit as typed, or ""
 * @param note     ranges of the variables of a function, or ""
 * @param quantity the value if it is one number with unit, else null
 * @param origin   "" typed by the user, {@code default}, or the key of a citation
 */
public record ParameterRow(String path, String group, ParameterFeature feature, Kind kind, String text, String unit,
        String note, Quantity quantity, String origin) {

    private static final int LONGEST_LIST = 6;

    /** What a parameter is. */
    public enum Kind {
        QUANTITY, FUNCTION, NUMBER, CHOICE, TEXT
    }

    /**
     * All parameters of an object that have a value, or mean something without, and an effect, depth first in the
     * model's order.
     */
    public static List<ParameterRow> of(final EObject root) {
        final List<ParameterRow> rows = new ArrayList<>();
        collect(root, "", "", rows);
        return rows;
    }

    private static void collect(final EObject object, final String prefix, final String group,
            final List<ParameterRow> rows) {
        for (final EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            final Object value = object.eGet(feature);
            final boolean describesObject = feature.getEContainingClass() == DataPackage.Literals.DATA_OBJECT;
            if (describesObject || feature.isDerived() || feature.isTransient()
                    || Parameters.unusedBy(object, feature).isPresent()) {
                continue;
            }
            final ParameterFeature parameter = Parameters.of(feature);
            final String path = prefix + feature.getName();
            if (value == null) {
                if (!parameter.empty().isEmpty()) {
                    rows.add(new ParameterRow(path, group, parameter, Kind.NUMBER, parameter.empty(), "", "", null,
                            ""));
                }
            } else if (feature instanceof EAttribute) {
                final var row = attribute(path, group, parameter, value);
                if (!row.text.isEmpty()) {
                    rows.add(row);
                }
            } else if (((EReference) feature).isContainment()) {
                contained(value, path, group, parameter, rows);
            }
        }
    }

    private static ParameterRow attribute(final String path, final String group, final ParameterFeature parameter,
            final Object value) {
        if (value instanceof final Quantity quantity) {
            return new ParameterRow(path, group, parameter, Kind.QUANTITY, QuantityTexts.number(quantity),
                    quantity.unit(), "", quantity, quantity.origin());
        }
        final Kind kind = value instanceof Boolean || value instanceof Enumerator ? Kind.CHOICE
                : value instanceof Number || value instanceof Doubles ? Kind.NUMBER : Kind.TEXT;
        final String text = switch (value) {
        case final Boolean flag -> flag ? "yes" : "no";
        case final Enumerator choice -> choice(Words.of(choice.getLiteral()));
        case final Double number -> Doubles.of(number).toString();
        case final Doubles numbers -> numbers.size() <= LONGEST_LIST ? numbers.toString()
                : Words.count(numbers.size(), "number");
        case final List<?> list -> list.stream().map(item -> item instanceof final Quantity quantity
                ? QuantityTexts.withUnit(quantity)
                : String.valueOf(item)).collect(Collectors.joining(", "));
        default -> value.toString().strip().replaceAll("\\s*\\R\\s*", "; ");
        };
        return new ParameterRow(path, group, parameter, kind, text, "", "", null, "");
    }

    /** A word in the middle of a table, in small letters but for that of C-rate. */
    private static String choice(final String words) {
        return words.startsWith("C-") ? words : words.toLowerCase(Locale.ROOT);
    }

    private static void contained(final Object value, final String path, final String group,
            final ParameterFeature parameter, final List<ParameterRow> rows) {
        if (value instanceof final FunctionValue function) {
            rows.add(new ParameterRow(path, group, parameter, Kind.FUNCTION, FunctionTexts.of(function),
                    FunctionTexts.unit(function), FunctionTexts.variables(function), function.getConstant(),
                    FunctionTexts.origin(function)));
        } else if (value instanceof final List<?> list) {
            int index = 0;
            for (final Object item : list) {
                index++;
                if (item instanceof final Column column) {
                    rows.add(new ParameterRow(path + "." + column.getName(), group, parameter, Kind.NUMBER,
                            column.getName() + ": " + Words.count(
                                    column.getValues() == null ? 0 : column.getValues().size(), "value"),
                            column.getUnit(), "", null, ""));
                } else if (!(item instanceof Citation)) {
                    collect((EObject) item, path + "[" + index + "].", parameter.label() + " " + index, rows);
                }
            }
        } else if (!(value instanceof Citation)) {
            // A flattened object belongs to its owner for people; its features are reached without its name.
            final boolean flat = parameter.flatten();
            final String prefix = flat ? path.substring(0, path.length() - parameter.name().length()) : path + ".";
            collect((EObject) value, prefix, flat ? group : parameter.label(), rows);
        }
    }
}
