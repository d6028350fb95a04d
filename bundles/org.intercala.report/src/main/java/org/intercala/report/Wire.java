// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Port;

/** A link between two nodes, named by their paths. */
record Wire(String source, Port sourcePort, String target, Port targetPort) {

    /** All links of a graph and of the bodies in it. */
    static List<Wire> of(final Graph graph) {
        final Map<Node, String> paths = paths(graph);
        final List<Wire> wires = new ArrayList<>();
        collect(graph, paths, wires);
        return wires;
    }

    /** Path of every node in a graph and in the bodies in it. */
    static Map<Node, String> paths(final Graph graph) {
        final Map<Node, String> paths = new LinkedHashMap<>();
        collect(graph, "", paths);
        return paths;
    }

    private static void collect(final Graph graph, final String prefix, final Map<Node, String> paths) {
        for (final Node node : graph.getNodes()) {
            paths.put(node, prefix + node.getId());
            if (node instanceof final Container container && container.getBody() != null) {
                collect(container.getBody(), prefix + node.getId() + "/", paths);
            }
        }
    }

    private static void collect(final Graph graph, final Map<Node, String> paths, final List<Wire> wires) {
        for (final Link link : graph.getLinks()) {
            final String source = path(link.getSource(), paths);
            final String target = path(link.getTarget(), paths);
            if (source != null && target != null) {
                wires.add(new Wire(source, link.getSource(), target, link.getTarget()));
            }
        }
        for (final Node node : graph.getNodes()) {
            if (node instanceof final Container container && container.getBody() != null) {
                collect(container.getBody(), paths, wires);
            }
        }
    }

    private static String path(final Port port, final Map<Node, String> paths) {
        return port == null || !(port.eContainer() instanceof final Node node) ? null : paths.get(node);
    }
}
