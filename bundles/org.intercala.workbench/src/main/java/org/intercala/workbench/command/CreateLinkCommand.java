// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;

import org.intercala.model.Graphs;
import org.intercala.model.LinkRules;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Port;
import org.intercala.model.Workflow;

/** Links an output to an input, in either order of the two. */
public final class CreateLinkCommand extends WorkflowCommand {

    private final Port source;
    private final Port target;
    private final Collection<? extends ModelPackageProvider> packages;

    public CreateLinkCommand(final Workflow workflow, final Port one, final Port other,
            final Collection<? extends ModelPackageProvider> packages) {
        super("Link", workflow);
        final boolean forward = one == null || Graphs.isOutput(one);
        source = forward ? one : other;
        target = forward ? other : one;
        this.packages = packages;
    }

    /** Why the link is refused, one sentence; "" if it is allowed. */
    public String refusal() {
        return source == null || target == null ? "a link needs two ports"
                : LinkRules.refusal(source, target, workflow(), packages);
    }

    @Override
    public boolean canExecute() {
        return refusal().isEmpty();
    }

    @Override
    protected void change() {
        Graphs.link(source, target);
    }
}
