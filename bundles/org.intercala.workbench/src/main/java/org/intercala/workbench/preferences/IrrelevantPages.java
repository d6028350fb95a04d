// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.preferences;

import java.util.Arrays;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;

/** Takes the pages away that the platform brings along and that mean nothing here. */
public final class IrrelevantPages {

    private static final String KEYS = "org.eclipse.ui.preferencePages.Keys";
    private static final String OWN = "org.intercala.";

    private IrrelevantPages() {
    }

    /** Leaves our own pages and, below the first of them, that of the keys. */
    public static void remove(final PreferenceManager manager) {
        final IPreferenceNode keys = manager.getElements(PreferenceManager.PRE_ORDER).stream()
                .filter(node -> KEYS.equals(node.getId())).findFirst().orElse(null);
        for (final IPreferenceNode root : manager.getRootSubNodes()) {
            if (!root.getId().startsWith(OWN)) {
                manager.remove(root);
            }
        }
        final IPreferenceNode own = manager.find(IntercalaPage.ID);
        if (own != null && keys != null
                && Arrays.stream(own.getSubNodes()).noneMatch(node -> KEYS.equals(node.getId()))) {
            own.add(keys);
        }
    }
}
