// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.util.Arrays;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.intercala.model.Workflows;

/** Projects, their folders and files, and the runs as entries of their own. */
final class ProjectContent implements ITreeContentProvider {

    private final RunLists runs;

    ProjectContent(final RunLists runs) {
        this.runs = runs;
    }

    @Override
    public Object[] getElements(final Object root) {
        return ((IWorkspaceRoot) root).getProjects();
    }

    @Override
    public Object[] getChildren(final Object parent) {
        if (parent instanceof IResource resource && Places.isRuns(resource)) {
            return runs.of(resource.getProject()).toArray();
        }
        if (parent instanceof IContainer container && container.isAccessible()) {
            try {
                return Arrays.stream(container.members()).filter(ProjectContent::isShown).toArray();
            } catch (final CoreException gone) {
                return new Object[0];
            }
        }
        return new Object[0];
    }

    @Override
    public boolean hasChildren(final Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public Object getParent(final Object element) {
        return switch (element) {
            case RunEntry run -> run.project().getFolder(Places.RUNS);
            case IProject project -> project.getWorkspace().getRoot();
            case IResource resource -> resource.getParent();
            default -> null;
        };
    }

    private static boolean isShown(final IResource resource) {
        return !resource.getName().startsWith(".") && !resource.isDerived()
                && !Workflows.PROJECT_FILE.equals(resource.getName());
    }
}
