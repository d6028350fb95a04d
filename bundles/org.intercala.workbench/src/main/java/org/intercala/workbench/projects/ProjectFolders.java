// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.FileInfoMatcherDescription;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceFilterDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.intercala.model.Project;
import org.intercala.model.Workflows;

/** Folders on the disk that are projects, and the projects of the workspace that stand for them. */
public final class ProjectFolders {

    /** The platform's filter by the name of a file. */
    private static final String ANY_NAME = "org.eclipse.core.resources.regexFilterMatcher";
    private static final List<Consumer<IProject>> RUN_LISTENERS = new CopyOnWriteArrayList<>();

    private ProjectFolders() {
    }

    /** The project that a folder already is, if it is one. */
    public static Optional<IProject> find(final Path folder) {
        final Path place = folder.toAbsolutePath().normalize();
        for (final IProject project : root().getProjects()) {
            if (place.equals(Places.folder(project))) {
                return Optional.of(project);
            }
        }
        return Optional.empty();
    }

    /** Adds a folder to the projects, wherever it lies; its files stay where they are. */
    public static IProject open(final Path folder) throws CoreException {
        final Path place = folder.toAbsolutePath().normalize();
        final Optional<IProject> known = find(place);
        if (known.isPresent()) {
            known.get().open(null);
            leaveOutRuns(known.get());
            known.get().refreshLocal(IResource.DEPTH_INFINITE, null);
            return known.get();
        }
        final IWorkspace workspace = ResourcesPlugin.getWorkspace();
        final boolean inside = root().getLocation().toPath().equals(place.getParent());
        final IProject project = inside ? root().getProject(place.getFileName().toString())
                : root().getProject(freeName(place.getFileName().toString()));
        final var description = workspace.newProjectDescription(project.getName());
        final URI location = place.toUri();
        description.setLocationURI(inside ? null : location);
        project.create(description, null);
        project.open(null);
        leaveOutRuns(project);
        remember();
        return project;
    }

    /** Whether a folder can be a project where it lies; others are opened a file at a time, or copied. */
    public static boolean canOpen(final Path folder) {
        return find(folder).isPresent() || Files.isWritable(folder);
    }

    /** Copies a folder into the workspace, without its runs, and adds it to the projects. @param name not taken yet */
    public static IProject copy(final Path folder, final String name) throws CoreException {
        final Path target = root().getLocation().toPath().resolve(name);
        try (var files = Files.walk(folder)) {
            for (final Path file : files.filter(each -> isContent(folder.relativize(each))).toList()) {
                final Path to = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                    // a copy of what is protected is there to be changed
                    to.toFile().setWritable(true);
                }
            }
        } catch (final IOException failure) {
            throw unwritten("copy of " + folder.getFileName(), failure);
        }
        return open(target);
    }

    private static boolean isContent(final Path file) {
        return !file.startsWith(Places.RUNS) && !file.startsWith(IProjectDescription.DESCRIPTION_FILE_NAME);
    }

    /** Makes an empty project in the workspace. @param content name, licence and authors for its project file */
    public static IProject create(final String name, final Project content) throws CoreException {
        final IProject project = root().getProject(name);
        final Path folder = root().getLocation().toPath().resolve(name);
        try {
            Files.createDirectories(folder.resolve(Places.MATERIALS));
            Files.createDirectories(folder.resolve(Places.DATA));
            Workflows.saveProject(content, folder.resolve(Workflows.PROJECT_FILE));
        } catch (final IOException failure) {
            throw unwritten("project", failure);
        }
        project.create(null);
        project.open(null);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        leaveOutRuns(project);
        remember();
        return project;
    }

    /** Thousands of results are no files of the workspace; the view of projects reads the runs by itself. */
    private static void leaveOutRuns(final IProject project) throws CoreException {
        final var runs = project.getFolder(Places.RUNS);
        if (runs.getFilters().length == 0) {
            runs.createFilter(IResourceFilterDescription.EXCLUDE_ALL | IResourceFilterDescription.FILES
                    | IResourceFilterDescription.FOLDERS, new FileInfoMatcherDescription(ANY_NAME, ".*"),
                    IResource.NONE, null);
        }
    }

    /** A failure to write something, in words. @param what for example {@code workflow} */
    public static CoreException unwritten(final String what, final IOException failure) {
        final String place = failure instanceof FileSystemException system ? system.getFile() : "";
        final String cause = failure instanceof AccessDeniedException
                ? "You may not write to " + place + ". Change its permissions or choose another place."
                : failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException
                        ? "There is a file " + place + " where a folder is needed. Rename it." : failure.getMessage();
        return new CoreException(Status.error("The " + what + " could not be written. " + cause, failure));
    }

    /** Writes the list of projects down at once, so that it survives a crash. */
    private static void remember() {
        Job.create("Saving the list of projects", (IJobFunction) monitor -> {
            try {
                return ResourcesPlugin.getWorkspace().save(false, monitor);
            } catch (final CoreException failure) {
                return failure.getStatus();
            }
        }).schedule();
    }

    /**
     * Adds project folders that somebody has put into the workspace by other means, a clone for example, and opens
     * those that a crash has left closed.
     */
    public static void adopt() {
        for (final IProject project : root().getProjects()) {
            final Path folder = Places.folder(project);
            if (folder != null && Files.isDirectory(folder)) {
                try {
                    project.open(null);
                    leaveOutRuns(project);
                } catch (final CoreException failure) {
                    Platform.getLog(ProjectFolders.class).log(failure.getStatus());
                }
            }
        }
        try (var folders = Files.newDirectoryStream(root().getLocation().toPath(), Files::isDirectory)) {
            for (final Path folder : folders) {
                if (Files.exists(folder.resolve(Workflows.PROJECT_FILE)) && find(folder).isEmpty()) {
                    open(folder);
                }
            }
        } catch (final IOException | CoreException failure) {
            Platform.getLog(ProjectFolders.class)
                    .warn("The folder of projects could not be read. " + failure.getMessage(), failure);
        }
    }

    /** @param listener told on a background thread when the runs of a project have changed */
    static void addRunListener(final Consumer<IProject> listener) {
        RUN_LISTENERS.add(listener);
    }

    static void removeRunListener(final Consumer<IProject> listener) {
        RUN_LISTENERS.remove(listener);
    }

    /** Lets the view of projects read the runs of a folder again, in the background: one has come, ended or gone. */
    public static void runsChanged(final Path folder) {
        find(folder).ifPresent(project -> Job.createSystem("Looking at the runs", (ICoreRunnable) monitor -> {
            final var runs = project.getFolder(Places.RUNS);
            runs.refreshLocal(IResource.DEPTH_ZERO, monitor);
            RUN_LISTENERS.forEach(listener -> listener.accept(project));
        }).schedule());
    }

    /** A name that no project has yet: the wish, or the wish with a number. */
    public static String freeName(final String wish) {
        String name = wish;
        for (int number = 2; isTaken(name); number++) {
            name = wish + " " + number;
        }
        return name;
    }

    private static boolean isTaken(final String name) {
        final IProject project = root().getProject(name);
        return project.exists() || Files.exists(root().getLocation().toPath().resolve(name));
    }

    private static IWorkspaceRoot root() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }
}
