// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
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
            if (Files.isDirectory(place)) {
                Opening.project(page, ProjectFolders.open(place));
                return;
            }
            adoptProjectOf(place);
            final IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(place.toUri());
            if (known.length > 0) {
                known[0].refreshLocal(IResource.DEPTH_ZERO, null);
                IDE.openEditor(page, known[0]);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(place.toUri()));
            }
        } catch (final CoreException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    private static void adoptProjectOf(final Path file) throws CoreException {
        final Path folder = file.getParent();
        if (folder != null && Files.exists(folder.resolve(Workflows.PROJECT_FILE))) {
            ProjectFolders.open(folder);
        }
    }
}
