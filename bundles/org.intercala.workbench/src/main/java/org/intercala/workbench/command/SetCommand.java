// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
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
        return isInside(object) && !Objects.equals(object.eGet(feature), value);
    }

    @Override
    protected void change() {
        if (value == null && !feature.isMany()) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, value);
        }
    }
}
