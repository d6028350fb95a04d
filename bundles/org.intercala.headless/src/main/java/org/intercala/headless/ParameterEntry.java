// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.FunctionValue;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;

/**
 * One parameter of a solver, as {@code --set} names it.
 *
 * @param path    names joined by dots; a flattened object adds none
 * @param kind    quantity, function, number, integer, yes or no, choice, text, file or list
 * @param initial default as text, the word for no value, or ""
 * @param choices what a choice accepts
 */
record ParameterEntry(String path, ParameterFeature feature, String kind, String initial, List<String> choices) {

    private static final int DEEPEST = 6;

    /** All parameters of a class. @param defaults an object with its defaults, or null */
    static List<ParameterEntry> of(final EClass type, final EObject defaults) {
        final List<ParameterEntry> entries = new ArrayList<>();
        collect(type, defaults, "", 0, entries);
        return entries;
    }

    private static void collect(final EClass type, final EObject defaults, final String prefix, final int depth,
            final List<ParameterEntry> entries) {
        for (final EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature.isDerived()
                    || feature.getEContainingClass() == DataPackage.Literals.DATA_OBJECT
                    || feature.getEType() == DataPackage.Literals.CITATION) {
                continue;
            }
            final ParameterFeature parameter = Parameters.of(feature);
            final Object value = defaults == null ? null : defaults.eGet(feature);
            final String path = prefix + feature.getName();
            if (feature instanceof final EAttribute attribute) {
                entries.add(new ParameterEntry(path, parameter, kind(attribute, parameter),
                        value == null ? parameter.empty() : text(value), choices(attribute)));
            } else if (feature instanceof final EReference reference && reference.isContainment()) {
                if (reference.isMany()) {
                    entries.add(new ParameterEntry(path, parameter, "list", "", List.of()));
                } else if (reference.getEReferenceType() == DataPackage.Literals.FUNCTION_VALUE) {
                    entries.add(new ParameterEntry(path, parameter, "function", text(value), List.of()));
                } else if (depth < DEEPEST) {
                    collect(reference.getEReferenceType(), value instanceof final EObject object ? object : null,
                            parameter.flatten() ? prefix : path + ".", depth + 1, entries);
                }
            }
        }
    }

    private static String kind(final EAttribute attribute, final ParameterFeature parameter) {
        if (attribute.isMany()) {
            return "list";
        }
        if (attribute.getEAttributeType() == DataPackage.Literals.QUANTITY) {
            return "quantity";
        }
        if (attribute.getEAttributeType() instanceof EEnum) {
            return "choice";
        }
        return switch (attribute.getEAttributeType().getName()) {
        case "EInt", "EIntegerObject", "ELong", "EShort" -> "integer";
        case "EDouble", "EDoubleObject", "EFloat" -> "number";
        case "EBoolean" -> "yes or no";
        case "Doubles" -> "list";
        default -> parameter.file() ? "file" : "text";
        };
    }

    private static List<String> choices(final EAttribute attribute) {
        return attribute.getEAttributeType() instanceof final EEnum values
                ? values.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()
                : List.of();
    }

    private static String text(final Object value) {
        return switch (value) {
        case null -> "";
        case final Quantity quantity -> quantity.toString().replace(" @" + Quantity.DEFAULT_ORIGIN, "");
        case final Enumerator choice -> choice.getLiteral();
        case final FunctionValue function -> function.getConstant() != null ? text(function.getConstant())
                : function.getExpression() == null ? function.getKind().getLiteral() : function.getExpression();
        case final Double number -> Doubles.of(number).toString();
        case final List<?> list -> String.join(", ", list.stream().map(ParameterEntry::text).toList());
        default -> value.toString();
        };
    }

    /** What is allowed: choices, or the range with its unit, or the unit alone. */
    String allowed() {
        return !choices.isEmpty() ? String.join(" | ", choices)
                : feature.isBounded() ? feature.range()
                        : feature.unit().isEmpty() ? kind : feature.unit();
    }
}
