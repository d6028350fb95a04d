// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.intercala.model.ModelFactory;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.projects.ProjectFolders;

/** A project of the workspace for one test. */
final class TestProject implements AutoCloseable {

    private final IProject project;

    TestProject(final String name) {
        final var content = ModelFactory.eINSTANCE.createProject();
        content.setName(name);
        try {
            project = ProjectFolders.create(ProjectFolders.freeName(name), content);
        } catch (final CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    Path folder() {
        return project.getLocation().toPath();
    }

    IProject resource() {
        return project;
    }

    IFile add(final String name, final Workflow workflow) {
        return add(name, Workflows.toText(workflow));
    }

    IFile add(final String name, final String text) {
        try {
            Files.writeString(folder().resolve(name), text);
            project.refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (final IOException | CoreException failure) {
            throw new AssertionError(failure);
        }
        return project.getFile(name);
    }

    /** Takes the project away with its files. */
    @Override
    public void close() {
        try {
            project.delete(true, true, null);
        } catch (final CoreException failure) {
            throw new AssertionError(failure);
        }
    }
}
