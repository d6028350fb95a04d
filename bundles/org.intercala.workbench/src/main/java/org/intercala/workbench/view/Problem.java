// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.report.FindingView;
import org.intercala.workbench.document.RunFindings;
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
 * @param where    at how many of the points of the node, where there are several
 */
record Problem(Severity severity, String message, String remedy, String node, String label, List<String> points,
        String where) {

    private static final int NAMED = 20;

    /** What load, check and the last run found, the worst first; information is no problem. */
    static List<Problem> of(final WorkflowDocument document) {
        final List<Finding> findings = new ArrayList<>(document.loadFindings());
        findings.addAll(document.report().findings());
        final Map<String, Node> nodes = byPathOrId(document.workflow());
        final RunFindings run = document.runFindings();
        final List<FindingView> ran = Stream.of(run.views(), withoutRefused(run.failures(), findings))
                .flatMap(List::stream)
                .filter(view -> nodes.containsKey(view.node())
                        && !document.isChangedSinceRun(nodes.get(view.node())))
                .toList();
        return of(FindingView.join(List.of(FindingView.of(findings), ran)), run,
                node -> Optional.ofNullable(nodes.get(node)).map(Node::getLabel).orElse(node));
    }

    /** A node that the check refused fails in a run by what the check says; that is said already. */
    static List<FindingView> withoutRefused(final List<FindingView> failures, final List<Finding> check) {
        return failures.stream().filter(view -> check.stream().noneMatch(each -> view.node().equals(each.getNode())
                && cause(view.finding()).equals(each.getMessage()))).toList();
    }

    private static String cause(final Finding failure) {
        return (failure.getMessage() + " " + text(failure.getRemedy())).strip();
    }

    private static Map<String, Node> byPathOrId(final Workflow workflow) {
        final Map<String, Node> nodes = new HashMap<>();
        for (final Node node : Graphs.nodes(workflow)) {
            nodes.putIfAbsent(node.getId(), node);
            nodes.putIfAbsent(Graphs.path(node), node);
        }
        return nodes;
    }

    static List<Problem> of(final List<FindingView> findings, final RunFindings run,
            final UnaryOperator<String> label) {
        return findings.stream().filter(view -> view.finding().getSeverity() != Severity.INFORMATION)
                .map(view -> of(view, run.where(view), label))
                .sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
    }

    private static Problem of(final FindingView view, final String where, final UnaryOperator<String> label) {
        final Finding finding = view.finding();
        final List<String> points = view.points().size() > 1 ? List.copyOf(view.points()) : List.of();
        return new Problem(finding.getSeverity(), text(finding.getMessage()), text(finding.getRemedy()), view.node(),
                text(label.apply(view.node())), points, where);
    }

    /** For one line: at how many points, and what is wrong at the worst. */
    String line() {
        return where + message;
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
