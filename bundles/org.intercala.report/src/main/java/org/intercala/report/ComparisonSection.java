// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets nodes that are variants of each other side by side: their plots on shared axes, every number with its
 * difference, how far the curves lie apart, and what the nodes do not have in common. The first node of the pipeline is
 * the one that the others are compared with.
 */
final class ComparisonSection {

    private final Markup out;
    private final RunView run;
    private final PlotSection plots;
    private final ResultSection results;
    private final Map<String, List<String>> files;

    ComparisonSection(final Markup out, final RunView run, final PlotSection plots, final ResultSection results,
            final Map<String, List<String>> files) {
        this.out = out;
        this.run = run;
        this.plots = plots;
        this.results = results;
        this.files = files;
    }

    void write(final List<NodeView> group) {
        final NodeView base = group.get(0);
        final var scalars = new ScalarComparison(group);
        final var curves = new CurveComparison(group, run.sampler());
        out.open("article", "class", "wide comparison");
        out.open("h3", "class", "node " + PipelineSvg.scaleClass(base.scale()))
                .text(Words.list(group.stream().map(NodeView::label).toList()))
                .leaf("span", Words.list(group.stream().map(NodeView::solverLabel).distinct().toList()))
                .close();
        group.forEach(node -> out.leaf("span", "", "id", node.anchor()));
        for (final String sentence : Explanation.of(group, scalars, curves)) {
            out.leaf("p", sentence, "class", "statement");
        }
        plots.draw(group);
        scalars.write(out);
        curves.write(out);
        group.subList(1, group.size()).forEach(other -> differences(base, other));
        group.forEach(results::rowsInWords);
        results.files(group.stream().flatMap(node -> files.getOrDefault(node.path(), List.of()).stream()).toList());
        out.closeLine();
    }

    /** Parameters and inputs that differ. */
    private void differences(final NodeView base, final NodeView other) {
        final List<Difference> parameters = Difference.between(base, other);
        final Map<String, String> ofBase = run.inputs(base.path());
        final Map<String, String> ofOther = run.inputs(other.path());
        final Set<String> ports = new LinkedHashSet<>(ofBase.keySet());
        ports.addAll(ofOther.keySet());
        ports.removeIf(port -> ofBase.getOrDefault(port, "").equals(ofOther.getOrDefault(port, "")));
        if (parameters.isEmpty() && ports.isEmpty()) {
            out.leaf("p", base.label() + " and " + other.label() + " have the same parameters and inputs.", "class",
                    "note");
            return;
        }
        out.open("div", "class", "scroll").open("table").leaf("caption", "What " + base.label() + " and "
                + other.label() + " do not have in common; all else is the same");
        out.open("thead").open("tr").leaf("th", "Input or parameter", "scope", "col")
                .leaf("th", base.label(), "scope", "col").leaf("th", other.label(), "scope", "col").close().close();
        out.open("tbody");
        for (final String port : ports) {
            out.open("tr").leaf("th", Words.of(port), "scope", "row").leaf("td", InputText.of(run, base, port))
                    .leaf("td", InputText.of(run, other, port)).closeLine();
        }
        for (final Difference difference : parameters) {
            out.open("tr").leaf("th", difference.label(), "scope", "row").leaf("td", difference.first())
                    .leaf("td", difference.second()).closeLine();
        }
        out.close().close().closeLine();
    }
}
