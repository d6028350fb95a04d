// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.report.FindingView;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * One line of the view of problems; what differs from map point to map point only in its numbers is one problem.
 *
 * @param severity icon and order
 * @param message  what is wrong
 * @param remedy   what to do
 * @param node     path of the node; "" for the workflow as a whole
 * @param label    name of the node for people
 * @param points   map points that have it, where there are several
 * @param of       how many map points the node has in the run; 0 where that is not known
 */
record Problem(Severity severity, String message, String remedy, String node, String label, List<String> points,
        int of) {

    private static final int NAMED = 20;

    /** What load, check and the last run found, the worst first; information is no problem. */
    static List<Problem> of(final WorkflowDocument document) {
        final List<Finding> findings = new ArrayList<>(document.loadFindings());
        findings.addAll(document.report().findings());
        final Map<String, Node> nodes = byPathOrId(document.workflow());
        final List<NodeRun> runs = document.result().map(result -> result.record().getNodes().stream()
                .filter(run -> nodes.containsKey(text(run.getNode()))
                        && !document.isChangedSinceRun(nodes.get(text(run.getNode()))))
                .toList()).orElse(List.of());
        runs.forEach(run -> {
            findings.addAll(run.getFindings());
            if (run.getStatus() == RunStatus.FAILED) {
                findings.add(failure(run));
            }
        });
        return of(findings, runs, node -> Optional.ofNullable(nodes.get(node)).map(Node::getLabel).orElse(node));
    }

    private static Map<String, Node> byPathOrId(final Workflow workflow) {
        final Map<String, Node> nodes = new HashMap<>();
        for (final Node node : Graphs.nodes(workflow)) {
            nodes.putIfAbsent(node.getId(), node);
            nodes.putIfAbsent(Graphs.path(node), node);
        }
        return nodes;
    }

    static List<Problem> of(final List<Finding> findings, final List<NodeRun> runs,
            final UnaryOperator<String> label) {
        final Map<String, Integer> points = new HashMap<>();
        runs.forEach(run -> points.merge(text(run.getNode()), 1, Integer::sum));
        return FindingView.of(findings.stream().filter(finding -> finding.getSeverity() != Severity.INFORMATION)
                .toList()).stream().map(view -> of(view, points.getOrDefault(view.node(), 0), label))
                .sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
    }

    /** The first sentence says what happened, the others what to do. */
    static Finding failure(final NodeRun run) {
        final String[] sentences = text(run.getMessage()).split("(?<=\\.) (?=\\p{Lu})", 2);
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(Severity.ERROR);
        finding.setNode(run.getNode());
        finding.setPoint(run.getPoint());
        finding.setMessage(sentences[0]);
        finding.setRemedy(sentences.length == 1 ? "" : sentences[1]);
        return finding;
    }

    private static Problem of(final FindingView view, final int all, final UnaryOperator<String> label) {
        final Finding finding = view.finding();
        final List<String> points = view.points().size() > 1 ? List.copyOf(view.points()) : List.of();
        return new Problem(finding.getSeverity(), text(finding.getMessage()), text(finding.getRemedy()), view.node(),
                text(label.apply(view.node())), points, all);
    }

    /** For one line: at how many points, and what is wrong at the worst. */
    String line() {
        return where() + message;
    }

    private String where() {
        return points.isEmpty() ? "" : "At " + (of > points.size() ? points.size() + " of " + of
                : of == points.size() ? "all " + of : points.size()) + " points: ";
    }

    /** The whole sentence and the points. */
    String detail() {
        if (points.isEmpty()) {
            return message;
        }
        final int more = points.size() - NAMED;
        return message + "\nAt " + String.join("; ", points.subList(0, Math.min(NAMED, points.size())))
                + (more > 0 ? "; and at " + more + " more" : "");
    }

    private static String text(final String value) {
        return value == null ? "" : value;
    }
}
