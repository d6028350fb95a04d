// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.intercala.data.DataPackage;
import org.intercala.model.ModelPackage;

/** What decides which rows a form has: the objects that an object contains, not their values. */
final class Shape {

    private Shape() {
    }

    static String of(final EObject object) {
        final var text = new StringBuilder(object.eClass().getName());
        write(object, text);
        return text.toString();
    }

    private static void write(final EObject object, final StringBuilder text) {
        for (final EReference reference : object.eClass().getEAllContainments()) {
            if (isLeft(reference)) {
                continue;
            }
            if (reference.isMany()) {
                for (final Object element : (List<?>) object.eGet(reference)) {
                    text.append(reference.getName()).append('[');
                    write((EObject) element, text);
                    text.append(']');
                }
            } else if (object.eGet(reference) instanceof EObject inner) {
                write(inner, text);
            }
        }
    }

    /**
     * Content of a graph is not shown, nor are the outputs of a node, which may come and go while a parameter is
     * typed; a function has one row, whatever it contains.
     */
    private static boolean isLeft(final EReference reference) {
        return reference.getEContainingClass() == ModelPackage.Literals.GRAPH
                || reference == ModelPackage.Literals.NODE__OUTPUTS
                || ModelPackage.Literals.GRAPH.isSuperTypeOf(reference.getEReferenceType())
                || reference.getEReferenceType() == DataPackage.Literals.FUNCTION_VALUE;
    }
}
