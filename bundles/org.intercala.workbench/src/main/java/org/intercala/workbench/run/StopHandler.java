// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.intercala.workbench.DocumentEditor;

/** Stops the run of the workflow in front; what is finished is kept. */
public final class StopHandler extends AbstractHandler {

    @Override
    public Object execute(final ExecutionEvent event) {
        DocumentEditor.active().ifPresent(editor -> Runs.stop(editor.document()));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return DocumentEditor.active().filter(editor -> Runs.isRunning(editor.document())
                && !Runs.isStopping(editor.document())).isPresent();
    }
}
