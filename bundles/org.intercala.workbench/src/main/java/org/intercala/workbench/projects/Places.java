// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;

/** Where things of the workspace lie on the disk, and which folders of a project mean something. */
final class Places {

    static final String RUNS = "runs";
    static final String MATERIALS = "materials";
    static final String DATA = "data";

    private Places() {
    }

    /** Path of a resource on the disk; null when it has none. */
    static Path folder(final IResource resource) {
        return resource.getLocation() == null ? null : resource.getLocation().toPath();
    }

    /** Whether a resource is the folder of runs of its project. */
    static boolean isRuns(final IResource resource) {
        return resource.getType() == IResource.FOLDER && resource.getParent() instanceof IProject
                && RUNS.equals(resource.getName());
    }
}
