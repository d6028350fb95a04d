// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.CheckReport;
import org.intercala.engine.RepeatedCheck;
import org.intercala.model.Workflow;
import org.intercala.solver.MaterialSet;
import org.intercala.workbench.Services;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Checks a document after an edit, off the user-interface thread; only the newest state counts. */
final class CheckJob extends Job {

    private final WorkflowDocument document;
    private final ServiceTracker<MaterialSet, MaterialSet> materials = new ServiceTracker<>(
            FrameworkUtil.getBundle(CheckJob.class).getBundleContext(), MaterialSet.class, null);
    /** Made anew when material sets come or go, which checks of solvers look at. */
    private RepeatedCheck check;
    private int materialsSeen = -1;
    private Workflow snapshot;
    private long edit;

    CheckJob(final WorkflowDocument document) {
        super("Check " + document.file().getFileName());
        this.document = document;
        setSystem(true);
        setPriority(SHORT);
        materials.open();
    }

    /** Checks no more. */
    void close() {
        cancel();
        materials.close();
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
        final int changes = materials.getTrackingCount();
        if (changes != materialsSeen) {
            check = Services.engine().repeatedCheck(document.projectFolder());
            materialsSeen = changes;
        }
        final CheckReport report = check.check(workflow);
        final Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> document.checked(report, number));
        }
        return Status.OK_STATUS;
    }
}
