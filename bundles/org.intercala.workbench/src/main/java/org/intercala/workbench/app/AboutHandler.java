// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Says which version this is and under which licences. */
public final class AboutHandler extends AbstractHandler {

    @Override
    public Object execute(final ExecutionEvent event) {
        new AboutDialog(HandlerUtil.getActiveShell(event)).open();
        return null;
    }
}
