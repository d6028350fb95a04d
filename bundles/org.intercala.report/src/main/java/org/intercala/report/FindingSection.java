// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.Severity;

/** Consistency checks with number and tolerance, and what else check and run had to say. */
final class FindingSection {

    private static final List<String> VERDICTS = List.of("FAIL", "WARN", "PASS", "NOT_APPLICABLE");

    private final Markup out;
    private final RunView run;

    FindingSection(final Markup out, final RunView run) {
        this.out = out;
        this.run = run;
    }

    void checks() {
        final List<FindingView> checks = new ArrayList<>(run.findings().stream().filter(FindingView::isCheck).toList());
        if (checks.isEmpty()) {
            out.leaf("p", "No solver of this pipeline reported a consistency check.", "class", "note");
            return;
        }
        checks.sort(Comparator.comparingInt(check -> VERDICTS.indexOf(check.verdict())));
        out.leaf("p", tally(checks));
        out.open("div", "class", "scroll").open("table", "class", "findings").leaf("caption",
                "Consistency checks, failures first", "class", "hidden");
        header("Verdict", "Check", "Where", "What was found");
        out.leaf("th", "Number", "scope", "col", "class", "number")
                .leaf("th", "Tolerance", "scope", "col", "class", "number")
                .close().close().open("tbody");
        for (final FindingView check : checks) {
            final Finding finding = check.finding();
            out.open("tr").open("td", "class", "verdict tone-" + tone(check.verdict()));
            StateIcon.verdict(out, check.verdict());
            out.text(word(check.verdict())).close().leaf("td", Words.orEmpty(finding.getCode()), "class", "code");
            where(check);
            message(finding);
            number(finding.getResidual(), Words.orEmpty(finding.getUnit()));
            number(finding.getTolerance(), Words.orEmpty(finding.getUnit()));
            out.closeLine();
        }
        out.close().close().closeLine();
    }

    private static String tally(final List<FindingView> checks) {
        final List<String> parts = new ArrayList<>();
        for (final String verdict : VERDICTS) {
            final long count = checks.stream().filter(check -> check.verdict().equals(verdict)).count();
            if (count > 0) {
                parts.add(count + " " + (verdict.equals("WARN") ? "with a warning" : word(verdict)));
            }
        }
        return "Of " + Words.count(checks.size(), "check") + ", " + Words.list(parts) + ".";
    }

    void others() {
        final List<FindingView> others = new ArrayList<>(
                run.findings().stream().filter(finding -> !finding.isCheck()).toList());
        if (others.isEmpty()) {
            return;
        }
        others.sort(Comparator.comparing((FindingView view) -> view.finding().getSeverity()).reversed());
        out.leaf("h3", "Other findings");
        out.open("div", "class", "scroll").open("table", "class", "findings").leaf("caption", "Other findings", "class",
                "hidden");
        header("Severity", "Code", "Where", "What was found");
        out.close().close().open("tbody");
        for (final FindingView view : others) {
            final Severity severity = view.finding().getSeverity();
            final String verdict = severity == Severity.ERROR ? "FAIL" : severity == Severity.WARNING ? "WARN" : "INFO";
            out.open("tr").open("td", "class", "verdict tone-" + tone(verdict));
            StateIcon.verdict(out, verdict);
            out.text(severity.getLiteral()).close().leaf("td", Words.orEmpty(view.finding().getCode()), "class",
                    "code");
            where(view);
            message(view.finding());
            out.closeLine();
        }
        out.close().close().closeLine();
    }

    private void header(final String... columns) {
        out.open("thead").open("tr");
        for (final String column : columns) {
            out.leaf("th", column, "scope", "col");
        }
    }

    private void where(final FindingView view) {
        out.open("td");
        if (!view.node().isEmpty()) {
            out.text(run.label(view.node()));
        }
        final String feature = Words.orEmpty(view.finding().getFeature());
        final long all = run.nodes().stream().filter(node -> node.path().equals(view.node()))
                .mapToLong(node -> node.results().size()).sum();
        final String points = view.points().size() > 1 && view.points().size() == all ? "all " + all + " points"
                : String.join(", ", view.points());
        final String detail = String.join(" · ", List.of(feature.isEmpty() ? "" : Words.of(feature), points).stream()
                .filter(part -> !part.isEmpty()).toList());
        if (!detail.isEmpty()) {
            out.leaf("span", detail, "class", "sub");
        }
        out.close();
    }

    private void message(final Finding finding) {
        out.open("td").text(Typeset.sentence(Words.orEmpty(finding.getMessage())));
        if (!Words.orEmpty(finding.getRemedy()).isEmpty()) {
            out.leaf("span", finding.getRemedy(), "class", "sub");
        }
        out.close();
    }

    private void number(final double value, final String unit) {
        out.open("td", "class", "number").text(NumberText.of(value, 3));
        if (!Double.isNaN(value) && !unit.isEmpty() && !unit.equals("1")) {
            out.text("\u202F");
            Typeset.unit(out, unit);
        }
        out.close();
    }

    private static String tone(final String verdict) {
        return switch (verdict) {
        case "PASS" -> "ok";
        case "WARN" -> "warning";
        case "FAIL" -> "error";
        default -> "calm";
        };
    }

    private static String word(final String verdict) {
        return switch (verdict) {
        case "PASS" -> "passed";
        case "WARN" -> "warning";
        case "FAIL" -> "failed";
        default -> "not applicable";
        };
    }
}
