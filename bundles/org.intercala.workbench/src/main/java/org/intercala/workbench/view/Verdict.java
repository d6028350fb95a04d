// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.report.FindingView;
import org.intercala.report.NumberText;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * One line of the view of consistency: a check with its worst outcome over all nodes and map points.
 *
 * @param kind   the worst outcome
 * @param title  what is checked
 * @param number what was found, with unit; empty where there is none
 * @param detail letter of the check as in the theory pages, then how a few different sentences begin, each with the
 *               name of its node, the worst first
 * @param nodes  paths of the nodes with the worst outcome
 * @param stale  whether something was edited since that the outcome depends on
 */
record Verdict(Kind kind, String title, String number, String detail, List<String> nodes, boolean stale) {

    private static final int DIGITS = 2;
    /** A tooltip of more lines hides what it speaks of. */
    private static final int FEW = 3;
    private static final int LETTERS = 110;

    /** From good to bad. */
    enum Kind {
        NOT_APPLICABLE, PASS, WARN, FAIL
    }

    /** Checks of the last run and of the newest static check; failures first. */
    static List<Verdict> of(final WorkflowDocument document) {
        final List<Finding> findings = new ArrayList<>(document.report().findings());
        final Set<Finding> stale = new HashSet<>();
        document.resultFindings().views().stream().map(FindingView::finding).forEach(finding -> {
            findings.add(finding);
            if (isChanged(document, text(finding.getNode()))) {
                stale.add(finding);
            }
        });
        return of(findings, stale, path -> path.isEmpty() ? ""
                : Graphs.node(document.workflow(), path).map(Node::getLabel).orElse(path));
    }

    /** @param path "" for the workflow as a whole */
    private static boolean isChanged(final WorkflowDocument document, final String path) {
        return path.isEmpty() ? Graphs.nodes(document.workflow()).stream().anyMatch(document::isChangedSinceResult)
                : Graphs.node(document.workflow(), path).map(document::isChangedSinceResult).orElse(true);
    }

    /** @param label name of a node by its path; "" for none */
    static List<Verdict> of(final List<Finding> findings, final Set<Finding> stale,
            final UnaryOperator<String> label) {
        final Map<String, List<Finding>> checks = new LinkedHashMap<>();
        for (final Finding finding : findings) {
            if (!text(finding.getVerdict()).isBlank()) {
                checks.computeIfAbsent(text(finding.getCode()), code -> new ArrayList<>()).add(finding);
            }
        }
        return checks.values().stream().map(check -> summary(check, check.stream().anyMatch(stale::contains), label))
                .sorted((a, b) -> b.kind.compareTo(a.kind)).toList();
    }

    private static Verdict summary(final List<Finding> check, final boolean stale,
            final UnaryOperator<String> label) {
        check.sort((a, b) -> kind(b).compareTo(kind(a)));
        final Kind kind = kind(check.getFirst());
        final List<Finding> worst = check.stream().filter(finding -> kind(finding) == kind).toList();
        final double residual = worst.stream().mapToDouble(Finding::getResidual).filter(value -> !Double.isNaN(value))
                .max().orElse(Double.NaN);
        final String code = text(check.getFirst().getCode());
        final List<String> sentences = check.stream().filter(finding -> finding.getMessage() != null)
                .map(finding -> sentence(finding, label.apply(text(finding.getNode())))).distinct().toList();
        final String detail = Stream.concat(Stream.of("Check " + code).filter(any -> !code.isEmpty()),
                TextFit.few(sentences, FEW, LETTERS, "").stream()).collect(Collectors.joining("\n"));
        return new Verdict(kind, CheckTitle.of(code, text(check.getFirst().getMessage())),
                number(kind, residual, text(worst.getFirst().getUnit())), detail,
                worst.stream().map(finding -> text(finding.getNode())).distinct().toList(), stale);
    }

    private static String sentence(final Finding finding, final String node) {
        return node.isEmpty() ? finding.getMessage() : node + ": " + finding.getMessage();
    }

    private static Kind kind(final Finding finding) {
        return switch (finding.getVerdict()) {
            case "PASS" -> Kind.PASS;
            case "WARN" -> Kind.WARN;
            case "FAIL" -> Kind.FAIL;
            default -> Kind.NOT_APPLICABLE;
        };
    }

    private static String number(final Kind kind, final double residual, final String unit) {
        if (kind == Kind.NOT_APPLICABLE) {
            return "–";
        }
        if (Double.isNaN(residual)) {
            return "";
        }
        return residual == 0 ? "exact"
                : NumberText.of(residual, DIGITS) + (unit.isEmpty() || unit.equals("1") ? ""
                        : "\u202f" + unit);
    }

    private static String text(final String value) {
        return value == null ? "" : value;
    }
}
