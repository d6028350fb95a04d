// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Keeps the title of the window at "One free energy - Intercala". */
final class WindowTitle implements IPartListener2 {

    static final String PRODUCT = "Intercala";

    private final IWorkbenchWindowConfigurer configurer;
    private final IPropertyListener properties = (source, property) -> update();
    private IEditorPart followed;

    private WindowTitle(final IWorkbenchWindowConfigurer configurer) {
        this.configurer = configurer;
    }

    static void follow(final IWorkbenchWindowConfigurer configurer) {
        configurer.getWindow().getPartService().addPartListener(new WindowTitle(configurer));
    }

    private void update() {
        final var page = configurer.getWindow().getActivePage();
        final IEditorPart editor = page == null ? null : page.getActiveEditor();
        if (editor != followed) {
            if (followed != null) {
                followed.removePropertyListener(properties);
            }
            followed = editor;
            if (editor != null) {
                editor.addPropertyListener(properties);
            }
        }
        configurer.setTitle(editor == null || editor.getTitle().isBlank() ? PRODUCT
                : editor.getTitle() + " - " + PRODUCT);
    }

    @Override
    public void partActivated(final IWorkbenchPartReference reference) {
        update();
    }

    @Override
    public void partBroughtToTop(final IWorkbenchPartReference reference) {
        update();
    }

    @Override
    public void partClosed(final IWorkbenchPartReference reference) {
        update();
    }
}
