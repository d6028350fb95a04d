// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.Collection;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.intercala.workbench.document.WorkflowDocument;

/** An editor of a workflow, as the views see it. */
public interface DocumentEditor extends IEditorPart {

    /** Null when the file cannot be read. */
    WorkflowDocument document();

    /** Selects nodes, links, notes or groups and scrolls to them. */
    void reveal(Collection<? extends EObject> objects);

    /** The workflow editor that is in front, if there is one with a workflow in it. */
    static Optional<DocumentEditor> active() {
        final var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        final IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page != null && page.getActiveEditor() instanceof DocumentEditor editor
                && editor.document() != null ? Optional.of(editor)
                : Optional.empty();
    }
}
