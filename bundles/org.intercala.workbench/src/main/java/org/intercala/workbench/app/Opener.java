// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.model.Workflows;
import org.intercala.workbench.projects.Opening;
import org.intercala.workbench.projects.ProjectFolders;

/** Opens files and projects that are named by their path. */
final class Opener {

    private Opener() {
    }

    /** Opens a file in its editor, as a file of a project where it belongs to one; of a folder the project. */
    static void open(final IWorkbenchPage page, final Path path) {
        final Path place = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(place)) {
                openFile(page, place);
            } else if (ProjectFolders.canOpen(place)) {
                Opening.project(page, ProjectFolders.open(place));
            } else {
                openFile(page, workflow(place));
            }
        } catch (final CoreException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    private static void openFile(final IWorkbenchPage page, final Path place) throws CoreException {
        adoptProjectOf(place);
        final IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(place.toUri());
        if (known.length > 0) {
            known[0].refreshLocal(IResource.DEPTH_ZERO, null);
            IDE.openEditor(page, known[0]);
        } else {
            IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(place.toUri()));
        }
    }

    /** The first workflow by name of a folder that cannot be a project, since it cannot be written to. */
    private static Path workflow(final Path folder) throws CoreException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".workflow")).min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("It holds no workflow, and cannot be written to."));
        } catch (final IOException failure) {
            throw new CoreException(Status.error("The folder " + folder + " cannot be opened. " + failure.getMessage(),
                    failure));
        }
    }

    private static void adoptProjectOf(final Path file) throws CoreException {
        final Path folder = file.getParent();
        if (folder != null && Files.exists(folder.resolve(Workflows.PROJECT_FILE))
                && ProjectFolders.canOpen(folder)) {
            ProjectFolders.open(folder);
        }
    }
}
