// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.intercala.workbench.FrontEditor;

/** Keeps the title of the window at "One free energy - Intercala". */
final class WindowTitle {

    static final String PRODUCT = "Intercala";

    private final IWorkbenchWindowConfigurer configurer;
    private final IPropertyListener properties = (source, property) -> update();
    private IEditorPart followed;

    private WindowTitle(final IWorkbenchWindowConfigurer configurer) {
        this.configurer = configurer;
    }

    static void follow(final IWorkbenchWindowConfigurer configurer) {
        configurer.getWindow().getPartService().addPartListener(new FrontEditor(new WindowTitle(configurer)::update));
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
}
