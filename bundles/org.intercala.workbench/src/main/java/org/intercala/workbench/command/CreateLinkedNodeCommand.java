// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.Workflow;

/** Adds a node and links it to a port that is there, as one step. */
public final class CreateLinkedNodeCommand extends WorkflowCommand {

    private final CreateNodeCommand create;
    private final Port from;
    private final String port;

    /** @param from output or input that is there @param port name of the input or output of the new node */
    public CreateLinkedNodeCommand(final Workflow workflow, final CreateNodeCommand create, final Port from,
            final String port) {
        super(create.getLabel(), workflow);
        this.create = create;
        this.from = from;
        this.port = port;
    }

    private Port end() {
        final Node node = create.node();
        return (Graphs.isOutput(from) ? Graphs.input(node, port) : Graphs.output(node, port)).orElse(null);
    }

    @Override
    public boolean canExecute() {
        return isInside(from) && create.canExecute() && end() != null
                && (Graphs.isOutput(from) || from.isMany() || Nodes.links(workflow()).stream()
                        .noneMatch(link -> link.getTarget() == from))
                && !Nesting.isLinkCircular(workflow(), Graphs.owner(from), Graphs.isOutput(from), create.graph());
    }

    @Override
    protected void change() {
        create.change();
        if (Graphs.isOutput(from)) {
            Graphs.link(from, end());
        } else {
            Graphs.link(end(), from);
        }
    }
}
