// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Workflow;

/** Gives a node another id; its ports and the axes that vary it follow. */
public final class ChangeIdCommand extends WorkflowCommand {

    private final Node node;
    private final String id;

    public ChangeIdCommand(final Workflow workflow, final Node node, final String id) {
        super("Change id", workflow);
        this.node = node;
        this.id = id;
    }

    /** Why the id is refused, one sentence that says what to do; "" if it is allowed. */
    public String refusal() {
        if (!Graphs.isId(id)) {
            return "an id has letters, digits, - and _";
        }
        return id.equals(node.getId()) || new Ids(workflow()).isFree(id) ? ""
                : "the id " + id + " is taken; choose another one";
    }

    @Override
    public boolean canExecute() {
        return isInside(node) && !id.equals(node.getId()) && refusal().isEmpty();
    }

    @Override
    protected void change() {
        final AxisTargets targets = new AxisTargets(workflow());
        Graphs.rename(node, id);
        targets.restore();
    }
}
