// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Workflows first, then the folders, then other files; runs stay as they are, the newest first. */
final class ProjectOrder extends ViewerComparator {

    @Override
    public int category(final Object element) {
        if (element instanceof IContainer folder) {
            return switch (folder.getName()) {
                case Places.MATERIALS -> 1;
                case Places.DATA -> 2;
                case Places.RUNS -> 4;
                default -> 3;
            };
        }
        return element instanceof IResource file && "workflow".equals(file.getFileExtension()) ? 0 : 5;
    }

    @Override
    public int compare(final Viewer viewer, final Object first, final Object second) {
        return first instanceof RunEntry ? 0 : super.compare(viewer, first, second);
    }
}
