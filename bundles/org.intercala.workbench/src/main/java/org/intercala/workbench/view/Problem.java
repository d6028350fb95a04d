// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.ArrayList;
import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.Severity;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * One line of the view of problems.
 *
 * @param severity icon and order
 * @param message  what is wrong
 * @param remedy   what to do
 * @param node     path of the node; "" for the workflow as a whole
 * @param label    name of the node for people
 */
record Problem(Severity severity, String message, String remedy, String node, String label) {

    /** What load, check and the last run found, the worst first; information is no problem. */
    static List<Problem> of(final WorkflowDocument document) {
        final List<Finding> findings = new ArrayList<>(document.loadFindings());
        findings.addAll(document.report().findings());
        document.result().ifPresent(result -> result.record().getNodes().stream()
                .filter(run -> Graphs.node(document.workflow(), text(run.getNode()))
                        .filter(node -> !document.isChangedSinceRun(node)).isPresent())
                .forEach(run -> findings.addAll(run.getFindings())));
        return findings.stream().filter(finding -> finding.getSeverity() != Severity.INFORMATION)
                .map(finding -> of(finding, document)).distinct()
                .sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
    }

    private static Problem of(final Finding finding, final WorkflowDocument document) {
        final String node = text(finding.getNode());
        final String label = Graphs.node(document.workflow(), node).map(found -> found.getLabel()).orElse(node);
        return new Problem(finding.getSeverity(), text(finding.getMessage()), text(finding.getRemedy()), node,
                text(label));
    }

    private static String text(final String value) {
        return value == null ? "" : value;
    }
}
