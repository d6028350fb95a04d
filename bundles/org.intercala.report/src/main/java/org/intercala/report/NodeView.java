// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.solver.Scale;
import org.intercala.solver.SolverDescriptor;

/**
 * One node with its results at all points.
 *
 * @param path    container ids before its own: {@code sweep/spm}
 * @param solver  what ran, or null when it is not installed
 * @param results one for each point, at least one
 */
public record NodeView(String path, String label, SolverDescriptor solver, List<NodeResult> results) {

    /** Nodes of a run that had a turn, in topological order. */
    public static List<NodeView> of(final RunResult run) {
        final Map<String, List<NodeResult>> byNode = new LinkedHashMap<>();
        run.results().forEach(node -> byNode.computeIfAbsent(node.node(), path -> new ArrayList<>()).add(node));
        final List<NodeView> nodes = new ArrayList<>();
        byNode.forEach((path, results) -> {
            final String label = Words.orEmpty(results.get(0).label());
            nodes.add(new NodeView(path, label.isEmpty() ? path : label, results.get(0).solver(), results));
        });
        return List.copyOf(nodes);
    }

    public Scale scale() {
        return solver == null || solver.scale() == null ? Scale.DATA : solver.scale();
    }

    String solverLabel() {
        return solver == null ? results.get(0).run().getSolver() : solver.label();
    }

    String solverId() {
        return solver == null ? Words.orEmpty(results.get(0).run().getSolver()) : solver.id();
    }

    /** Id of the node's place on the page. */
    String anchor() {
        return "node-" + path.replace('/', '-');
    }

    long count(final RunStatus status) {
        return results.stream().map(NodeResult::run).filter(run -> run.getStatus() == status)
                .mapToInt(NodeRun::getPoints).sum();
    }

    long cached() {
        return results.stream().filter(result -> result.run().isCached()).count();
    }

    double seconds() {
        return results.stream().mapToDouble(result -> result.run().getSeconds()).sum();
    }

    public boolean isPartial() {
        return results.stream().anyMatch(result -> result.run().isPartial());
    }

    State state() {
        if (count(RunStatus.FAILED) > 0) {
            return State.FAILED;
        }
        if (count(RunStatus.CANCELLED) + count(RunStatus.RUNNING) > 0) {
            return State.CANCELLED;
        }
        if (count(RunStatus.SKIPPED) > 0) {
            return State.SKIPPED;
        }
        return cached() == results.size() ? State.CACHED : State.DONE;
    }

    /** The state in words, with time and number of points. */
    String stateText() {
        final int points = results.stream().map(NodeResult::run).mapToInt(NodeRun::getPoints).sum();
        final String of = points > 1 ? points + " points " : "";
        return switch (state()) {
        case DONE -> of + "done · " + NumberText.duration(seconds())
                + (cached() > 0 ? " · " + cached() + " cached" : "");
        case CACHED -> of + "cached";
        case FAILED -> points > 1 ? count(RunStatus.FAILED) + " of " + points + " points failed" : "failed";
        case CANCELLED -> points > 1 ? count(RunStatus.SUCCEEDED) + " of " + points + " points, cancelled"
                : "cancelled";
        case SKIPPED -> "skipped";
        };
    }

    /** Cause of the first failure, or "". */
    public String cause() {
        return results.stream().filter(result -> result.run().getStatus() == RunStatus.FAILED)
                .map(result -> Words.orEmpty(result.run().getMessage())).findFirst().orElse("");
    }

    /** Names of its map points and samples, whether they came to an end or not; empty where it ran once. */
    public List<String> points() {
        return results.stream().flatMap(result -> result.outputs().isEmpty() ? Stream.of(result.point())
                : Output.of(result).stream().map(Output::point)).filter(point -> !point.isEmpty()).distinct().toList();
    }

    boolean isMap() {
        return results.size() > 1 || !results.get(0).point().isEmpty();
    }
}
