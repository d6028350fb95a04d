// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.model.Severity;
import org.intercala.report.FindingView;

/** What a run has found. The same at several map points, of which there may be thousands, is one finding. */
public final class RunFindings {

    static final RunFindings NONE = new RunFindings(List.of(), List.of(), Map.of());

    private final List<FindingView> views;
    private final List<FindingView> failures;
    private final Map<String, Integer> points;
    private final Map<String, List<FindingView>> byNode;

    private RunFindings(final List<FindingView> views, final List<FindingView> failures,
            final Map<String, Integer> points) {
        this.views = views;
        this.failures = failures;
        this.points = points;
        byNode = views.stream().collect(Collectors.groupingBy(FindingView::node));
    }

    /** Sums a run up; may take a while, and is no work for the user-interface thread. */
    public static RunFindings of(final RunRecord run) {
        final List<Finding> findings = new ArrayList<>(run.getFindings());
        final List<Finding> failures = new ArrayList<>();
        final Map<String, Integer> points = new HashMap<>();
        for (final NodeRun node : run.getNodes()) {
            findings.addAll(node.getFindings());
            points.merge(node.getNode(), node.getPoints(), Integer::sum);
            if (node.getStatus() == RunStatus.FAILED) {
                failures.add(failure(node));
            }
        }
        return new RunFindings(FindingView.of(findings), FindingView.of(failures), points);
    }

    /**
     * Whether a run was stopped before any of its nodes had put out more than what was in the cache; then there is more
     * to see in the run before it.
     */
    public static boolean gaveNothingNew(final RunRecord run) {
        return run.getStatus() == RunStatus.CANCELLED && run.getNodes().stream()
                .allMatch(node -> node.isCached() || node.getOutputs().isEmpty());
    }

    /** Findings of the run as a whole and of its nodes, without failures. */
    public List<FindingView> views() {
        return views;
    }

    /** Causes of failures, each as a finding with what to do. */
    public List<FindingView> failures() {
        return failures;
    }

    /** "At 12 of 20 points: " where something was found at several points, else "". */
    public String where(final FindingView view) {
        final int many = view.points().size();
        final int all = points.getOrDefault(view.node(), 0);
        return many < 2 ? "" : "At " + (all > many ? many + " of " + all : all == many ? "all " + all : many)
                + " points: ";
    }

    /** What check and run say of one node, each once, the worst first; a sentence says at how many points. */
    List<Finding> with(final List<Finding> check, final String node) {
        final List<FindingView> own = byNode.getOrDefault(node, List.of());
        return own.isEmpty() ? check : FindingView.join(List.of(FindingView.of(check), own)).stream()
                .map(this::atPoints).sorted(WorkflowDocument.WORST_FIRST).toList();
    }

    private Finding atPoints(final FindingView view) {
        final String where = where(view);
        if (where.isEmpty()) {
            return view.finding();
        }
        final Finding finding = EcoreUtil.copy(view.finding());
        finding.setMessage(where + finding.getMessage());
        return finding;
    }

    /** The first sentence says what happened, the others what to do. */
    private static Finding failure(final NodeRun run) {
        final String message = run.getMessage() == null ? "" : run.getMessage();
        final String[] sentences = message.split("(?<=\\.) (?=\\p{Lu})", 2);
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(Severity.ERROR);
        finding.setNode(run.getNode());
        finding.setPoint(run.getPoint());
        finding.setMessage(sentences[0]);
        finding.setRemedy(sentences.length == 1 ? "" : sentences[1]);
        return finding;
    }
}
