// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.intercala.model.Finding;
import org.intercala.model.NodeRun;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * One line of the view of consistency: a check with its outcome, the worst of all map points.
 *
 * @param kind    PASS, WARN, FAIL or NOT_APPLICABLE
 * @param code    of the check, for example A4
 * @param message a plain sentence
 * @param number  what was found, with unit; empty where there is none
 * @param node    path of the node
 */
record Verdict(Kind kind, String code, String message, String number, String node) {

    /** From good to bad. */
    enum Kind {
        NOT_APPLICABLE, PASS, WARN, FAIL
    }

    /** Checks of the last run and of the newest static check; failures first. */
    static List<Verdict> of(final WorkflowDocument document) {
        final List<Finding> findings = new ArrayList<>(document.report().findings());
        document.result().ifPresent(result -> {
            findings.addAll(result.record().getFindings());
            result.record().getNodes().stream().flatMap(Verdict::named).forEach(findings::add);
        });
        final Map<String, Verdict> worst = new LinkedHashMap<>();
        for (final Finding finding : findings) {
            if (finding.getVerdict() != null && !finding.getVerdict().isBlank()) {
                final Verdict verdict = of(finding);
                worst.merge(verdict.code + " " + verdict.node, verdict,
                        (one, other) -> other.kind.compareTo(one.kind) > 0 ? other : one);
            }
        }
        return worst.values().stream().sorted((a, b) -> b.kind.compareTo(a.kind)).toList();
    }

    /** Findings of a node's run; those that do not say their node are about it. */
    private static Stream<Finding> named(final NodeRun run) {
        return run.getFindings().stream().filter(finding -> finding.getVerdict() != null);
    }

    private static Verdict of(final Finding finding) {
        final Kind kind = switch (finding.getVerdict()) {
            case "PASS" -> Kind.PASS;
            case "WARN" -> Kind.WARN;
            case "FAIL" -> Kind.FAIL;
            default -> Kind.NOT_APPLICABLE;
        };
        return new Verdict(kind, text(finding.getCode()), text(finding.getMessage()), number(finding, kind),
                text(finding.getNode()));
    }

    private static String number(final Finding finding, final Kind kind) {
        if (kind == Kind.NOT_APPLICABLE) {
            return "not applicable";
        }
        if (Double.isNaN(finding.getResidual())) {
            return "";
        }
        if (finding.getResidual() == 0) {
            return "exact";
        }
        final String unit = text(finding.getUnit());
        return String.format(Locale.ROOT, "%.2g", finding.getResidual()) + (unit.isEmpty() || unit.equals("1") ? ""
                : "\u202f" + unit);
    }

    private static String text(final String value) {
        return value == null ? "" : value;
    }
}
