// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.net.URI;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;

/** Opens a file in its editor; as a file of a project where it belongs to one. */
final class OpenFile {

    private OpenFile() {
    }

    static void open(final IWorkbenchPage page, final Path path) {
        final URI uri = path.toAbsolutePath().normalize().toUri();
        try {
            final IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
            if (known.length > 0) {
                known[0].getParent().refreshLocal(IResource.DEPTH_ONE, null);
                IDE.openEditor(page, known[0]);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(uri));
            }
        } catch (final CoreException failure) {
            Platform.getLog(OpenFile.class).log(failure.getStatus());
        }
    }
}
