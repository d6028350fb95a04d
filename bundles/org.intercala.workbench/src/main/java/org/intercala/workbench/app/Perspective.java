// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.intercala.workbench.ViewIds;

/** Projects and palette left, canvas in the middle, results below it, properties and consistency or help right. */
public final class Perspective implements IPerspectiveFactory {

    private static final float LEFT = 0.2f;
    private static final float RIGHT = 0.755f;
    private static final float BOTTOM = 0.62f;

    @Override
    public void createInitialLayout(final IPageLayout layout) {
        final IFolderLayout projects = layout.createFolder("projects", IPageLayout.LEFT, LEFT,
                IPageLayout.ID_EDITOR_AREA);
        projects.addView(ViewIds.PROJECTS);
        layout.createFolder("palette", IPageLayout.BOTTOM, 0.42f, "projects").addView(ViewIds.PALETTE);
        final IFolderLayout properties = layout.createFolder("properties", IPageLayout.RIGHT, RIGHT,
                IPageLayout.ID_EDITOR_AREA);
        properties.addView(ViewIds.PROPERTIES);
        final IFolderLayout consistency = layout.createFolder("consistency", IPageLayout.BOTTOM, BOTTOM, "properties");
        consistency.addView(ViewIds.CONSISTENCY);
        consistency.addView(ViewIds.OUTLINE);
        consistency.addPlaceholder(ViewIds.HELP);
        consistency.addPlaceholder(ViewIds.CHEAT_SHEET);
        final IFolderLayout results = layout.createFolder("results", IPageLayout.BOTTOM, BOTTOM,
                IPageLayout.ID_EDITOR_AREA);
        results.addView(ViewIds.RESULTS);
        results.addView(ViewIds.PROBLEMS);
        results.addView(ViewIds.CONSOLE);
        results.addView(ViewIds.PROGRESS);
        results.addPlaceholder(ViewIds.LOG);
        for (final String view : new String[] { ViewIds.PROJECTS, ViewIds.PALETTE, ViewIds.PROPERTIES, ViewIds.RESULTS,
                ViewIds.PROBLEMS, ViewIds.CONSISTENCY, ViewIds.OUTLINE, ViewIds.CONSOLE, ViewIds.PROGRESS, ViewIds.LOG,
                ViewIds.HELP }) {
            layout.addShowViewShortcut(view);
            if (layout.getViewLayout(view) != null) {
                layout.getViewLayout(view).setCloseable(false);
            }
        }
    }
}
