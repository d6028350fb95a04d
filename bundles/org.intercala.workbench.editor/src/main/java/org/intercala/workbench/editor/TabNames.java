// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.intercala.workbench.document.WorkflowDocument;

/** Tabs are called as their workflow; those of one name say their project too, or their file. */
final class TabNames {

    private TabNames() {
    }

    /** Names all tabs of a page anew. */
    static void update(final IWorkbenchPage page) {
        final List<WorkflowEditor> editors = Arrays.stream(page.getEditorReferences())
                .map((IEditorReference reference) -> reference.getEditor(false))
                .filter(WorkflowEditor.class::isInstance).map(WorkflowEditor.class::cast)
                .filter(editor -> editor.document() != null).toList();
        for (final WorkflowEditor editor : editors) {
            editor.showName(name(editor, editors.stream().filter(other -> other != editor
                    && Objects.equals(other.name(), editor.name())).map(WorkflowEditor::document).toList()));
        }
    }

    private static String name(final WorkflowEditor editor, final List<WorkflowDocument> namesakes) {
        if (namesakes.isEmpty()) {
            return editor.name();
        }
        final Path project = editor.document().projectFolder();
        final boolean tells = namesakes.stream().noneMatch(other -> other.projectFolder().equals(project));
        return editor.name() + " – " + (tells ? project : project.relativize(editor.document().file())).getFileName();
    }
}
