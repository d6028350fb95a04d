// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.MapAxis;
import org.intercala.model.Node;

/** What the axes of the maps vary, by node and not by name, so that the names can follow when a node is renamed. */
final class AxisTargets {

    private record Target(MapAxis axis, Node node, String parameter, boolean isPath) {
    }

    private final List<Target> targets = new ArrayList<>();

    AxisTargets(final Graph graph) {
        for (final MapAxis axis : axes(graph)) {
            node(graph, axis).ifPresent(node -> {
                final int dot = axis.getTarget().indexOf('.');
                targets.add(new Target(axis, node, axis.getTarget().substring(dot),
                        node.eContainer() != graph && axis.getTarget().substring(0, dot).equals(Graphs.path(node))));
            });
        }
    }

    static List<MapAxis> axes(final Graph graph) {
        final List<MapAxis> axes = new ArrayList<>();
        EcoreUtil.getAllContents(List.of(graph)).forEachRemaining(object -> {
            if (object instanceof MapAxis axis) {
                axes.add(axis);
            }
        });
        return axes;
    }

    /** The node that an axis varies; none for a variable. The last part of a path is the id, which is unique. */
    static Optional<Node> node(final Graph graph, final MapAxis axis) {
        final String target = axis.getTarget() == null ? "" : axis.getTarget();
        final int dot = target.indexOf('.');
        return dot < 0 ? Optional.empty()
                : Graphs.node(graph, target.substring(target.lastIndexOf('/', dot) + 1, dot));
    }

    /** Names the same nodes by the ids and paths that they have now. */
    void restore() {
        for (final Target target : targets) {
            final String text = (target.isPath() ? Graphs.path(target.node()) : target.node().getId())
                    + target.parameter();
            if (!text.equals(target.axis().getTarget())) {
                target.axis().setTarget(text);
            }
        }
    }
}
