// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

/** The view that shows help. */
public interface HelpDisplay {

    /** List of all pages. */
    String CONTENTS = "contents";

    /** @param page a page of {@code docs/} without ending, for example {@code theory/cell-spm} */
    void show(String page);

    /** The page that is shown. */
    String shown();

    /** Opens the view of help with a page. */
    static void open(final IWorkbenchPage window, final String page) {
        try {
            if (window.showView(ViewIds.HELP) instanceof HelpDisplay display) {
                display.show(page);
            }
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }
}
