// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Lets somebody choose a file of a project. */
final class ProjectFile {

    private ProjectFile() {
    }

    /** The path relative to the project, with {@code /}; an absolute one for a file outside, which a field refuses. */
    static Optional<String> choose(final Shell shell, final Path project, final String title) {
        final var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(title);
        dialog.setFilterPath(project.toString());
        final String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        final Path folder = project.toAbsolutePath().normalize();
        final Path file = Path.of(chosen).toAbsolutePath().normalize();
        return Optional.of((file.startsWith(folder) ? folder.relativize(file) : file).toString().replace('\\', '/'));
    }
}
