// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.engine.CheckReport;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;
import org.intercala.model.Severity;

/**
 * One finding; the same finding at several map points counts once, also where the numbers in its sentence differ.
 *
 * @param finding what was found, at the point with the largest residual
 * @param node    path of the node, or "" for the workflow as a whole
 * @param points  map points that have it
 */
public record FindingView(Finding finding, String node, List<String> points) {

    /** All findings of check and run, those of the workflow as a whole first, then node by node. */
    public static List<FindingView> of(final RunResult result) {
        final Map<String, Same> merged = new LinkedHashMap<>();
        result.check().findings().forEach(finding -> merge(finding, merged));
        result.record().getFindings().forEach(finding -> merge(finding, merged));
        for (final NodeResult node : result.results()) {
            node.run().getFindings().forEach(finding -> merge(finding, node.node(), List.of(node.point()), merged));
        }
        return withoutForebodings(merged.values().stream().map(Same::view).toList());
    }

    /** A check that was made with the data takes the place of the one that was made without. */
    private static List<FindingView> withoutForebodings(final List<FindingView> views) {
        final Set<String> made = views.stream().filter(view -> !view.isForeboding()).map(FindingView::check)
                .collect(Collectors.toSet());
        return views.stream().filter(view -> !view.isCheck() || !view.isForeboding() || !made.contains(view.check()))
                .toList();
    }

    private boolean isForeboding() {
        return Double.isNaN(finding.getResidual());
    }

    /** Which check it is, and its verdict. */
    private String check() {
        return key(node, verdict(), finding.getCode(), finding.getFeature());
    }

    private static String key(final String... parts) {
        return Stream.of(parts).map(Words::orEmpty).collect(Collectors.joining("\u0000"));
    }

    /** The findings of a check without a run. */
    public static List<FindingView> of(final CheckReport check) {
        return of(check.findings());
    }

    /** Findings that name their node and map point themselves. */
    public static List<FindingView> of(final List<Finding> findings) {
        final Map<String, Same> merged = new LinkedHashMap<>();
        findings.forEach(finding -> merge(finding, merged));
        return withoutForebodings(merged.values().stream().map(Same::view).toList());
    }

    /** The same findings in several lists are one. */
    public static List<FindingView> join(final List<List<FindingView>> lists) {
        final Map<String, Same> merged = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(view -> merge(view.finding, view.node, view.points, merged)));
        return withoutForebodings(merged.values().stream().map(Same::view).toList());
    }

    private static void merge(final Finding finding, final Map<String, Same> merged) {
        merge(finding, finding.getNode(), List.of(Words.orEmpty(finding.getPoint())), merged);
    }

    private static void merge(final Finding finding, final String node, final List<String> points,
            final Map<String, Same> merged) {
        final String key = key(finding.getSeverity().getLiteral(), finding.getCode(), node, finding.getFeature(),
                finding.getVerdict(), withoutNumbers(Words.orEmpty(finding.getMessage())));
        merged.computeIfAbsent(key, first -> new Same(finding, Words.orEmpty(node))).add(finding, points);
    }

    /** What counts as one finding: there may be thousands of points. */
    private static final class Same {

        private final String node;
        private final Set<String> points = new LinkedHashSet<>();
        private Finding gravest;

        Same(final Finding first, final String node) {
            this.gravest = first;
            this.node = node;
        }

        void add(final Finding finding, final List<String> all) {
            all.stream().filter(point -> !point.isEmpty()).forEach(points::add);
            if (Math.abs(finding.getResidual()) > Math.abs(gravest.getResidual())) {
                gravest = finding;
            }
        }

        FindingView view() {
            return new FindingView(gravest, node, List.copyOf(points));
        }
    }

    private static String withoutNumbers(final String message) {
        final var text = new StringBuilder();
        message.chars().filter(c -> (c < '0' || c > '9') && ".-+e".indexOf(c) < 0).forEach(c -> text.append((char) c));
        return text.toString();
    }

    /** Whether it is a consistency check, with a verdict. */
    public boolean isCheck() {
        return !verdict().isEmpty();
    }

    /** Whether it is wrong and not only doubtful: an error, or a consistency check that failed. */
    public boolean isError() {
        return finding.getSeverity() == Severity.ERROR || verdict().equals("FAIL");
    }

    /** PASS, WARN, FAIL or NOT_APPLICABLE, or "" where it is not a consistency check. */
    public String verdict() {
        return Words.orEmpty(finding.getVerdict());
    }
}
