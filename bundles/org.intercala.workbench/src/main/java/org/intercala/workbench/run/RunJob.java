// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunRequest;
import org.intercala.engine.RunResult;
import org.intercala.model.Graphs;
import org.intercala.model.NodeRun;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;
import org.intercala.workbench.document.DataFiles;
import org.intercala.workbench.document.NodeStates;
import org.intercala.workbench.document.RunFindings;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.projects.ProjectFolders;

/** Runs a snapshot of a document; the document stays editable. Its states follow at most twenty times a second. */
final class RunJob extends Job {

    private static final int TICKS = 1000;
    private static final int REFRESH_MS = 50;

    private final WorkflowDocument document;
    private final Workflow snapshot;
    private final List<String> targets;
    private final NodeStates states = new NodeStates();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private RunConsole console;

    /**
     * Takes the snapshot; on the user-interface thread.
     *
     * @param targets paths of the nodes to run with all that they need; empty for all
     */
    RunJob(final WorkflowDocument document, final List<String> targets) {
        super("Run " + document.file().getFileName());
        this.document = document;
        this.targets = List.copyOf(targets);
        snapshot = document.snapshot();
        setUser(true);
        for (final var node : Graphs.nodes(snapshot)) {
            if (node instanceof SolverNode) {
                states.queued(Graphs.path(node), 1);
            }
        }
    }

    /** Tells the console what happens. */
    void follow(final RunConsole listener) {
        console = listener;
    }

    /** Shows the states of this run in the document and starts it. */
    void start() {
        document.runBegins(snapshot, DataFiles.now(snapshot, document.projectFolder()), states);
        schedule();
    }

    @Override
    public boolean belongsTo(final Object family) {
        return family == document || family == Runs.class;
    }

    @Override
    protected IStatus run(final IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        RunResult result = null;
        try {
            final Path project = document.projectFolder();
            final String name = document.file().getFileName().toString().replaceFirst("\\.workflow$", "");
            final int threads = RunSettings.threads();
            console.begins(document.file().getFileName().toString(), threads);
            RunFolders.prepare(project);
            ProjectFolders.runsChanged(project);
            result = Services.engine().run(new RunRequest(snapshot, project.relativize(document.file()).toString(),
                    project, RunFolders.next(project, name), RunSettings.cache(project), threads, List.of(),
                    Set.copyOf(targets)),
                    new Follower(monitor), monitor::isCanceled);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (final IOException failure) {
            console.say(failure.getMessage());
            onDisplay(() -> document.runFails(failure.getMessage()));
            return Status.error(failure.getMessage(), failure);
        } finally {
            states.ended(result == null ? Set.of()
                    : result.record().getNodes().stream().map(NodeRun::getNode).collect(Collectors.toSet()));
            console.ended(result);
            monitor.done();
            ProjectFolders.runsChanged(document.projectFolder());
            final RunResult ended = result;
            final RunFindings findings = result == null ? null : RunFindings.of(result.record());
            onDisplay(() -> document.runEnds(ended, findings));
        }
    }

    private static void onDisplay(final Runnable action) {
        final Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }

    private void refresh() {
        if (refreshing.compareAndSet(false, true)) {
            onDisplay(() -> Display.getCurrent().timerExec(REFRESH_MS, () -> {
                refreshing.set(false);
                document.runMoves();
            }));
        }
    }

    /** Brings what the engine says to the monitor and to the states. */
    private final class Follower implements RunListener {

        private final IProgressMonitor monitor;
        private int shown;

        Follower(final IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void progress(final double fraction, final String message) {
            final int now = (int) (fraction * TICKS);
            if (now > shown) {
                monitor.worked(now - shown);
                shown = now;
            }
            monitor.subTask(message);
        }

        @Override
        public void started(final String node, final String point) {
            states.started(node, point);
            refresh();
        }

        @Override
        public void progress(final String node, final String point, final double fraction, final String message) {
            states.progress(node, point, fraction, message);
            refresh();
        }

        @Override
        public void finished(final NodeRun run) {
            states.finished(run);
            console.finished(run);
            refresh();
        }
    }
}
