// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.ui.IWorkbenchPage;
import org.intercala.workbench.document.DocumentListener;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;

/** Follows the workflow that is in front, for a view; ends with {@link #dispose}. */
public final class ActiveDocument {

    /** Told when another document comes to the front, and of every change of the one that is there. */
    public interface Follower {

        /** @param document null when no workflow is in front @param change null when the document is another one */
        void show(WorkflowDocument document, Change change);
    }

    private final IWorkbenchPage page;
    private final Follower follower;
    private final DocumentListener changes;
    private final FrontEditor parts = new FrontEditor(this::update);
    private WorkflowDocument document;

    /** Begins to follow; the follower hears of the present document when {@link #update} is called first. */
    public ActiveDocument(final IWorkbenchPage page, final Follower follower) {
        this.page = page;
        this.follower = follower;
        changes = (changed, change) -> follower.show(changed, change);
        page.addPartListener(parts);
    }

    public WorkflowDocument document() {
        return document;
    }

    /** Looks which document is in front. */
    public void update() {
        final WorkflowDocument next = page.getActiveEditor() instanceof DocumentEditor editor
                ? editor.document()
                : null;
        if (next != document) {
            forget();
            document = next;
            if (next != null) {
                next.addListener(changes);
            }
            follower.show(next, null);
        }
    }

    private void forget() {
        if (document != null) {
            document.removeListener(changes);
        }
    }

    public void dispose() {
        page.removePartListener(parts);
        forget();
    }
}
