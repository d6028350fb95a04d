// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Closes the editor in front while a view has the focus, which the platform does from the editor only. */
public final class CloseHandler extends AbstractHandler {

    @Override
    public Object execute(final ExecutionEvent event) throws ExecutionException {
        final IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        if (page.getActiveEditor() != null) {
            page.closeEditor(page.getActiveEditor(), true);
        }
        return null;
    }
}
