// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

/** Follows a document; called on the user-interface thread. */
public interface DocumentListener {

    /** What has changed. */
    enum Change {
        /** A command was executed, undone or redone, or the document was saved. */
        EDITED,
        /** There is a new check report. */
        CHECKED,
        /** A run has begun or ended, or there is a new run result. */
        RUN,
        /** States of nodes have moved while a run goes on, many times a second; findings are as they were. */
        MOVED,
        /** The whole workflow was replaced: reverted or read anew from the file. */
        RELOADED
    }

    void documentChanged(WorkflowDocument document, Change change);
}
