// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.report.NodeView;
import org.intercala.report.ParameterRow;
import org.intercala.report.Typeset;

/** What was set differently in some runs, all their nodes considered. */
final class ChangedParameters {

    private static final String POINTS = "Points";

    /**
     * One parameter of a node.
     *
     * @param values with unit, one for each run; "not set" where the run has none
     */
    record Change(String node, String parameter, List<String> values) {
    }

    private record Key(String node, String parameter) {
    }

    private ChangedParameters() {
    }

    /** The parameters whose values are not the same in all runs, node by node. */
    static List<Change> of(final List<RunResult> runs) {
        final Map<Key, String> nodes = new LinkedHashMap<>();
        final List<Map<Key, String>> values = new ArrayList<>();
        for (final RunResult run : runs) {
            final Map<Key, String> own = new LinkedHashMap<>();
            for (final NodeView node : NodeView.of(run)) {
                texts(node).forEach((parameter, text) -> {
                    final var key = new Key(node.path(), parameter);
                    nodes.putIfAbsent(key, node.label());
                    own.put(key, text);
                });
            }
            values.add(own);
        }
        return nodes.keySet().stream()
                .map(key -> new Change(nodes.get(key), key.parameter,
                        values.stream().map(own -> own.getOrDefault(key, "not set")).toList()))
                .filter(change -> change.values().stream().distinct().count() > 1).toList();
    }

    /** Values by label for people; what varies from point to point is told by the points. */
    private static Map<String, String> texts(final NodeView node) {
        final Map<String, String> texts = new LinkedHashMap<>();
        final NodeResult first = node.results().get(0);
        if (node.results().size() > 1) {
            texts.put(POINTS, node.results().stream().map(result -> FoundPlot.spaced(result.point()))
                    .collect(Collectors.joining(", ")));
        }
        if (first.parameters() != null) {
            for (final ParameterRow row : ParameterRow.of(first.parameters())) {
                if (first.varied().keySet().stream().noneMatch(name -> name.endsWith("." + row.path()))) {
                    texts.put(label(row), row.text() + (row.unit().isEmpty() || row.unit().equals("1") ? ""
                            : "\u202F" + Typeset.unit(row.unit())));
                }
            }
        }
        return texts;
    }

    private static String label(final ParameterRow row) {
        final String label = row.feature().label();
        return row.group().isEmpty() ? label : row.group() + ", " + label.toLowerCase(Locale.ROOT);
    }
}
