// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;

/** Takes over what is being typed before a command runs, so that what is saved or run is what stands in the fields. */
final class BeforeCommands implements IExecutionListener {

    private final Runnable commit;

    BeforeCommands(final Runnable commit) {
        this.commit = commit;
    }

    @Override
    public void preExecute(final String command, final ExecutionEvent event) {
        commit.run();
    }

    @Override
    public void notHandled(final String command, final NotHandledException exception) {
        // Nothing was executed.
    }

    @Override
    public void postExecuteFailure(final String command, final ExecutionException exception) {
        // The command tells of its failure.
    }

    @Override
    public void postExecuteSuccess(final String command, final Object value) {
        // Nothing is left to do.
    }
}
