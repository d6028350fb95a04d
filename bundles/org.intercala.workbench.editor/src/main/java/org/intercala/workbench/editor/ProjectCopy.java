// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.intercala.model.FileException;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.projects.Opening;
import org.intercala.workbench.projects.ProjectFolders;

/** A copy of a project that lies where nothing can be written, with the edits of the workflow that is open. */
final class ProjectCopy {

    private ProjectCopy() {
    }

    /** Whether a workflow belongs to a project that cannot be written to. */
    static boolean isNeeded(final WorkflowDocument document) {
        return ProjectPaths.project(document.file()).filter(folder -> !Files.isWritable(folder)).isPresent();
    }

    /** Copies the project to those of the workspace, and opens the workflow there in place of the editor. */
    static void open(final IEditorPart editor, final WorkflowDocument document) {
        final Path folder = document.projectFolder();
        final Path name = folder.relativize(document.file());
        final Workflow edited = document.isDirty() ? document.snapshot() : null;
        Job.create("Copy " + folder.getFileName(), (IJobFunction) monitor -> {
            try {
                final IProject copy = ProjectFolders.copy(folder,
                        ProjectFolders.freeName(folder.getFileName().toString()));
                if (edited != null) {
                    Workflows.save(edited, copy.getLocation().toPath().resolve(name));
                }
                Display.getDefault().asyncExec(() -> {
                    final var page = editor.getSite().getPage();
                    page.closeEditor(editor, false);
                    Opening.file(page, copy.getFile(name.toString()));
                });
                return Status.OK_STATUS;
            } catch (final CoreException failure) {
                return failure.getStatus();
            } catch (final FileException failure) {
                return Status.error(failure.getMessage(), failure);
            }
        }).schedule();
    }
}
