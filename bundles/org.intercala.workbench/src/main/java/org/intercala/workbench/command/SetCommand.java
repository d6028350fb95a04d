// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Workflow;

/** Sets one feature of one object: a value, a function, a label, a list of values. */
public final class SetCommand extends WorkflowCommand {

    private final EObject object;
    private final EStructuralFeature feature;
    private final Object value;

    /** @param value of the type of the feature; a list for one with many values; null unsets */
    public SetCommand(final String label, final Workflow workflow, final EObject object,
            final EStructuralFeature feature, final Object value) {
        super(label, workflow);
        this.object = object;
        this.feature = feature;
        this.value = value;
    }

    @Override
    public boolean canExecute() {
        return isInside(object) && (value == null ? object.eIsSet(feature) : !isPresent(object.eGet(feature)));
    }

    private boolean isPresent(final Object present) {
        if (present instanceof EObject one && value instanceof EObject other) {
            return EcoreUtil.equals(one, other);
        }
        if (feature instanceof EReference && present instanceof List<?> some && value instanceof List<?> others) {
            return EcoreUtil.equals(objects(some), objects(others));
        }
        return Objects.equals(present, value);
    }

    private static List<EObject> objects(final List<?> list) {
        return list.stream().map(EObject.class::cast).toList();
    }

    @Override
    protected void change() {
        if (value == null) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, value);
        }
    }
}
