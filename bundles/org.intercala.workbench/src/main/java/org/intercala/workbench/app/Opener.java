// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Opens files that are named by their path. */
final class Opener {

    private Opener() {
    }

    /** Opens a file in its editor; as a file of a project where it belongs to one. */
    static void open(final IWorkbenchPage page, final Path path) {
        final var uri = path.toAbsolutePath().normalize().toUri();
        try {
            final IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
            if (known.length > 0) {
                IDE.openEditor(page, known[0]);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(uri));
            }
        } catch (final PartInitException failure) {
            Platform.getLog(Opener.class).log(failure.getStatus());
        }
    }
}
