// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.intercala.engine.NodeResult;
import org.intercala.model.NodeRun;
import org.intercala.model.RunRecord;

/** What ran where, with which versions and keys, and how to run it again. */
final class ProvenanceSection {

    private static final int SHORT_KEY = 12;

    private final Markup out;
    private final RunView run;

    ProvenanceSection(final Markup out, final RunView run) {
        this.out = out;
        this.run = run;
    }

    void write() {
        final RunRecord record = run.result().record();
        out.open("dl", "class", "facts");
        fact("Workflow", Words.orEmpty(record.getWorkflow()));
        fact("Content of the workflow (SHA-256)", Words.orEmpty(record.getWorkflowHash()));
        fact("Settings", String.join(", ", record.getSettings()));
        fact("Started", SummarySection.date(record.getStarted()));
        fact("Finished", SummarySection.date(record.getFinished()));
        fact("Application", Words.orEmpty(record.getApplication()));
        fact("Environment", Words.orEmpty(record.getEnvironment()));
        fact("Threads", Integer.toString(record.getThreads()));
        fact("Run", Words.orEmpty(record.getId()));
        out.closeLine();
        out.leaf("h3", "Run it again");
        out.leaf("p", "The same project gives the same numbers on another machine and with any number of threads; what "
                + "has not changed comes from the cache.");
        out.open("pre").leaf("code", command(record)).closeLine();
        nodes();
    }

    private void fact(final String name, final String value) {
        if (!value.isEmpty()) {
            out.open("div").leaf("dt", name).leaf("dd", value).close();
        }
    }

    /** The command line, with the name of the project's folder but no path of this machine. */
    private String command(final RunRecord record) {
        final List<String> words = new ArrayList<>(List.of("./intercala", "run"));
        final String project = run.result().projectFolder() == null
                || run.result().projectFolder().getFileName() == null ? ""
                        : run.result().projectFolder().getFileName() + "/";
        words.add(quoted(project + Words.orEmpty(record.getWorkflow())));
        for (final String setting : record.getSettings()) {
            words.add("--set");
            words.add(quoted(setting));
        }
        return String.join(" ", words);
    }

    private static String quoted(final String word) {
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "./_-=+:".indexOf(c) >= 0) ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }

    private void nodes() {
        out.open("div", "class", "scroll").open("table").leaf("caption",
                "Every computation with its cache key: "
                        + "solver, parameters in SI units, content of the inputs, versions");
        out.open("thead").open("tr");
        for (final String column : List.of("Node", "Point", "Solver", "State")) {
            out.leaf("th", column, "scope", "col");
        }
        out.leaf("th", "Time", "scope", "col", "class", "number").leaf("th", "Key", "scope", "col")
                .leaf("th", "Counters", "scope", "col").close().close().open("tbody");
        for (final NodeResult result : run.result().results()) {
            final NodeRun node = result.run();
            out.open("tr").leaf("th", result.node(), "scope", "row").leaf("td", result.point());
            out.leaf("td", Words.orEmpty(node.getSolver()) + " " + node.getSolverVersion(), "class", "code");
            out.leaf("td",
                    node.isCached() ? "cached" : node.getStatus().getLiteral() + (node.isPartial() ? ", partial" : ""));
            out.leaf("td", node.isCached() ? "–" : NumberText.duration(node.getSeconds()), "class", "number");
            final String key = Words.orEmpty(node.getKey());
            out.open("td").leaf("code", key.substring(0, Math.min(SHORT_KEY, key.length())), "title", key).close();
            out.leaf("td",
                    node.getCounters().stream()
                            .map(counter -> Words.of(counter.getName()).toLowerCase(Locale.ROOT) + "\u00A0"
                                    + NumberText.of(counter.getValue(), 6))
                            .collect(Collectors.joining(", ")),
                    "class", "counters").closeLine();
        }
        out.close().close().closeLine();
    }
}
