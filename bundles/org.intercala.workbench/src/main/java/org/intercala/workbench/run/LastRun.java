// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunResult;
import org.intercala.engine.RunStore;
import org.intercala.model.RunStatus;
import org.intercala.workbench.Services;
import org.intercala.workbench.document.DataFiles;
import org.intercala.workbench.document.NodeStates;
import org.intercala.workbench.document.RunFindings;
import org.intercala.workbench.document.WorkflowDocument;

/** Shows the run of a workflow that goes on when it is opened, or the newest, so that its results are seen. */
public final class LastRun {

    private LastRun() {
    }

    /** Loads the newest in the background; nothing happens if there is none. */
    public static void load(final WorkflowDocument document) {
        if (Runs.show(document)) {
            return;
        }
        final ICoreRunnable load = monitor -> newest(document).ifPresent(result -> {
            final NodeStates states = new NodeStates();
            result.record().getNodes().forEach(states::finished);
            final RunFindings findings = RunFindings.of(result.record());
            final Map<String, String> seen = DataFiles.seen(result.workflow(), document.projectFolder(),
                    result.began());
            final Display display = Display.getDefault();
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (document.result().isEmpty() && !Runs.isRunning(document)) {
                        document.runBegins(result.workflow(), seen, states);
                        document.runEnds(result, findings);
                    }
                });
            }
        });
        final Job job = Job.createSystem("Load the last run", load);
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    /** Of runs that were stopped before they gave anything new the one before them, if there is one. */
    private static Optional<RunResult> newest(final WorkflowDocument document) {
        final RunStore store = new RunStore(Services.registry());
        final String name = document.projectFolder().relativize(document.file()).toString();
        try {
            final List<RunStore.Run> ended = store.list(RunFolders.runs(document.projectFolder())).stream()
                    .filter(run -> name.equals(run.record().getWorkflow())
                            && run.record().getStatus() != RunStatus.RUNNING).toList();
            final Optional<RunStore.Run> newest = ended.stream()
                    .filter(run -> !RunFindings.gaveNothingNew(run.record())).findFirst()
                    .or(() -> ended.stream().findFirst());
            return newest.isEmpty() ? Optional.empty() : Optional.of(store.load(newest.get().folder()));
        } catch (final IOException unreadable) {
            Platform.getLog(LastRun.class).warn("The last run of " + name + " cannot be shown. "
                    + unreadable.getMessage());
        }
        return Optional.empty();
    }
}
