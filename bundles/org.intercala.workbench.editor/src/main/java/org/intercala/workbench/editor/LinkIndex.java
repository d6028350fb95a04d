// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Port;
import org.intercala.model.Workflow;

/** The links of a workflow by their ports; made anew after a change of the links. */
public final class LinkIndex {

    private final Supplier<Workflow> workflow;
    private Map<Port, List<Link>> bySource;
    private Map<Port, List<Link>> byTarget;

    public LinkIndex(final Supplier<Workflow> workflow) {
        this.workflow = workflow;
    }

    /** Says that links have come, gone or changed. */
    public void forget() {
        bySource = null;
    }

    private void fill() {
        if (bySource == null) {
            bySource = new HashMap<>();
            byTarget = new HashMap<>();
            for (final Link link : Graphs.links(workflow.get())) {
                if (link.getSource() != null && link.getTarget() != null) {
                    bySource.computeIfAbsent(link.getSource(), port -> new ArrayList<>()).add(link);
                    byTarget.computeIfAbsent(link.getTarget(), port -> new ArrayList<>()).add(link);
                }
            }
        }
    }

    public List<Link> from(final Port source) {
        fill();
        return bySource.getOrDefault(source, List.of());
    }

    public List<Link> to(final Port target) {
        fill();
        return byTarget.getOrDefault(target, List.of());
    }

    /** Ports inside a container that are linked across its border: what it shows when it is folded. */
    public List<Port> crossing(final Container container) {
        final List<Port> ports = new ArrayList<>();
        for (final Link link : Graphs.links(workflow.get())) {
            final boolean from = link.getSource() != null && EcoreUtil.isAncestor(container, link.getSource());
            final boolean to = link.getTarget() != null && EcoreUtil.isAncestor(container, link.getTarget());
            if (from != to) {
                final Port port = from ? link.getSource() : link.getTarget();
                if (!ports.contains(port)) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }
}
