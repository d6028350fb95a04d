// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.intercala.model.Workflow;

/**
 * Keeps a copy of what is not saved, a moment after an edit and off the user-interface thread; at once where the
 * process is told to end.
 */
final class KeepJob extends Job {

    private static final int DELAY_MS = 1000;
    private static final Set<KeepJob> WAITING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> WAITING.forEach(KeepJob::keep), "Keep unsaved changes"));
    }

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
        WAITING.add(this);
        schedule(DELAY_MS);
    }

    /** Nothing is unsaved any more. */
    void clear() {
        synchronized (copy) {
            next.set(null);
            WAITING.remove(this);
            copy.delete();
        }
    }

    @Override
    protected IStatus run(final IProgressMonitor monitor) {
        keep();
        return Status.OK_STATUS;
    }

    private void keep() {
        synchronized (copy) {
            WAITING.remove(this);
            final Workflow snapshot = next.getAndSet(null);
            if (snapshot != null) {
                copy.keep(snapshot);
            }
        }
    }
}
