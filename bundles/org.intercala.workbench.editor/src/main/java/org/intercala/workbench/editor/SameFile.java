// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorMatchingStrategy;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PartInitException;

/** One file has one editor, whether it was opened by its path, as a file of a project, or by way of a link. */
public final class SameFile implements IEditorMatchingStrategy {

    @Override
    public boolean matches(final IEditorReference editor, final IEditorInput input) {
        try {
            final IEditorInput open = editor.getEditorInput();
            if (open.equals(input)) {
                return true;
            }
            final Path one = WorkflowEditor.path(open);
            final Path other = WorkflowEditor.path(input);
            return one != null && other != null && one.toRealPath().equals(other.toRealPath());
        } catch (final PartInitException | IOException missing) {
            return false;
        }
    }
}
