// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.nio.file.Path;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Quantity;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.SolverNode;

/** Whether a map around a node gives one of its values. */
public final class Varied {

    private Varied() {
    }

    /** {@code 3 values: 0.5, 1, 2 · varied by the map Rates}; "" where no map varies the value. */
    public static String of(final Slot slot, final Path folder) {
        SolverNode node = null;
        for (EObject object = slot.start(); object != null; object = object.eContainer()) {
            if (object instanceof SolverNode found) {
                node = found;
            } else if (object instanceof MapContainer map && node != null) {
                for (final MapAxis axis : map.getAxes()) {
                    if (isMeant(axis.getTarget(), node, slot)) {
                        return AxisValues.of(axis, folder).text() + " · varied by the map " + name(map);
                    }
                }
            }
        }
        return "";
    }

    private static String name(final MapContainer map) {
        return map.getLabel() == null || map.getLabel().isBlank() ? map.getId() : map.getLabel();
    }

    private static boolean isMeant(final String target, final SolverNode node, final Slot slot) {
        if (target == null) {
            return false;
        }
        final int dot = target.indexOf('.');
        if (dot < 0) {
            return slot.value() instanceof Quantity quantity && quantity.variableName().equals(target);
        }
        final String id = target.substring(target.lastIndexOf('/', dot) + 1, dot);
        return id.equals(node.getId()) && target.substring(dot + 1).equals(slot.path());
    }
}
