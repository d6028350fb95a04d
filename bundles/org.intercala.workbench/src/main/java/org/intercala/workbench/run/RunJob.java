// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
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

    private final Path file;
    private final Path project;
    private final Workflow snapshot;
    private final Map<String, String> seen;
    private final List<String> targets;
    private final NodeStates states = new NodeStates();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    /** Where it is shown; another one when the file was closed and opened again. */
    private volatile WorkflowDocument document;
    /** Whether the document knows how it has ended, so that there is nothing to show any more. */
    private volatile boolean isTold;
    private volatile boolean isStopping;
    private RunConsole console;

    /**
     * Takes the snapshot; on the user-interface thread.
     *
     * @param targets paths of the nodes to run with all that they need; empty for all
     */
    RunJob(final WorkflowDocument document, final List<String> targets) {
        super("Run " + document.file().getFileName());
        file = document.file();
        project = document.projectFolder();
        this.targets = List.copyOf(targets);
        snapshot = document.snapshot();
        seen = DataFiles.now(snapshot, project);
        setUser(true);
        // what keeps a run from being made stands above the canvas, not in a box over it
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        for (final var node : Graphs.nodes(snapshot)) {
            if (node instanceof SolverNode) {
                states.queued(Graphs.path(node), 1);
            }
        }
    }

    Path file() {
        return file;
    }

    /** Tells the console what happens. */
    void follow(final RunConsole listener) {
        console = listener;
    }

    /** Shows the states of this run in a document of its file, from now on in this one alone. */
    void show(final WorkflowDocument shown) {
        document = shown;
        shown.runBegins(snapshot, seen, states);
    }

    @Override
    public boolean belongsTo(final Object family) {
        return family == Runs.class || !isTold && file.equals(family);
    }

    @Override
    protected IStatus run(final IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        RunResult result = null;
        try {
            final String name = file.getFileName().toString().replaceFirst("\\.workflow$", "");
            final int threads = RunSettings.threads();
            console.begins(file.getFileName().toString(), threads);
            RunFolders.prepare(project);
            ProjectFolders.runsChanged(project);
            result = Services.engine().run(new RunRequest(snapshot, project.relativize(file).toString(),
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
            ProjectFolders.runsChanged(project);
            final RunResult ended = result;
            final RunFindings findings = result == null ? null : RunFindings.of(result.record());
            onDisplay(() -> {
                isTold = true;
                document.runEnds(ended, findings);
            });
        }
    }

    /** Solvers may take a while to put out what they have. */
    @Override
    protected void canceling() {
        if (!isStopping) {
            isStopping = true;
            console.say("Stopping; what is finished is kept");
            onDisplay(() -> document.runMoves());
        }
    }

    boolean isStopping() {
        return isStopping;
    }

    private static void onDisplay(final Runnable action) {
        if (!Runs.isClosed()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(action);
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
            monitor.subTask(isStopping ? "stopping…" : message);
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
