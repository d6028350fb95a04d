// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.intercala.engine.RunResult;
import org.intercala.report.NodeView;
import org.intercala.report.NumberText;
import org.intercala.report.RowText;
import org.intercala.report.ScalarComparison;
import org.intercala.report.ScalarResult;
import org.intercala.report.Typeset;
import org.intercala.workbench.plots.ResultPane;
import org.intercala.workbench.plots.ShownResults;

/**
 * Several runs side by side, from the oldest to the newest: the parameters that were changed, then the numbers with
 * their differences from the oldest.
 */
public final class ComparePane implements ResultPane {

    private static final int DIGITS = 4;
    /** The column of map points. */
    private static final int POINT = 2;

    private GridTable table;

    @Override
    public void create(final Composite body, final Composite tools) {
        table = new GridTable(body, tools, "results.differences", () -> "differences");
    }

    @Override
    public boolean canShow(final ShownResults results) {
        return results.runs().size() > 1 && grid(results).rows() > 0;
    }

    @Override
    public void show(final ShownResults results) {
        table.show(grid(results));
    }

    static Grid grid(final ShownResults results) {
        final List<RunResult> runs = results.oldestFirst();
        final List<Grid.Heading> headings = new ArrayList<>();
        headings.add(new Grid.Heading("Node", "", false));
        headings.add(new Grid.Heading("Quantity", "", false));
        headings.add(new Grid.Heading("Point", "", false));
        headings.add(new Grid.Heading("Unit", "", false));
        for (int i = 0; i < runs.size(); i++) {
            headings.add(new Grid.Heading(results.name(runs.get(i)), "", true));
            if (i > 0) {
                headings.add(new Grid.Heading("Δ", "", true));
                headings.add(new Grid.Heading("Δ", "%", true));
            }
        }
        final List<List<String>> shown = new ArrayList<>();
        final List<List<String>> plain = new ArrayList<>();
        for (final ChangedParameters.Change change : ChangedParameters.of(runs)) {
            shown.add(changed(change));
            plain.add(changed(change));
        }
        final List<String> paths = results.sources().stream().map(source -> source.node().path()).distinct().toList();
        for (final String path : paths) {
            final List<NodeView> group = runs.stream().flatMap(run -> results.sources().stream()
                    .filter(source -> source.run() == run && source.node().path().equals(path)))
                    .map(ShownResults.Source::node).toList();
            if (group.size() == runs.size()) {
                for (final ScalarComparison.Row row : new ScalarComparison(group).rows()) {
                    shown.add(shown(group.get(0).label(), row));
                    plain.add(plain(group.get(0).label(), row));
                }
            }
        }
        if (shown.stream().allMatch(row -> row.get(POINT).isEmpty())) {
            headings.remove(POINT);
            Stream.of(shown, plain).flatMap(List::stream).forEach(row -> row.remove(POINT));
        }
        return Grid.of(headings, shown, plain);
    }

    private static List<String> changed(final ChangedParameters.Change change) {
        final List<String> cells = new ArrayList<>(List.of(change.node(), change.parameter() + " (changed)", "", ""));
        for (int i = 0; i < change.values().size(); i++) {
            cells.add(change.values().get(i));
            if (i > 0) {
                cells.add("");
                cells.add("");
            }
        }
        return cells;
    }

    private static List<String> shown(final String node, final ScalarComparison.Row row) {
        final List<String> cells = new ArrayList<>(List.of(node, row.label(), FoundPlot.spaced(row.point()),
                row.unit().equals("1") ? "" : Typeset.unit(row.unit())));
        final List<String> texts = RowText.of(row.values(), row.unit());
        for (int i = 0; i < texts.size(); i++) {
            cells.add(texts.get(i));
            if (i > 0) {
                cells.add(NumberText.signed(row.difference(i), DIGITS));
                cells.add(NumberText.signed(row.percent(i), DIGITS - 1));
            }
        }
        return cells;
    }

    private static List<String> plain(final String node, final ScalarComparison.Row row) {
        final List<String> cells = new ArrayList<>(List.of(node, row.label(), row.point(), row.unit()));
        for (int i = 0; i < row.values().size(); i++) {
            final ScalarResult value = row.values().get(i);
            cells.add(value == null || !value.value().isCompatible(row.unit()) ? ""
                    : Double.toString(value.value().in(row.unit())));
            if (i > 0) {
                cells.add(Double.toString(row.difference(i)));
                cells.add(Double.toString(row.percent(i)));
            }
        }
        return cells;
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
