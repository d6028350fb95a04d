// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.engine.NodeResult;

/** What each node gave: plots, numbers and the files with its curves. */
final class ResultSection {

    private static final int MOST_COLUMNS = 6;
    private static final int MOST_FILES = 12;
    private static final int MOST_ROWS = 100;

    private final Markup out;
    private final PlotSection plots;
    private final Map<String, List<String>> files;

    /** @param files names of the CSV files by path of the node */
    ResultSection(final Markup out, final PlotSection plots, final Map<String, List<String>> files) {
        this.out = out;
        this.plots = plots;
        this.files = files;
    }

    void write(final List<NodeView> nodes) {
        out.open("div", "class", "results");
        nodes.forEach(this::node);
        out.closeLine();
    }

    private void node(final NodeView node) {
        if (!hasResults(node)) {
            return;
        }
        final List<String> curves = files.getOrDefault(node.path(), List.of());
        out.open("article", "class", plots.count(node) > 1 ? "wide" : null, "id", node.anchor());
        heading(node);
        plots.draw(List.of(node));
        if (hasNumbers(node)) {
            numbers(node);
        }
        rowsInWords(node);
        files(curves);
        out.closeLine();
    }

    /** Whether there is anything to show of a node. */
    boolean hasResults(final NodeView node) {
        return files.containsKey(node.path()) || hasNumbers(node) || node.state() == State.FAILED;
    }

    private static boolean hasNumbers(final NodeView node) {
        return node.results().stream().anyMatch(result -> !ScalarResult.distinct(result).isEmpty());
    }

    private void heading(final NodeView node) {
        out.open("h3", "class", "node " + PipelineSvg.scaleClass(node.scale())).text(node.label())
                .leaf("span", node.solverLabel()).close();
        if (!node.cause().isEmpty()) {
            out.leaf("p", node.cause(), "class", "tone-error");
        }
    }

    /** Links to the files of a node's curves. */
    void files(final List<String> names) {
        if (!names.isEmpty()) {
            out.open("p", "class", "files").text("Data: ");
            for (int i = 0; i < Math.min(names.size(), MOST_FILES); i++) {
                out.text(i == 0 ? "" : " · ").leaf("a", names.get(i), "href", FileNames.link(names.get(i)));
            }
            if (names.size() > MOST_FILES) {
                out.text(" and " + (names.size() - MOST_FILES) + " more beside this page");
            }
            out.close();
        }
    }

    private void numbers(final NodeView node) {
        final Map<String, Map<String, ScalarResult>> byName = new LinkedHashMap<>();
        final List<String> points = new ArrayList<>();
        for (final NodeResult result : node.results()) {
            for (final ScalarResult scalar : ScalarResult.distinct(result)) {
                byName.computeIfAbsent(scalar.label(), name -> new LinkedHashMap<>()).put(scalar.point(), scalar);
                if (!points.contains(scalar.point())) {
                    points.add(scalar.point());
                }
            }
        }
        out.open("div", "class", "scroll").open("table").leaf("caption", "Numbers of " + node.label(), "class",
                "hidden");
        if (points.size() <= MOST_COLUMNS) {
            quantitiesAsRows(byName, points);
        } else {
            pointsAsRows(byName, points);
        }
        out.close().closeLine();
    }

    private void quantitiesAsRows(final Map<String, Map<String, ScalarResult>> byName, final List<String> points) {
        if (points.size() > 1) {
            out.open("thead").open("tr").leaf("th", "Quantity", "scope", "col");
            points.forEach(point -> out.leaf("th", point, "scope", "col", "class", "number"));
            out.leaf("th", "Unit", "scope", "col").close().close();
        }
        out.open("tbody");
        byName.forEach((name, values) -> {
            final ScalarResult first = values.values().iterator().next();
            out.open("tr").leaf("th", name, "scope", "row");
            RowText.of(points.stream().map(values::get).toList(), first.value().unit())
                    .forEach(text -> out.leaf("td", text, "class", "number"));
            out.open("td", "class", "unit");
            unit(first);
            out.close().closeLine();
        });
        out.close();
    }

    private void pointsAsRows(final Map<String, Map<String, ScalarResult>> byName, final List<String> points) {
        out.open("thead").open("tr").leaf("th", "Point", "scope", "col");
        byName.forEach((name, values) -> {
            out.open("th", "scope", "col", "class", "number").text(name + " / ");
            Typeset.unit(out, values.values().iterator().next().value().unit());
            out.close();
        });
        final List<List<String>> columns = byName.values().stream().map(values -> RowText.of(
                points.stream().map(values::get).toList(), values.values().iterator().next().value().unit())).toList();
        out.close().close().open("tbody");
        for (final String point : points) {
            out.open("tr").leaf("th", point, "scope", "row");
            columns.forEach(column -> out.leaf("td", column.get(points.indexOf(point)), "class", "number"));
            out.closeLine();
        }
        out.close();
    }

    /** What tables say of each of their rows, such as the steps of a protocol. */
    void rowsInWords(final NodeView node) {
        node.results().stream().flatMap(result -> Output.of(result).stream()).forEach(output -> {
            final List<String> lines = CurveTables.rowsInWords(output.value());
            if (!lines.isEmpty()) {
                words(node.label(), output, lines);
            }
        });
    }

    private void words(final String node, final Output output, final List<String> lines) {
        out.open("div", "class", "scroll").open("table").leaf("caption",
                Words.of(output.port()) + " of " + node + (output.point().isEmpty() ? "" : ", " + output.point()));
        out.open("tbody");
        lines.stream().limit(MOST_ROWS).forEach(line -> out.open("tr").leaf("td", line).closeLine());
        out.close().close().closeLine();
        if (lines.size() > MOST_ROWS) {
            out.leaf("p", "The first " + MOST_ROWS + " of " + Words.count(lines.size(), "row") + ".", "class", "note");
        }
    }

    private void unit(final ScalarResult scalar) {
        if (!scalar.value().unit().equals("1")) {
            Typeset.unit(out, scalar.value().unit());
        }
    }
}
