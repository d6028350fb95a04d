// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.CheckReport;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;

/** Checks a document after an edit, off the user-interface thread; only the newest state counts. */
final class CheckJob extends Job {

    private final WorkflowDocument document;
    private Workflow snapshot;
    private long edit;

    CheckJob(final WorkflowDocument document) {
        super("Check " + document.file().getFileName());
        this.document = document;
        setSystem(true);
        setPriority(SHORT);
    }

    /** Takes the snapshot; on the user-interface thread. */
    synchronized void submit(final Workflow copy, final long number) {
        snapshot = copy;
        edit = number;
        schedule();
    }

    @Override
    protected IStatus run(final IProgressMonitor monitor) {
        final Workflow workflow;
        final long number;
        synchronized (this) {
            workflow = snapshot;
            number = edit;
            snapshot = null;
        }
        if (workflow == null) {
            return Status.OK_STATUS;
        }
        final CheckReport report = Services.engine().check(workflow, document.projectFolder());
        final Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> document.checked(report, number));
        }
        return Status.OK_STATUS;
    }
}
