// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.intercala.solver.PlotSpec;

/**
 * Sets nodes of one solver side by side: their plots on shared axes, every number with its difference, and what the
 * nodes do not have in common. The first node of the pipeline is the one that the others are compared with.
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
        out.open("article", "class", "wide comparison");
        out.open("h3", "class", "node " + PipelineSvg.scaleClass(base.scale()))
                .text(Words.list(group.stream().map(NodeView::label).toList())).leaf("span", base.solverLabel()).close();
        group.forEach(node -> out.leaf("span", "", "id", node.anchor()));
        plots.draw(group);
        sentences(group);
        numbers(group);
        differences(group);
        results.files(group.stream().flatMap(node -> files.getOrDefault(node.path(), List.of()).stream()).toList());
        out.closeLine();
    }

    /** One sentence for each plot, other node and point: how far the curves lie apart. */
    private void sentences(final List<NodeView> group) {
        final NodeView base = group.get(0);
        if (base.solver() == null) {
            return;
        }
        final List<String> sentences = new ArrayList<>();
        for (final PlotSpec plot : base.solver().plots()) {
            final var finder = new LineFinder(plot, note -> { });
            final List<Line> ofBase = finder.lines(base);
            for (final NodeView other : group.subList(1, group.size())) {
                for (final Line line : finder.lines(other)) {
                    ofBase.stream().filter(candidate -> candidate.point().equals(line.point())
                            && candidate.series().equals(line.series())).findFirst()
                            .flatMap(candidate -> CurveDifference.of(candidate, line))
                            .ifPresent(found -> sentences.add(sentence(plot, line, base, other, found)));
                }
            }
        }
        if (!sentences.isEmpty()) {
            out.open("ul", "class", "statements");
            sentences.forEach(sentence -> out.leaf("li", sentence));
            out.close();
        }
    }

    private static String sentence(final PlotSpec plot, final Line line, final NodeView base, final NodeView other,
            final CurveDifference found) {
        final String where = line.point().isEmpty() ? "" : line.point() + ": ";
        final String what = line.series().isEmpty() ? plot.y().label() : plot.y().label() + " (" + line.series() + ")";
        return found.largest() == 0 ? where + what + " is the same in both."
                : where + what + " of " + other.label() + " lies at most "
                        + UnitText.of(Math.abs(found.largest()), plot.y().unit(), 3)
                        + (found.largest() > 0 ? " above" : " below") + " that of " + base.label() + ", at "
                        + plot.x().label().toLowerCase(Locale.ROOT) + " "
                        + UnitText.of(found.at(), plot.x().unit(), 4) + "; root mean square "
                        + UnitText.of(found.rms(), plot.y().unit(), 3) + " over what they share.";
    }

    private void numbers(final List<NodeView> group) {
        final Map<String, ScalarResult[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < group.size(); i++) {
            for (final var result : group.get(i).results()) {
                for (final ScalarResult scalar : ScalarResult.distinct(result)) {
                    rows.computeIfAbsent(scalar.label() + "\u0000" + scalar.point(),
                            key -> new ScalarResult[group.size()])[i] = scalar;
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        final List<String> keys = new ArrayList<>(rows.keySet());
        final List<String> labels = keys.stream().map(key -> key.substring(0, key.indexOf('\u0000'))).distinct().toList();
        final boolean points = keys.stream().anyMatch(key -> !key.endsWith("\u0000"));
        out.open("div", "class", "scroll").open("table")
                .leaf("caption", "Numbers side by side; differences from " + group.get(0).label());
        header(group, points);
        out.open("tbody");
        for (final String label : labels) {
            final List<String> ofLabel = keys.stream().filter(key -> key.startsWith(label + "\u0000")).toList();
            for (int i = 0; i < ofLabel.size(); i++) {
                out.open("tr", "class", i == 0 ? "first" : null);
                if (i == 0) {
                    out.leaf("th", label, "scope", "rowgroup", "rowspan", Integer.toString(ofLabel.size()));
                }
                if (points) {
                    out.leaf("th", ofLabel.get(i).substring(label.length() + 1), "scope", "row", "class", "point");
                }
                row(rows.get(ofLabel.get(i)));
                out.closeLine();
            }
        }
        out.close().close().closeLine();
    }

    private void header(final List<NodeView> group, final boolean points) {
        out.open("thead").open("tr").leaf("th", "Quantity", "scope", "col");
        if (points) {
            out.leaf("th", "Point", "scope", "col");
        }
        for (int i = 0; i < group.size(); i++) {
            out.leaf("th", group.get(i).label(), "scope", "col", "class", "number");
            if (i > 0) {
                out.leaf("th", "Difference", "scope", "col", "class", "number").leaf("th", "%", "scope", "col", "class",
                        "number");
            }
        }
        out.leaf("th", "Unit", "scope", "col").close().close();
    }

    private void row(final ScalarResult[] values) {
        final ScalarResult first = Optional.ofNullable(values[0]).orElseGet(() -> firstOf(values));
        for (int i = 0; i < values.length; i++) {
            out.leaf("td", ResultSection.text(values[i], first), "class", "number");
            if (i > 0) {
                final boolean both = values[0] != null && values[i] != null
                        && values[i].value().isCompatible(first.value().unit());
                final double base = both ? first.value().value() : Double.NaN;
                final double difference = both ? values[i].value().in(first.value().unit()) - base : Double.NaN;
                out.leaf("td", NumberText.signed(difference, 4), "class", "number difference");
                out.leaf("td", base == 0 ? "–" : NumberText.signed(100 * difference / Math.abs(base), 3), "class",
                        "number difference");
            }
        }
        out.open("td", "class", "unit");
        if (!first.value().unit().equals("1")) {
            Typeset.unit(out, first.value().unit());
        }
        out.close();
    }

    private static ScalarResult firstOf(final ScalarResult[] values) {
        for (final ScalarResult value : values) {
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("a row without values");
    }

    /** Parameters and inputs that differ. */
    private void differences(final List<NodeView> group) {
        final NodeView base = group.get(0);
        for (final NodeView other : group.subList(1, group.size())) {
            final List<Difference> parameters = Difference.between(base, other);
            final Map<String, String> ofBase = run.inputs(base.path());
            final Map<String, String> ofOther = run.inputs(other.path());
            final Set<String> ports = new LinkedHashSet<>(ofBase.keySet());
            ports.addAll(ofOther.keySet());
            ports.removeIf(port -> ofBase.getOrDefault(port, "").equals(ofOther.getOrDefault(port, "")));
            if (parameters.isEmpty() && ports.isEmpty()) {
                out.leaf("p", base.label() + " and " + other.label() + " have the same parameters and inputs.", "class",
                        "note");
                continue;
            }
            out.open("div", "class", "scroll").open("table").leaf("caption", "What " + base.label() + " and "
                    + other.label() + " do not have in common; all else is the same");
            out.open("thead").open("tr").leaf("th", "Input or parameter", "scope", "col")
                    .leaf("th", base.label(), "scope", "col").leaf("th", other.label(), "scope", "col").close().close();
            out.open("tbody");
            for (final String port : ports) {
                out.open("tr").leaf("th", Words.of(port), "scope", "row")
                        .leaf("td", InputText.of(run, base, port)).leaf("td", InputText.of(run, other, port)).closeLine();
            }
            for (final Difference difference : parameters) {
                out.open("tr").leaf("th", difference.label(), "scope", "row").leaf("td", difference.first())
                        .leaf("td", difference.second()).closeLine();
            }
            out.close().close().closeLine();
        }
    }
}
