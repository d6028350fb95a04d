// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.DeleteResourcesOperation;
import org.eclipse.ui.ide.undo.MoveResourcesOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.engine.RunStore;
import org.intercala.workbench.Services;

/** Changes files, projects and runs; what can be undone is on the stack of the platform. */
final class Changes {

    private static final int REFRESH_DELAY_MS = 300;

    private final IViewSite site;
    private final ConfirmBar confirm;
    private final RunLists runs;
    private final Job refresh = Job.create("Reading the disk", (IJobFunction) monitor -> readDisk());

    Changes(final IViewSite site, final ConfirmBar confirm, final RunLists runs) {
        this.site = site;
        this.confirm = confirm;
        this.runs = runs;
        refresh.setSystem(true);
    }

    /** What is wrong with a new name; null when nothing is. */
    static String problem(final IResource resource, final String name) {
        if (name.equals(resource.getName())) {
            return null;
        }
        final IStatus status = ResourcesPlugin.getWorkspace().validateName(name, resource.getType());
        if (!status.isOK()) {
            return status.getMessage();
        }
        return resource.getParent().findMember(name) == null ? null : "There is something of this name already.";
    }

    void rename(final IResource resource, final String name) {
        execute(new MoveResourcesOperation(resource, resource.getParent().getFullPath().append(name),
                "Rename " + resource.getName()));
    }

    /** Deletes files at once, since that can be undone; asks before runs and projects. */
    void delete(final List<IResource> resources, final List<RunEntry> entries) {
        final List<IProject> projects = resources.stream().filter(IProject.class::isInstance)
                .map(IProject.class::cast).toList();
        if (!projects.isEmpty()) {
            final boolean inside = projects.stream().allMatch(Changes::isInWorkspace);
            confirm.ask(inside ? "Delete " + names(projects) + " with all files from the disk?"
                    : "Take " + names(projects) + " out of the list? The files stay where they are.",
                    inside ? "Delete" : "Take out", () -> deleteProjects(projects, inside));
        } else if (!entries.isEmpty()) {
            confirm.ask(entries.size() == 1 ? "Delete the run of " + entries.getFirst().started() + "?"
                    : "Delete " + entries.size() + " runs?", "Delete", () -> deleteRuns(entries));
        } else if (!resources.isEmpty()) {
            execute(new DeleteResourcesOperation(resources.toArray(IResource[]::new), "Delete", false));
        }
    }

    private static String names(final List<IProject> projects) {
        return projects.size() == 1 ? "“" + projects.getFirst().getName() + "”" : projects.size() + " projects";
    }

    private static boolean isInWorkspace(final IProject project) {
        return ResourcesPlugin.getWorkspace().getRoot().getLocation().isPrefixOf(project.getLocation());
    }

    private void deleteProjects(final List<IProject> projects, final boolean content) {
        background("Deleting projects", () -> {
            for (final IProject project : projects) {
                project.delete(content, true, new NullProgressMonitor());
            }
        });
    }

    private void deleteRuns(final Collection<RunEntry> entries) {
        background("Deleting runs", () -> {
            final RunStore store = new RunStore(Services.registry());
            for (final RunEntry entry : entries) {
                store.delete(entry.folder());
            }
            refreshRuns(entries);
        });
    }

    private void refreshRuns(final Collection<RunEntry> entries) {
        for (final IProject project : entries.stream().map(RunEntry::project).distinct().toList()) {
            runs.read(project);
        }
    }

    void nameRun(final RunEntry entry, final String name) {
        background("Naming a run", () -> {
            new RunStore(Services.registry()).rename(entry.folder(), name);
            refreshRuns(List.of(entry));
        });
    }

    /** Looks at the disk in the background. */
    void refresh() {
        refresh.schedule(REFRESH_DELAY_MS);
    }

    private IStatus readDisk() {
        try {
            for (final IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                if (project.isAccessible()) {
                    project.refreshLocal(IResource.DEPTH_INFINITE, null);
                }
            }
            runs.readAll();
            return Status.OK_STATUS;
        } catch (final CoreException failure) {
            return failure.getStatus();
        }
    }

    private void execute(final IUndoableOperation operation) {
        try {
            PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, null,
                    WorkspaceUndoUtil.getUIInfoAdapter(site.getShell()));
        } catch (final ExecutionException failure) {
            report(failure.getMessage(), failure);
        }
    }

    private interface Body {
        void run() throws IOException, CoreException;
    }

    private static void background(final String name, final Body body) {
        Job.create(name, (IJobFunction) monitor -> {
            try {
                body.run();
                return Status.OK_STATUS;
            } catch (final IOException | CoreException failure) {
                return Status.error(failure.getMessage(), failure);
            }
        }).schedule();
    }

    private static void report(final String message, final Throwable cause) {
        StatusManager.getManager().handle(Status.error(message, cause), StatusManager.LOG | StatusManager.SHOW);
    }
}
