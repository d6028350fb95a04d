// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Sets a value in an object that contained objects lead to; those that are not there yet are made. */
public final class SetValueCommand extends ModelCommand {

    private final EObject start;
    private final List<EReference> steps;
    private final EStructuralFeature feature;
    private final Object value;

    /**
     * @param root  the workflow or material
     * @param start object in it
     * @param steps single containment references from {@code start} to the object that holds the value
     * @param value of the type of the feature; a list for one with many values; null unsets
     */
    public SetValueCommand(final String label, final EObject root, final EObject start, final List<EReference> steps,
            final EStructuralFeature feature, final Object value) {
        super(label, root);
        this.start = start;
        this.steps = List.copyOf(steps);
        this.feature = feature;
        this.value = value;
    }

    @Override
    public boolean canExecute() {
        if (!isInside(start)) {
            return false;
        }
        final EObject owner = owner(false);
        if (value == null) {
            return owner != null && owner.eIsSet(feature);
        }
        return owner == null || !isPresent(owner.eGet(feature));
    }

    private boolean isPresent(final Object present) {
        return present instanceof EObject one && value instanceof EObject other ? EcoreUtil.equals(one, other)
                : Objects.equals(present, value);
    }

    private EObject owner(final boolean make) {
        EObject owner = start;
        for (final EReference step : steps) {
            EObject next = (EObject) owner.eGet(step);
            if (next == null) {
                if (!make) {
                    return null;
                }
                next = EcoreUtil.create(step.getEReferenceType());
                owner.eSet(step, next);
            }
            owner = next;
        }
        return owner;
    }

    @Override
    protected void change() {
        final EObject owner = owner(true);
        if (value == null) {
            owner.eUnset(feature);
            prune();
        } else {
            owner.eSet(feature, value instanceof EObject object && object.eContainer() != null
                    ? EcoreUtil.copy(object) : value);
        }
    }

    /** Objects on the way that hold nothing any more go too. */
    private void prune() {
        for (int length = steps.size(); length > 0; length--) {
            EObject above = start;
            for (final EReference step : steps.subList(0, length - 1)) {
                above = (EObject) above.eGet(step);
            }
            final EObject last = (EObject) above.eGet(steps.get(length - 1));
            if (last.eClass().getEAllStructuralFeatures().stream().anyMatch(last::eIsSet)) {
                return;
            }
            above.eUnset(steps.get(length - 1));
        }
    }
}
