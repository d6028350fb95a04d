// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Workflow;

/** Changes a workflow. */
public abstract class WorkflowCommand extends ModelCommand {

    private final Workflow workflow;

    protected WorkflowCommand(final String label, final Workflow workflow) {
        super(label, workflow);
        this.workflow = workflow;
    }

    /** The workflow that is changed. */
    protected final Workflow workflow() {
        return workflow;
    }
}
