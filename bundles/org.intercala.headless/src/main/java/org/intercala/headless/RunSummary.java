// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;
import org.intercala.report.FindingView;
import org.intercala.report.ScalarResult;

/** What a run tells at its end: a table of nodes, the findings, and where the report is. */
final class RunSummary {

    private static final int MOST_SCALARS = 3;
    private static final int LONGEST_CAUSE = 100;

    private final Console console;

    RunSummary(final Console console) {
        this.console = console;
    }

    /** @param loading findings of loading the file @param page where the report is */
    void print(final RunResult result, final List<Finding> loading, final String page) {
        table(result);
        final List<FindingView> findings = new ArrayList<>();
        loading.forEach(
                finding -> findings.add(new FindingView(finding, finding.getNode() == null ? "" : finding.getNode(),
                        List.of())));
        findings.addAll(FindingView.of(result));
        new FindingPrinter(console).print(findings);
        console.out().println();
        console.out().println(end(result));
        console.out().println("Report: " + page);
    }

    private void table(final RunResult result) {
        final boolean points = result.results().stream().anyMatch(node -> !node.point().isEmpty());
        final var table = points ? new TextTable(4) : new TextTable(3);
        table.row(cells(points, "", "Node", "Point", "State", "Time", "Results"));
        String before = "";
        for (final NodeResult node : result.results()) {
            final NodeRun run = node.run();
            final Console.Tone tone = tone(run);
            // A node that has several points is named once.
            final String name = node.node().equals(before) ? "" : node.node();
            before = node.node();
            table.row(cells(points, console.tone(tone, sign(run)), name, node.point(), console.tone(tone, state(run)),
                    run.isCached() || run.getStatus() == RunStatus.SKIPPED ? "–" : Plain.duration(run.getSeconds()),
                    results(node)));
        }
        table.print(console.out(), "");
    }

    private static String[] cells(final boolean points, final String sign, final String node, final String point,
            final String state, final String time, final String results) {
        return points ? new String[] { sign, node, point, state, time, results }
                : new String[] { sign, node, state, time, results };
    }

    private static String results(final NodeResult node) {
        if (node.run().getStatus() == RunStatus.FAILED) {
            final String message = node.run().getMessage();
            return message.length() > LONGEST_CAUSE ? message.substring(0, LONGEST_CAUSE - 1) + "…" : message;
        }
        final List<ScalarResult> scalars = ScalarResult.distinct(node);
        final String shown = String.join(", ", scalars.stream().limit(MOST_SCALARS).map(Plain::scalar).toList());
        return scalars.size() > MOST_SCALARS ? shown + ", …" : shown;
    }

    private static String state(final NodeRun run) {
        return switch (run.getStatus()) {
        case SUCCEEDED -> run.isCached() ? "cached" : "done";
        case FAILED -> "failed";
        case CANCELLED, RUNNING -> run.isPartial() ? "partial" : "cancelled";
        case SKIPPED -> "skipped";
        };
    }

    private static String sign(final NodeRun run) {
        return switch (run.getStatus()) {
        case SUCCEEDED -> "✓";
        case FAILED -> "✕";
        case CANCELLED, RUNNING -> "■";
        case SKIPPED -> "–";
        };
    }

    private static Console.Tone tone(final NodeRun run) {
        return switch (run.getStatus()) {
        case SUCCEEDED -> run.isCached() ? Console.Tone.QUIET : Console.Tone.GOOD;
        case FAILED -> Console.Tone.BAD;
        case CANCELLED, RUNNING -> Console.Tone.WARNING;
        case SKIPPED -> Console.Tone.QUIET;
        };
    }

    private String end(final RunResult result) {
        final RunRecord record = result.record();
        final long failed = result.results().stream().filter(node -> node.run().getStatus() == RunStatus.FAILED)
                .count();
        final String time = " after " + Plain.duration(seconds(record)) + ".";
        return switch (record.getStatus()) {
        case SUCCEEDED -> console.tone(Console.Tone.GOOD, "Succeeded") + time;
        case CANCELLED, RUNNING -> console.tone(Console.Tone.WARNING, "Cancelled") + time
                + " What is finished is in the cache: the next run goes on from there.";
        default -> console.tone(Console.Tone.BAD, "Failed") + ": " + failed + " of " + result.results().size()
                + (result.results().size() == 1 ? " computation," : " computations,") + time;
        };
    }

    private static double seconds(final RunRecord record) {
        return Duration.between(Instant.parse(record.getStarted()), Instant.parse(record.getFinished())).toNanos()
                * 1e-9;
    }
}
