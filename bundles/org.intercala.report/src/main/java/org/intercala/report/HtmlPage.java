// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Composes the page {@code report.html}. */
final class HtmlPage {

    private static final String STYLE_SHEET = "report.css";

    private final RunView run;
    private final Map<String, List<String>> files;
    private final List<String> notes;

    /**
     * @param files names of the CSV files by path of the node
     * @param notes what could not be put out, to be told at the end
     */
    HtmlPage(final RunView run, final Map<String, List<String>> files, final List<String> notes) {
        this.run = run;
        this.files = files;
        this.notes = new ArrayList<>(notes);
    }

    /** The whole page as text. */
    String write() {
        final var out = new Markup();
        out.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8").empty("meta", "name", "viewport",
                "content", "width=device-width, initial-scale=1").empty("meta", "name", "color-scheme", "content",
                        "light dark")
                .leaf("title", run.title() + " · Intercala run report");
        out.style(styleSheet()).closeLine();
        out.open("body");
        SummarySection.head(out, run);
        final List<List<NodeView>> groups = run.groups();
        final List<List<NodeView>> compared = groups.stream().filter(group -> group.size() > 1).toList();
        final List<NodeView> single = groups.stream().filter(group -> group.size() == 1).map(List::getFirst).toList();
        navigation(out, !compared.isEmpty());
        out.open("main");

        section(out, "pipeline", "Pipeline");
        new PipelineSvg(out, run).draw();
        scales(out);
        final var plots = new PlotSection(out, run, notes);
        final var results = new ResultSection(out, plots, files);
        // A node without results of its own is found among the parameters.
        final Set<String> inResults = new HashSet<>();
        compared.forEach(group -> group.forEach(node -> inResults.add(node.path())));
        single.stream().filter(results::hasResults).forEach(node -> inResults.add(node.path()));
        SummarySection.nodes(out, run, node -> inResults.contains(node.path()) || ParameterSection.hasParameters(node));
        out.closeLine();

        if (!compared.isEmpty()) {
            section(out, "comparison", "Side by side");
            final var comparison = new ComparisonSection(out, run, plots, results, files);
            compared.forEach(comparison::write);
            out.closeLine();
        }
        section(out, "consistency", "Consistency");
        final var findings = new FindingSection(out, run);
        findings.checks();
        findings.others();
        out.closeLine();

        section(out, "results", compared.isEmpty() ? "Results" : "Results of the other nodes");
        results.write(single);
        out.closeLine();

        section(out, "parameters", "Parameters");
        final var parameters = new ParameterSection(out, run, inResults);
        parameters.parameters();
        if (parameters.hasReferences()) {
            out.leaf("h3", "References", "id", "references");
            parameters.references();
        }
        out.closeLine();

        section(out, "provenance", "Provenance");
        new ProvenanceSection(out, run).write();
        notes.stream().distinct().forEach(note -> out.leaf("p", note, "class", "note tone-warning"));
        out.closeLine();
        out.closeLine();
        out.leaf("footer",
                "Written by Intercala. Lines on plots are thinned to what the eye can tell apart; the CSV files "
                        + "beside this page hold every point in SI units.");
        out.close().closeLine();
        return "<!DOCTYPE html>\n" + out;
    }

    private static void section(final Markup out, final String id, final String title) {
        out.open("section", "id", id, "aria-labelledby", id + "-h").leaf("h2", title, "id", id + "-h");
    }

    private static void navigation(final Markup out, final boolean comparison) {
        out.open("nav", "aria-label", "Sections");
        out.leaf("a", "Pipeline", "href", "#pipeline");
        if (comparison) {
            out.leaf("a", "Side by side", "href", "#comparison");
        }
        for (final String section : List.of("Consistency", "Results", "Parameters", "Provenance")) {
            out.leaf("a", section, "href", "#" + section.toLowerCase(Locale.ROOT));
        }
        out.closeLine();
    }

    /** What the colours of the drawing mean. */
    private void scales(final Markup out) {
        out.open("div", "class", "legend scales");
        run.nodes().stream().map(NodeView::scale).distinct().sorted().forEach(scale -> out.open("span", "class",
                "key " + PipelineSvg.scaleClass(scale)).leaf("i", "", "class", "chipcolour").text(scale.label())
                .close());
        out.closeLine();
    }

    private static String styleSheet() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE_SHEET)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException unreadable) {
            throw new IllegalStateException("the style sheet " + STYLE_SHEET + " of the report cannot be read",
                    unreadable);
        }
    }
}
