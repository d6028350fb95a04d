// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.intercala.data.Citation;
import org.intercala.engine.RunResult;
import org.intercala.solver.SolverDescriptor;

/** A run as the sections of the report need it; made once. */
final class RunView {

    /** Nodes without inputs are variants of each other when no more than this many parameters differ. */
    private static final int VARIANT_DIFFERENCES = 3;

    private final RunResult result;
    private final List<NodeView> nodes;
    private final List<Wire> wires;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Sampler sampler = new Sampler();
    private final Bibliography bibliography;
    private final List<FindingView> findings;

    RunView(final RunResult result, final List<Citation> projectBibliography) {
        this.result = result;
        nodes = NodeView.of(result);
        wires = Wire.of(result.workflow());
        Wire.paths(result.workflow()).forEach((node, path) -> paths.put(path,
                Words.orEmpty(node.getLabel()).isEmpty() ? node.getId() : node.getLabel()));
        bibliography = new Bibliography(result, projectBibliography);
        findings = FindingView.of(result);
    }

    RunResult result() {
        return result;
    }

    /** Nodes that had a turn, in topological order. */
    List<NodeView> nodes() {
        return nodes;
    }

    List<Wire> wires() {
        return wires;
    }

    /** Samples the functions of this run, each once. */
    Sampler sampler() {
        return sampler;
    }

    Bibliography bibliography() {
        return bibliography;
    }

    List<FindingView> findings() {
        return findings;
    }

    /** Label of a node by its path; the path itself where the label is not known. */
    String label(final String path) {
        return nodes.stream().filter(node -> node.path().equals(path)).map(NodeView::label).findFirst()
                .orElseGet(() -> paths.getOrDefault(path, path));
    }

    String title() {
        final String name = Words.orEmpty(result.workflow().getName());
        return name.isEmpty() ? Words.orEmpty(result.record().getWorkflow()) : name;
    }

    /**
     * Nodes in groups that are worth comparing: the same solver, or two with the same ports, no differing text among
     * the parameters (another formula, file or material is another thing), and either a common ancestor in the pipeline
     * or, without inputs, few differing values. Most groups have one member.
     */
    List<List<NodeView>> groups() {
        final List<List<NodeView>> groups = new ArrayList<>();
        for (final NodeView node : nodes) {
            groups.stream().filter(group -> comparable(group.get(0), node)).findFirst()
                    .ifPresentOrElse(group -> group.add(node), () -> groups.add(new ArrayList<>(List.of(node))));
        }
        return groups;
    }

    /**
     * The map points of some nodes in the order of the colours: with those of all nodes that share a point with them,
     * so that a point keeps its colour from plot to plot.
     */
    List<String> points(final List<NodeView> group) {
        final Set<String> own = new LinkedHashSet<>();
        group.forEach(node -> own.addAll(node.points()));
        final Set<String> all = new LinkedHashSet<>();
        nodes.stream().map(NodeView::points).filter(points -> points.stream().anyMatch(own::contains))
                .forEach(all::addAll);
        return List.copyOf(all);
    }

    private boolean comparable(final NodeView a, final NodeView b) {
        if (a.solver() == null || b.solver() == null || !interchangeable(a.solver(), b.solver())) {
            return false;
        }
        final List<Difference> differences = Difference.between(a, b);
        if (differences.stream().anyMatch(difference -> difference.kind() == ParameterRow.Kind.TEXT)) {
            return false;
        }
        final Set<String> ofA = ancestors(a.path());
        final Set<String> ofB = ancestors(b.path());
        return ofA.isEmpty() && ofB.isEmpty() ? differences.size() <= VARIANT_DIFFERENCES
                : ofA.stream().anyMatch(ofB::contains);
    }

    /** The same solver, or models of the same thing: what goes in and what comes out is the same. */
    private static boolean interchangeable(final SolverDescriptor a, final SolverDescriptor b) {
        return a.id().equals(b.id())
                || !a.inputs().isEmpty() && a.inputs().equals(b.inputs()) && a.outputs().equals(b.outputs());
    }

    private Set<String> ancestors(final String path) {
        final Set<String> found = new HashSet<>();
        final List<String> open = new ArrayList<>(List.of(path));
        while (!open.isEmpty()) {
            final String next = open.removeLast();
            wires.stream().filter(wire -> wire.target().equals(next)).map(Wire::source).filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** What is connected to the inputs of a node: label and port of the source by input port. */
    Map<String, String> inputs(final String path) {
        final Map<String, String> inputs = new TreeMap<>();
        wires.stream().filter(wire -> wire.target().equals(path)).forEach(wire -> inputs.merge(
                wire.targetPort().getName(), label(wire.source()), (a, b) -> a + ", " + b));
        return inputs;
    }
}
