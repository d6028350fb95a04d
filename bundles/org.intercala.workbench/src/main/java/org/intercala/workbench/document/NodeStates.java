// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.workbench.document.NodeState.Kind;

/**
 * States of the nodes of one run, by path. A node inside a map runs at many points; its state sums them up: failed if
 * one failed, running while one is missing. Thread-safe.
 */
public final class NodeStates {

    private final Map<String, Points> nodes = new HashMap<>();

    /** What is known of the points of one node. */
    private static final class Points {
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Double> running = new HashMap<>();
        private int expected;
        private int finished;
        private int cached;
        private String failure;
        private boolean cancelled;
        private boolean skipped;
        private String message = "";
    }

    /** Says that a node will run at so many points. */
    public synchronized void queued(final String node, final int points) {
        nodes.computeIfAbsent(node, key -> new Points()).expected = points;
    }

    public synchronized void started(final String node, final String point) {
        final Points points = nodes.computeIfAbsent(node, key -> new Points());
        points.seen.add(point);
        points.running.put(point, 0.0);
    }

    public synchronized void progress(final String node, final String point, final double fraction,
            final String message) {
        final Points points = nodes.computeIfAbsent(node, key -> new Points());
        points.running.put(point, fraction);
        points.message = message;
    }

    public synchronized void finished(final NodeRun run) {
        final Points points = nodes.computeIfAbsent(run.getNode(), key -> new Points());
        final String point = run.getPoint() == null ? "" : run.getPoint();
        points.seen.add(point);
        points.running.remove(point);
        points.finished++;
        points.cached += run.isCached() ? 1 : 0;
        if (run.getStatus() == RunStatus.FAILED && points.failure == null) {
            points.failure = run.getMessage() == null ? "" : run.getMessage();
        }
        points.cancelled |= run.getStatus() == RunStatus.CANCELLED;
        points.skipped |= run.getStatus() == RunStatus.SKIPPED;
    }

    /** The run is over: what is still open was cancelled. @param part nodes that took part in it */
    public synchronized void ended(final Set<String> part) {
        nodes.entrySet().removeIf(node -> node.getValue().finished == 0 && node.getValue().seen.isEmpty()
                && !part.contains(node.getKey()));
        for (final Points points : nodes.values()) {
            points.cancelled |= points.finished < Math.max(points.expected, points.seen.size());
            points.running.clear();
            points.expected = 0;
        }
    }

    /** The state of a node, or null if the run does not know it. */
    public synchronized NodeState of(final String node) {
        final Points points = nodes.get(node);
        if (points == null) {
            return null;
        }
        final int all = Math.max(points.expected, points.seen.size());
        if (!points.running.isEmpty() || points.finished > 0 && points.finished < points.expected) {
            final double open = points.running.values().stream().mapToDouble(Double::doubleValue).sum();
            return new NodeState(Kind.RUNNING, Math.clamp((points.finished + open) / Math.max(1, all), 0, 1),
                    points.message);
        }
        if (points.finished == 0) {
            return NodeState.of(points.cancelled ? Kind.CANCELLED : Kind.QUEUED);
        }
        if (points.failure != null) {
            return new NodeState(Kind.FAILED, 0, points.failure);
        }
        if (points.cancelled) {
            return NodeState.of(Kind.CANCELLED);
        }
        if (points.skipped) {
            return NodeState.of(Kind.SKIPPED);
        }
        return NodeState.of(points.cached == points.finished ? Kind.CACHED : Kind.DONE);
    }
}
