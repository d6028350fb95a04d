// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Predicate;

import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;

/** The head of the page: what ran, how it ended, and the state of every node. */
final class SummarySection {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private SummarySection() {
    }

    static void head(final Markup out, final RunView run) {
        final RunRecord record = run.result().record();
        out.open("header").leaf("p", "Intercala run report · " + date(record.getStarted()), "class", "kicker");
        out.leaf("h1", run.title());
        final String description = Words.orEmpty(run.result().workflow().getDescription());
        if (!description.isEmpty()) {
            out.leaf("p", description, "class", "lead");
        }
        out.open("dl", "class", "tiles");
        status(out, run, record);
        final long done = run.nodes().stream().filter(node -> node.count(RunStatus.SUCCEEDED) == node.results().size())
                .count();
        tile(out, "Nodes", done + " of " + run.nodes().size() + " done", points(run));
        tile(out, "Time", NumberText.duration(seconds(record)), Words.count(record.getThreads(), "thread"));
        checks(out, run);
        out.close().closeLine();
    }

    private static void status(final Markup out, final RunView run, final RunRecord record) {
        final State state = switch (record.getStatus()) {
        case SUCCEEDED -> State.DONE;
        case FAILED -> State.FAILED;
        case CANCELLED, RUNNING -> State.CANCELLED;
        case SKIPPED -> State.SKIPPED;
        };
        out.open("div").leaf("dt", "Status").open("dd", "class", "tone-" + state.tone());
        StateIcon.inline(out, state);
        out.text(state == State.DONE ? "Succeeded" : Words.of(state.word())).close();
        final String settings = String.join(", ", record.getSettings());
        if (!settings.isEmpty()) {
            out.leaf("dd", "with " + settings, "class", "sub");
        } else if (run.nodes().stream().anyMatch(NodeView::isPartial)) {
            out.leaf("dd", "with partial results", "class", "sub");
        }
        out.close();
    }

    private static String points(final RunView run) {
        final long all = run.nodes().stream().mapToLong(node -> node.results().size()).sum();
        final long cached = run.nodes().stream().mapToLong(NodeView::cached).sum();
        return Words.count(all, "point") + (cached > 0 ? ", " + cached + " from the cache" : " computed");
    }

    private static void checks(final Markup out, final RunView run) {
        final long passed = verdicts(run, "PASS");
        final long warned = verdicts(run, "WARN");
        final long failed = verdicts(run, "FAIL");
        if (passed + warned + failed == 0) {
            tile(out, "Consistency", "not checked", "no check applies");
        } else {
            out.open("div").leaf("dt", "Consistency").open("dd");
            StateIcon.verdict(out, failed > 0 ? "FAIL" : warned > 0 ? "WARN" : "PASS");
            out.text(passed + " of " + (passed + warned + failed) + " passed").close();
            out.leaf("dd", Words.count(warned, "warning") + ", " + failed + " failed", "class", "sub").close();
        }
    }

    static long verdicts(final RunView run, final String verdict) {
        return run.findings().stream().filter(finding -> finding.verdict().equals(verdict)).count();
    }

    private static void tile(final Markup out, final String name, final String value, final String more) {
        out.open("div").leaf("dt", name).leaf("dd", value).leaf("dd", more, "class", "sub").close();
    }

    /** The table of nodes below the drawing. @param hasPlace whether a link can lead to the node */
    static void nodes(final Markup out, final RunView run, final Predicate<NodeView> hasPlace) {
        out.open("div", "class", "scroll").open("table", "class", "nodes").leaf("caption",
                "Nodes in the order of the pipeline");
        out.open("thead").open("tr");
        for (final String column : new String[] { "Node", "Solver", "State" }) {
            out.leaf("th", column, "scope", "col");
        }
        out.leaf("th", "Points", "scope", "col", "class", "number").leaf("th", "Time", "scope", "col", "class",
                "number");
        out.close().close().open("tbody");
        for (final NodeView node : run.nodes()) {
            out.open("tr").open("th", "scope", "row", "class", "node " + PipelineSvg.scaleClass(node.scale()))
                    .leaf(hasPlace.test(node) ? "a" : "span", node.label(), "href",
                            hasPlace.test(node) ? "#" + node.anchor() : null)
                    .close();
            out.leaf("td", node.solverLabel()).open("td", "class", "tone-" + node.state().tone());
            StateIcon.inline(out, node.state());
            out.text(node.state().word());
            if (!node.cause().isEmpty()) {
                out.leaf("span", node.cause(), "class", "cause");
            }
            out.close().leaf("td", Integer.toString(node.results().size()), "class", "number");
            out.leaf("td", node.state() == State.CACHED || node.state() == State.SKIPPED ? "–"
                    : NumberText.duration(node.seconds()), "class", "number").closeLine();
        }
        out.close().close().closeLine();
    }

    /** Seconds between start and end of a run; NaN where the record does not tell. */
    static double seconds(final RunRecord record) {
        try {
            return Duration.between(Instant.parse(Words.orEmpty(record.getStarted())),
                    Instant.parse(Words.orEmpty(record.getFinished()))).toNanos() * 1e-9;
        } catch (final DateTimeParseException unknown) {
            return Double.NaN;
        }
    }

    /** A time stamp for people; as it stands where it is not one. */
    static String date(final String stamp) {
        try {
            return DATE.format(OffsetDateTime.parse(Words.orEmpty(stamp)).withOffsetSameInstant(ZoneOffset.UTC))
                    + " UTC";
        } catch (final DateTimeParseException local) {
            try {
                return DATE.format(LocalDateTime.parse(Words.orEmpty(stamp)));
            } catch (final DateTimeParseException unknown) {
                return Words.orEmpty(stamp);
            }
        }
    }
}
