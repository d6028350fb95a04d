// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.intercala.engine.RunResult;
import org.intercala.engine.RunStore;
import org.intercala.workbench.Services;
import org.intercala.workbench.document.WorkflowDocument;

/** Which runs of a workflow are compared: kept with it, so that they are there again at the next start. */
final class Comparisons {

    private static final String KEPT = "compared";

    private Comparisons() {
    }

    /** Keeps a comparison; fewer than two runs are none. */
    static void keep(final WorkflowDocument document, final List<RunResult> runs) {
        Kept.keep(document.file(), KEPT, runs.size() < 2 ? List.of()
                : runs.stream().map(run -> document.projectFolder().relativize(run.folder()).toString()).toList());
    }

    /** Loads the runs of a comparison in the background; those that are gone are left out. */
    static void load(final WorkflowDocument document, final Consumer<List<RunResult>> then) {
        final List<Path> folders = document == null ? List.of() : Kept.lines(document.file(), KEPT).stream()
                .map(document.projectFolder()::resolve).filter(RunStore::isRun).toList();
        if (folders.size() < 2) {
            return;
        }
        final ICoreRunnable load = monitor -> {
            final var store = new RunStore(Services.registry());
            final List<RunResult> runs = new ArrayList<>();
            for (final Path folder : folders) {
                try {
                    runs.add(store.load(folder));
                } catch (final IOException unreadable) {
                    Platform.getLog(Comparisons.class).warn("A run is left out of the comparison. "
                            + unreadable.getMessage());
                }
            }
            final Display display = Display.getDefault();
            if (runs.size() > 1 && !display.isDisposed()) {
                display.asyncExec(() -> then.accept(runs));
            }
        };
        final Job job = Job.createSystem("Load the comparison", load);
        job.setPriority(Job.DECORATE);
        job.schedule();
    }
}
