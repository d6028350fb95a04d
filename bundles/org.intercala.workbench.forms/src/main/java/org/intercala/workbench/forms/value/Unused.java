// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.Parameters;

/** Whether a value that nobody typed has no effect; of one that is typed the check speaks. */
public final class Unused {

    private Unused() {
    }

    /** {@code not used, since “Start from” is Initial concentrations}; "" where the value has an effect. */
    public static String of(final Slot slot) {
        final EObject owner = slot.owner();
        return owner == null || slot.isChanged() ? ""
                : Parameters.unusedBy(owner, slot.feature()).map(other -> "not used, since “"
                        + Parameters.of(other).label() + "” is " + words(other, owner.eGet(other))).orElse("");
    }

    private static String words(final EStructuralFeature other, final Object value) {
        return value instanceof Enumerator choice ? Wording.of((EEnum) other.getEType(), choice.getLiteral())
                : value == null || value.toString().isBlank() ? "empty" : "filled in";
    }
}
