// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.model.application.ui.SideValue;

/** Puts the tool bar into the upper edge of a window. */
public final class ToolStripAddition {

    private static final String ID = "org.intercala.workbench.toolStrip";
    private static final String FOREIGN_SEARCH = "SearchField";
    private static final String CLASS = "bundleclass://org.intercala.workbench/" + ToolStrip.class.getName();

    private ToolStripAddition() {
    }

    /** Adds it once; a restored window has it already. */
    public static void addTo(final MTrimmedWindow window, final EModelService models) {
        final MTrimBar bar = models.getTrim(window, SideValue.TOP);
        // A plug-in may bring the platform's search along; the strip has its own.
        bar.getChildren().stream().filter(other -> FOREIGN_SEARCH.equals(other.getElementId()))
                .forEach(other -> other.setToBeRendered(false));
        if (bar.getChildren().stream().anyMatch(child -> ID.equals(child.getElementId()))) {
            return;
        }
        final MToolControl control = models.createModelElement(MToolControl.class);
        control.setElementId(ID);
        control.setContributionURI(CLASS);
        control.getTags().add("stretch");
        // The platform's own spacer would share the width.
        bar.getChildren().forEach(other -> other.getTags().remove("stretch"));
        bar.getChildren().add(0, control);
        bar.setToBeRendered(true);
        bar.setVisible(true);
    }
}
