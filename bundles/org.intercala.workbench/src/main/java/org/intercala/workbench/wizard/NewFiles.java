// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.intercala.model.Material;
import org.intercala.model.ModelFactory;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.projects.ProjectFolders;

/** Writes new workflows and materials into a project. */
final class NewFiles {

    private NewFiles() {
    }

    /** @param stem name of the file without its ending */
    static IFile workflow(final IProject project, final String stem, final String name) throws CoreException {
        final Workflow workflow = ModelFactory.eINSTANCE.createWorkflow();
        workflow.setName(name);
        final IFile file = project.getFile(stem + ".workflow");
        try {
            Workflows.save(workflow, file.getLocation().toPath());
        } catch (final IOException failure) {
            throw ProjectFolders.unwritten("workflow", failure);
        }
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }

    /** @param stem name of the file without its ending */
    static IFile material(final IProject project, final String stem, final Material material) throws CoreException {
        final IFile file = materialFile(project, stem);
        try {
            Files.createDirectories(file.getLocation().toPath().getParent());
            Workflows.saveMaterial(material, file.getLocation().toPath());
        } catch (final IOException failure) {
            throw ProjectFolders.unwritten("material", failure);
        }
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        return file;
    }

    static IFile materialFile(final IProject project, final String stem) {
        return project.getFolder("materials").getFile(stem + ".material");
    }
}
