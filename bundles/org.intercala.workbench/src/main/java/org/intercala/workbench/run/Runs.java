// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.PlatformUI;
import org.intercala.workbench.document.WorkflowDocument;

/** Starts and stops runs; one at a time for each file, whether or not it is open. */
public final class Runs {

    private static final long PATIENCE_MS = 15_000;

    private static volatile boolean isClosed;

    private Runs() {
    }

    /**
     * Runs a document as it stands now.
     *
     * @param targets paths of the nodes to run with all that they need; empty for all
     */
    public static void start(final WorkflowDocument document, final List<String> targets) {
        if (isRunning(document)) {
            return;
        }
        final RunJob job = new RunJob(document, targets);
        final RunConsole console = RunConsole.get();
        job.follow(console);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(final IJobChangeEvent event) {
                refreshCommands();
            }
        });
        // the view of progress knows what has begun after its service was asked for
        PlatformUI.getWorkbench().getProgressService();
        job.show(document);
        job.schedule();
        refreshCommands();
    }

    /** Shows the run of a file that goes on, which began before the file was opened. @return whether there is one */
    static boolean show(final WorkflowDocument document) {
        for (final Job job : Job.getJobManager().find(document.file())) {
            ((RunJob) job).show(document);
            refreshCommands();
            return true;
        }
        return false;
    }

    public static void stop(final WorkflowDocument document) {
        Job.getJobManager().cancel(document.file());
        refreshCommands();
    }

    /** Names of the files that run. */
    public static List<String> files() {
        return Stream.of(Job.getJobManager().find(Runs.class)).map(job -> ((RunJob) job).file().getFileName()
                .toString()).toList();
    }

    /** Stops all runs when the window has closed, which shows nothing of them any more. */
    public static void close() {
        isClosed = true;
        stopAll();
    }

    static boolean isClosed() {
        return isClosed;
    }

    /** Stops all runs and waits until their records say so. */
    public static void stopAll() {
        final IJobManager jobs = Job.getJobManager();
        jobs.cancel(Runs.class);
        try {
            for (final Job job : jobs.find(Runs.class)) {
                job.join(PATIENCE_MS, null);
            }
        } catch (final OperationCanceledException | InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    public static boolean isRunning(final WorkflowDocument document) {
        return Job.getJobManager().find(document.file()).length > 0;
    }

    /** Whether a run was stopped and still waits for its solvers. */
    public static boolean isStopping(final WorkflowDocument document) {
        return Stream.of(Job.getJobManager().find(document.file())).anyMatch(job -> ((RunJob) job).isStopping());
    }

    /** Run and Stop follow whether something runs. */
    private static void refreshCommands() {
        if (isClosed) {
            return;
        }
        final IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        broker.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
    }
}
