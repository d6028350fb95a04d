// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.intercala.engine.RunFolders;
import org.intercala.engine.RunStore;
import org.intercala.model.RunStatus;
import org.intercala.workbench.Services;

/** The runs of the projects, read in the background; thread-safe. */
final class RunLists {

    private static final int LOOK_MS = 2000;

    private final Map<IProject, List<RunEntry>> known = new ConcurrentHashMap<>();
    private final Map<IProject, Job> jobs = new HashMap<>();
    private final Runnable changed;
    /** When runs came, went or ended, by project, as the disk says. */
    private final Map<IProject, List<FileTime>> seen = new HashMap<>();
    private final Job look = Job.createSystem("Looking for runs of others", (ICoreRunnable) monitor -> look());

    /** @param changed called on a background thread when a list is new */
    RunLists(final Runnable changed) {
        this.changed = changed;
        look.setPriority(Job.DECORATE);
        look.schedule(LOOK_MS);
    }

    /** Others run something, too: the command line, another window. What they do to folders shows in their times. */
    private void look() {
        for (final IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            final Path folder = Places.folder(project);
            if (folder != null && project.isAccessible()) {
                final List<FileTime> now = times(project, RunFolders.runs(folder));
                final List<FileTime> before = seen.put(project, now);
                if (before != null && !before.equals(now)) {
                    ProjectFolders.runsChanged(folder);
                }
            }
        }
        look.schedule(LOOK_MS);
    }

    /** Of the folder of runs and of each run that goes on. */
    private List<FileTime> times(final IProject project, final Path runs) {
        return Stream.concat(Stream.of(runs), known.getOrDefault(project, List.of()).stream()
                .filter(run -> run.status() == RunStatus.RUNNING).map(RunEntry::folder)).map(RunLists::time).toList();
    }

    private static FileTime time(final Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (final IOException missing) {
            return FileTime.fromMillis(0);
        }
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
        look.cancel();
        jobs.values().forEach(Job::cancel);
    }
}
