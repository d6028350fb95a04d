// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EReference;
import org.intercala.data.Parameters;
import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.report.NodeView;
import org.intercala.report.ParameterRow;
import org.intercala.report.Typeset;

/** What was set differently in some runs, all their nodes considered. */
final class ChangedParameters {

    private static final String POINTS = "Points";
    private static final String NOT_RUN = "not run";

    /**
     * One parameter of a node.
     *
     * @param values with unit, one for each run; where it is not set that of the material set, if there is one
     */
    record Change(String node, String parameter, List<String> values) {
    }

    private record Key(String node, String parameter) {
    }

    private ChangedParameters() {
    }

    /** The parameters whose values are not the same in all runs that their node took part in, node by node. */
    static List<Change> of(final List<RunResult> runs) {
        final Map<Key, String> nodes = new LinkedHashMap<>();
        final List<Map<String, NodeView>> views = new ArrayList<>();
        for (final RunResult run : runs) {
            final Map<String, NodeView> own = new LinkedHashMap<>();
            for (final NodeView node : NodeView.of(run)) {
                own.put(node.path(), node);
                texts(node).keySet().forEach(name -> nodes.putIfAbsent(new Key(node.path(), name), node.label()));
            }
            views.add(own);
        }
        final Map<NodeView, Map<String, String>> known = new IdentityHashMap<>();
        return nodes.keySet().stream()
                .map(key -> new Change(nodes.get(key), key.parameter, views.stream()
                        .map(own -> value(own.get(key.node), key.parameter, known)).toList()))
                .filter(change -> change.values().stream().filter(value -> !value.equals(NOT_RUN)).distinct()
                        .count() > 1)
                .toList();
    }

    private static String value(final NodeView node, final String parameter,
            final Map<NodeView, Map<String, String>> known) {
        if (node == null || !parameter.equals(POINTS) && node.results().getFirst().parameters() == null) {
            return NOT_RUN;
        }
        final Map<String, String> all = known.computeIfAbsent(node, key -> {
            final Map<String, String> texts = ofSet(key);
            texts.putAll(texts(key));
            return texts;
        });
        return all.getOrDefault(parameter, "not set");
    }

    /** Values of the material set that a node has put out, whose overrides are its parameters. */
    private static Map<String, String> ofSet(final NodeView node) {
        final Map<String, String> texts = new LinkedHashMap<>();
        final NodeResult first = node.results().getFirst();
        if (first.parameters() != null) {
            for (final EReference reference : first.parameters().eClass().getEAllContainments()) {
                first.outputs().values().stream()
                        .filter(output -> Parameters.of(reference).flatten()
                                && reference.getEReferenceType() == output.eClass())
                        .forEach(output -> ParameterRow.of(output).forEach(row -> texts.put(label(row), text(row))));
            }
        }
        return texts;
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
                    texts.put(label(row), text(row));
                }
            }
        }
        return texts;
    }

    private static String text(final ParameterRow row) {
        return row.text() + (row.unit().isEmpty() || row.unit().equals("1") ? ""
                : "\u202F" + Typeset.unit(row.unit()));
    }

    private static String label(final ParameterRow row) {
        final String label = row.feature().label();
        return row.group().isEmpty() ? label : row.group() + ", " + label.toLowerCase(Locale.ROOT);
    }
}
