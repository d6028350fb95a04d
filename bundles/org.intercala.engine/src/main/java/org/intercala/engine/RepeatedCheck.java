// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import org.intercala.model.Workflow;

/** Checks one workflow again and again as it is edited; what an edit does not reach is not looked at anew. */
public interface RepeatedCheck {

    /**
     * Says what {@link Engine#check(Workflow, java.nio.file.Path)} says. One at a time, from any thread.
     *
     * @param snapshot not modified; nobody may modify it until the next check is over
     */
    CheckReport check(Workflow snapshot);
}
