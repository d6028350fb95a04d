// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;

import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.LinkRules;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Port;
import org.intercala.model.Workflow;

/** Brings one end of a link, or both, to other ports. */
public final class ReconnectLinkCommand extends WorkflowCommand {

    private final Link link;
    private final Port source;
    private final Port target;
    private final Collection<? extends ModelPackageProvider> packages;

    /** @param source new source, or null to keep the old one @param target new target, or null to keep the old one */
    public ReconnectLinkCommand(final Workflow workflow, final Link link, final Port source, final Port target,
            final Collection<? extends ModelPackageProvider> packages) {
        super("Reconnect", workflow);
        this.link = link;
        this.source = source == null ? link.getSource() : source;
        this.target = target == null ? link.getTarget() : target;
        this.packages = packages;
    }

    /** Why the new ends are refused, one sentence; "" if they are allowed. */
    public String refusal() {
        if (source == null || target == null) {
            return "a link needs two ports";
        }
        return isUnchanged() ? "the link already leads there"
                : LinkRules.refusal(source, target, workflow(), packages, link);
    }

    private boolean isUnchanged() {
        return source == link.getSource() && target == link.getTarget();
    }

    @Override
    public boolean canExecute() {
        return isInside(link) && refusal().isEmpty();
    }

    @Override
    protected void change() {
        link.setSource(source);
        link.setTarget(target);
        final Graph home = Graphs.commonGraph(Graphs.owner(source), Graphs.owner(target));
        if (home != link.eContainer()) {
            home.getLinks().add(link);
        }
    }
}
