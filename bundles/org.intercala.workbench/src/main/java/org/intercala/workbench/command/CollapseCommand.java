// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Container;
import org.intercala.model.Workflow;

/** Shows the content of a container, or hides it. */
public final class CollapseCommand extends WorkflowCommand {

    private final Container container;
    private final boolean collapsed;

    public CollapseCommand(final Workflow workflow, final Container container, final boolean collapsed) {
        super(collapsed ? "Collapse" : "Expand", workflow);
        this.container = container;
        this.collapsed = collapsed;
    }

    @Override
    public boolean canExecute() {
        return isInside(container) && container.isCollapsed() != collapsed;
    }

    @Override
    protected void change() {
        container.setCollapsed(collapsed);
    }
}
