// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.data.DataPackage;
import org.intercala.data.FunctionValue;

/**
 * Values that replace those of a parameter set. A function is replaced as a whole, everything else value by value; each
 * keeps its origin.
 */
final class Overrides {

    private Overrides() {
    }

    /**
     * Replaces values.
     *
     * @param overrides not modified; null for none
     * @param set       modified
     * @return paths of what was replaced, such as {@code positiveElectrode.particleRadius}
     */
    static List<String> apply(CellParameterSet overrides, CellParameterSet set) {
        var paths = new ArrayList<String>();
        if (overrides != null) {
            replace(overrides, set, "", paths);
            set.getBibliography().addAll(EcoreUtil.copyAll(overrides.getBibliography()));
        }
        return paths;
    }

    private static void replace(EObject overrides, EObject set, String path, List<String> paths) {
        for (var feature : overrides.eClass().getEAllStructuralFeatures()) {
            var value = overrides.eGet(feature);
            if (value == null || feature.isMany()
                    || feature.getEContainingClass() == DataPackage.Literals.DATA_OBJECT) {
                continue;
            }
            var name = path + feature.getName();
            if (!(feature instanceof EReference reference)) {
                set.eSet(feature, value);
                paths.add(name);
            } else if (value instanceof FunctionValue function) {
                set.eSet(feature, EcoreUtil.copy(function));
                paths.add(name);
            } else {
                if (set.eGet(feature) == null) {
                    set.eSet(feature, EcoreUtil.create(reference.getEReferenceType()));
                }
                replace((EObject) value, (EObject) set.eGet(feature), name + ".", paths);
            }
        }
    }
}
