// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunStore;
import org.intercala.workbench.Services;

/** The runs of the projects, read in the background; thread-safe. */
final class RunLists {

    private final Map<IProject, List<RunEntry>> known = new ConcurrentHashMap<>();
    private final Map<IProject, Job> jobs = new HashMap<>();
    private final Runnable changed;

    /** @param changed called on a background thread when a list is new */
    RunLists(final Runnable changed) {
        this.changed = changed;
    }

    /** The runs as far as known; when nothing is known they are read. */
    List<RunEntry> of(final IProject project) {
        final List<RunEntry> runs = known.get(project);
        if (runs == null) {
            read(project);
            return List.of();
        }
        return runs;
    }

    /** Reads again all that is known: somebody else may have run something. */
    void readAll() {
        known.keySet().forEach(this::read);
    }

    /** Reads the runs of a project again. */
    synchronized void read(final IProject project) {
        jobs.computeIfAbsent(project, key -> {
            final Job job = Job.create("Reading the runs of " + key.getName(),
                    (IJobFunction) monitor -> load(key, monitor));
            job.setSystem(true);
            return job;
        }).schedule(100);
    }

    private IStatus load(final IProject project, final IProgressMonitor monitor) {
        final Path folder = Places.folder(project);
        if (folder == null || monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        try {
            final List<RunEntry> runs = new RunStore(Services.registry()).list(RunFolders.runs(folder)).stream()
                    .map(run -> RunEntry.of(project, run.folder(), run.record())).toList();
            if (!runs.equals(known.put(project, runs)) || !runs.isEmpty()) {
                changed.run();
            }
            return Status.OK_STATUS;
        } catch (final IOException unreadable) {
            return Status.warning("The runs of " + project.getName() + " could not be listed.", unreadable);
        }
    }

    synchronized void close() {
        jobs.values().forEach(Job::cancel);
    }
}
