// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.intercala.model.FileException;
import org.intercala.model.Workflows;
import org.intercala.workbench.document.WorkflowDocument;

/** Saves a copy of a workflow under another name and opens it; the first one stays as it is. */
final class SaveAs {

    private static final String ENDING = ".workflow";

    private SaveAs() {
    }

    /** Asks for the name. @throws FileException when it cannot be written @throws CoreException when not opened */
    static void run(final IWorkbenchPage page, final WorkflowDocument document) throws FileException, CoreException {
        final Optional<Path> chosen = ask(page, document.file());
        if (chosen.isPresent()) {
            final Path file = chosen.get();
            Workflows.save(document.workflow(), file);
            final IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
            if (known.length == 0) {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
            } else {
                known[0].refreshLocal(IResource.DEPTH_ZERO, null);
                IDE.openEditor(page, known[0]);
            }
        }
    }

    private static Optional<Path> ask(final IWorkbenchPage page, final Path now) {
        final FileDialog dialog = new FileDialog(page.getWorkbenchWindow().getShell(), SWT.SAVE);
        dialog.setText("Save As");
        dialog.setFilterPath(now.getParent().toString());
        dialog.setFileName(now.getFileName().toString());
        dialog.setFilterExtensions(new String[] { "*" + ENDING });
        dialog.setOverwrite(true);
        final String name = dialog.open();
        if (name == null || name.endsWith(ENDING)) {
            return Optional.ofNullable(name).map(Path::of);
        }
        final Path whole = Path.of(name + ENDING);
        // The dialog has asked for a file without the ending only.
        return Files.exists(whole) && !MessageDialog.openConfirm(page.getWorkbenchWindow().getShell(), "Save As",
                whole.getFileName() + " is already there. Replace it?") ? Optional.empty() : Optional.of(whole);
    }
}
