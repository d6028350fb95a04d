// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.util.ArrayList;
import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.report.FindingView;

/** Prints findings, the gravest first; checks that passed are only counted. */
final class FindingPrinter {

    private final Console console;

    FindingPrinter(final Console console) {
        this.console = console;
    }

    void print(final List<FindingView> findings) {
        group("Errors", findings.stream().filter(view -> rank(view) == 0).toList());
        group("Warnings", findings.stream().filter(view -> rank(view) == 1).toList());
        group("Notes", findings.stream().filter(view -> rank(view) == 2 && !view.isCheck()).toList());
        checks(findings.stream().filter(FindingView::isCheck).toList());
    }

    private void group(final String title, final List<FindingView> findings) {
        if (findings.isEmpty()) {
            return;
        }
        console.out().println();
        console.out().println(console.tone(Console.Tone.STRONG, title));
        findings.forEach(this::print);
    }

    private void print(final FindingView view) {
        final Finding finding = view.finding();
        final int rank = rank(view);
        final Console.Tone tone = rank == 0 ? Console.Tone.BAD : rank == 1 ? Console.Tone.WARNING : Console.Tone.QUIET;
        final String where = String.join(" ", List.of(view.node(), text(finding.getFeature())).stream()
                .filter(part -> !part.isEmpty()).toList());
        console.out().println("  " + console.tone(tone, rank == 0 ? "✕" : rank == 1 ? "!" : "i") + " "
                + (text(finding.getCode()).isEmpty() ? "" : finding.getCode() + "  ") + (where.isEmpty() ? "" : where)
                + (view.points().isEmpty() ? "" : " (" + String.join(", ", view.points()) + ")")
                + (where.isEmpty() && view.points().isEmpty() ? "" : ": ") + text(finding.getMessage())
                + number(finding));
        if (!text(finding.getRemedy()).isEmpty()) {
            console.out().println("    " + console.tone(Console.Tone.QUIET, finding.getRemedy()));
        }
    }

    private static String number(final Finding finding) {
        if (Double.isNaN(finding.getResidual())) {
            return "";
        }
        final String unit = text(finding.getUnit()).isEmpty() || finding.getUnit().equals("1") ? ""
                : " " + finding.getUnit();
        return " [" + Plain.number(finding.getResidual(), 3) + unit + (Double.isNaN(finding.getTolerance()) ? ""
                : ", tolerance " + Plain.number(finding.getTolerance(), 3) + unit) + "]";
    }

    private void checks(final List<FindingView> checks) {
        if (checks.isEmpty()) {
            return;
        }
        final List<String> parts = new ArrayList<>();
        for (final String[] verdict : new String[][] { { "PASS", "passed" }, { "WARN", "with a warning" },
                { "FAIL", "failed" },
                { "NOT_APPLICABLE", "not applicable" } }) {
            final long count = checks.stream().filter(view -> view.verdict().equals(verdict[0])).count();
            if (count > 0) {
                parts.add(count + " " + verdict[1]);
            }
        }
        console.out().println();
        console.out().println("Consistency checks: " + String.join(", ", parts) + ".");
    }

    /** 0 for what is wrong, 1 for what is doubtful, 2 for the rest. */
    private static int rank(final FindingView view) {
        if (view.isError()) {
            return 0;
        }
        return view.finding().getSeverity() == Severity.WARNING || view.verdict().equals("WARN") ? 1 : 2;
    }

    private static String text(final String text) {
        return text == null ? "" : text;
    }
}
