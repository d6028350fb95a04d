// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;

import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.document.WorkflowDocument;

/** What a node is doing; a container sums up what is inside. */
final class ContainerState {

    /** What counts if one node inside has it, the first that applies. */
    private static final List<Kind> ANY = List.of(Kind.MISSING, Kind.FAILED, Kind.RUNNING, Kind.CANCELLED,
            Kind.SKIPPED, Kind.IDLE);

    private ContainerState() {
    }

    static NodeState of(final WorkflowDocument document, final Node node) {
        if (!(node instanceof Container container) || container.getBody() == null) {
            return document.state(node);
        }
        final List<NodeState> states = Graphs.nodes(container.getBody()).stream().filter(SolverNode.class::isInstance)
                .map(document::state).toList();
        for (final Kind kind : ANY) {
            final var found = states.stream().filter(state -> state.kind() == kind).findFirst();
            if (found.isPresent()) {
                return new NodeState(kind, fraction(states), found.get().message());
            }
        }
        final long finished = states.stream().filter(ContainerState::isFinished).count();
        if (states.isEmpty() || finished < states.size()) {
            final boolean waits = states.stream().anyMatch(state -> state.kind() == Kind.QUEUED);
            return waits && finished > 0 ? new NodeState(Kind.RUNNING, fraction(states), "")
                    : NodeState.of(waits ? Kind.QUEUED : Kind.READY);
        }
        return NodeState.of(states.stream().allMatch(state -> state.kind() == Kind.CACHED) ? Kind.CACHED : Kind.DONE);
    }

    private static boolean isFinished(final NodeState state) {
        return state.kind() == Kind.DONE || state.kind() == Kind.CACHED;
    }

    private static double fraction(final List<NodeState> states) {
        return states.stream().mapToDouble(state -> isFinished(state) ? 1 : state.fraction()).average().orElse(0);
    }
}
