// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.intercala.model.Workflow;

/** Keeps a copy of what is not saved, a moment after an edit and off the user-interface thread. */
final class KeepJob extends Job {

    private static final int DELAY_MS = 1000;

    private final UnsavedCopy copy;
    private final AtomicReference<Workflow> next = new AtomicReference<>();

    KeepJob(final UnsavedCopy copy) {
        super("Keeping unsaved changes");
        this.copy = copy;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Keeps a snapshot soon, unless a newer one comes. */
    void submit(final Workflow snapshot) {
        next.set(snapshot);
        schedule(DELAY_MS);
    }

    /** Nothing is unsaved any more. */
    void clear() {
        synchronized (copy) {
            next.set(null);
            copy.delete();
        }
    }

    @Override
    protected IStatus run(final IProgressMonitor monitor) {
        synchronized (copy) {
            final Workflow snapshot = next.getAndSet(null);
            if (snapshot != null) {
                copy.keep(snapshot);
            }
        }
        return Status.OK_STATUS;
    }
}
