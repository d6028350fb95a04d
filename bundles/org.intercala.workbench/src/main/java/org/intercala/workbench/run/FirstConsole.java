// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.intercala.workbench.ViewIds;

/**
 * Gives the console view its console soon after the start, or when it is seen before that, so that it does not show the
 * platform's empty page.
 */
public final class FirstConsole implements IPartListener2 {

    /** Makes the view, unseen, with the console in it; takes a moment. */
    public static void prepare(final IWorkbenchPage page) {
        final var console = page == null ? null : page.findViewReference(ViewIds.CONSOLE);
        if (console != null && console.getView(false) == null) {
            RunConsole.get();
            console.getView(true);
        }
    }

    @Override
    public void partVisible(final IWorkbenchPartReference part) {
        if (ViewIds.CONSOLE.equals(part.getId())) {
            part.getPage().getWorkbenchWindow().getPartService().removePartListener(this);
            RunConsole.get();
        }
    }
}
