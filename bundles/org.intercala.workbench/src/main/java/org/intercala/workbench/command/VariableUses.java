// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Quantity;
import org.intercala.model.MapAxis;
import org.intercala.model.Workflow;

/** The places where a workflow refers to a variable: {@code =name} in quantities, and axes that vary it. */
final class VariableUses {

    private VariableUses() {
    }

    /** Replaces every {@code =name} by another quantity. */
    static void replace(final Workflow workflow, final String name, final Quantity replacement) {
        for (final EObject object : contents(workflow)) {
            for (final EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() == Quantity.class) {
                    replace(object, attribute, refersTo(name), replacement);
                }
            }
        }
    }

    static Predicate<Object> refersTo(final String name) {
        return value -> value instanceof Quantity quantity && quantity.variableName().equals(name);
    }

    @SuppressWarnings("unchecked")
    private static void replace(final EObject object, final EAttribute attribute, final Predicate<Object> isUse,
            final Quantity replacement) {
        if (!attribute.isMany()) {
            if (isUse.test(object.eGet(attribute))) {
                object.eSet(attribute, replacement);
            }
            return;
        }
        final var values = (List<Object>) object.eGet(attribute);
        for (int i = 0; i < values.size(); i++) {
            if (isUse.test(values.get(i))) {
                values.set(i, replacement);
            }
        }
    }

    /** The axes that vary a variable. */
    static List<MapAxis> axes(final Workflow workflow, final String name) {
        return AxisTargets.axes(workflow).stream().filter(axis -> name.equals(axis.getTarget())).toList();
    }

    private static List<EObject> contents(final Workflow workflow) {
        final List<EObject> all = new ArrayList<>();
        workflow.eAllContents().forEachRemaining(all::add);
        return all;
    }
}
