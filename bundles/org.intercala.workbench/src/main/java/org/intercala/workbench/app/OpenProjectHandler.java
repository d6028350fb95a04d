// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Adds a folder to the projects and opens its workflow. */
public final class OpenProjectHandler extends AbstractHandler {

    @Override
    public Object execute(final ExecutionEvent event) throws ExecutionException {
        final var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        final DirectoryDialog dialog = new DirectoryDialog(window.getShell());
        dialog.setText("Open project folder");
        dialog.setMessage("A folder with workflows. Its files stay where they are.");
        final String folder = dialog.open();
        if (folder != null) {
            Opener.open(window.getActivePage(), Path.of(folder));
        }
        return null;
    }
}
