// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Executes commands by their id. */
final class Commands {

    private Commands() {
    }

    static void execute(final IWorkbenchSite site, final String id) {
        try {
            site.getService(IHandlerService.class).executeCommand(id, null);
        } catch (final CommandException failure) {
            Platform.getLog(Commands.class).warn("The command " + id + " could not be executed.", failure);
        }
    }
}
