// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;

/**
 * Which nodes still have the result of an earlier run: those whose parameters, variables, links and maps around them
 * are as they were then, the files that they name too, and so are those of all nodes before them. Names and places do
 * not count.
 */
final class Freshness {

    private final Map<String, Node> then = new HashMap<>();
    private final Map<String, Quantity> valuesThen;
    private final Map<String, Quantity> valuesNow;
    private final Map<String, Set<String>> linksThen;
    private final Map<String, Set<String>> linksNow;
    private final Map<String, String> filesThen;
    private final Map<String, String> filesNow;
    private final Map<String, Node> now = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    private Freshness(final Workflow now, final Map<String, String> filesNow, final Workflow then,
            final Map<String, String> filesThen) {
        this.filesNow = filesNow;
        this.filesThen = filesThen;
        Graphs.nodes(now).forEach(node -> this.now.put(node.getId(), node));
        Graphs.nodes(then).forEach(node -> this.then.put(node.getId(), node));
        valuesNow = values(now);
        valuesThen = values(then);
        linksNow = links(now);
        linksThen = links(then);
    }

    /**
     * Paths of the solver nodes that have changed since.
     *
     * @param filesNow  states of the files that the nodes name, see {@link DataFiles}
     * @param filesThen as the run has seen them
     */
    static Set<String> changed(final Workflow now, final Map<String, String> filesNow, final Workflow then,
            final Map<String, String> filesThen) {
        final Freshness freshness = new Freshness(now, filesNow, then, filesThen);
        final Set<String> changed = new HashSet<>();
        for (final Node node : freshness.now.values()) {
            if (node instanceof SolverNode && !freshness.isFresh(node.getId())) {
                changed.add(Graphs.path(node));
            }
        }
        return changed;
    }

    private boolean isFresh(final String id) {
        final Boolean answer = known.putIfAbsent(id, Boolean.FALSE);
        if (answer != null) {
            return answer;
        }
        final Node one = now.get(id);
        final Node other = then.get(id);
        final Set<String> sources = linksNow.getOrDefault(id, Set.of());
        final boolean fresh = one != null && isSame(one, other) && areFilesSame(one)
                && sources.equals(linksThen.getOrDefault(id, Set.of()))
                && sources.stream().allMatch(link -> isFresh(link.substring(0, link.indexOf('.'))));
        known.put(id, fresh);
        return fresh;
    }

    private boolean isSame(final Node one, final Node other) {
        return one instanceof SolverNode solver && other instanceof SolverNode old ? isSame(solver, old)
                : one instanceof SubWorkflow part && other instanceof SubWorkflow before
                        && Objects.equals(part.getFile(), before.getFile());
    }

    /** Those that the node or a container around it names. */
    private boolean areFilesSame(final Node node) {
        if (filesNow.equals(filesThen)) {
            return true;
        }
        for (EObject around = node; around != null; around = around.eContainer()) {
            if (around instanceof Node named && !DataFiles.names(named).stream()
                    .allMatch(name -> Objects.equals(filesNow.get(name), filesThen.get(name)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(final SolverNode one, final SolverNode other) {
        return Objects.equals(one.getSolver(), other.getSolver()) && one.getSolverVersion() == other.getSolverVersion()
                && EcoreUtil.equals(one.getParameters(), other.getParameters())
                && variables(one).stream().allMatch(name -> Objects.equals(valuesNow.get(name), valuesThen.get(name)))
                && EcoreUtil.equals(maps(one), maps(other));
    }

    /** Axes and their combination of the maps around a node. */
    private static List<EObject> maps(final Node node) {
        final List<EObject> maps = new ArrayList<>();
        for (EObject around = node.eContainer(); around != null; around = around.eContainer()) {
            if (around instanceof MapContainer map) {
                final MapContainer bare = ModelFactory.eINSTANCE.createMapContainer();
                bare.setCombination(map.getCombination());
                bare.getAxes().addAll(EcoreUtil.copyAll(map.getAxes()));
                maps.add(bare);
            }
        }
        return maps;
    }

    /** Names of the variables that the parameters of a node refer to. */
    private static Set<String> variables(final SolverNode node) {
        final Set<String> names = new HashSet<>();
        if (node.getParameters() != null) {
            collect(node.getParameters(), names);
            node.getParameters().eAllContents().forEachRemaining(object -> collect(object, names));
        }
        return names;
    }

    private static void collect(final EObject object, final Set<String> names) {
        object.eClass().getEAllAttributes().forEach(attribute -> {
            final Object value = object.eGet(attribute);
            final List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (final Object each : values) {
                if (each instanceof Quantity quantity && quantity.isVariable()) {
                    names.add(quantity.variableName());
                }
            }
        });
    }

    private static Map<String, Quantity> values(final Workflow workflow) {
        final Map<String, Quantity> values = new HashMap<>();
        for (final Variable variable : workflow.getVariables()) {
            values.put(variable.getName(), variable.getValue());
        }
        return values;
    }

    /** For each node id, {@code source node.port>input} of the links that lead to it. */
    private static Map<String, Set<String>> links(final Workflow workflow) {
        final Map<String, Set<String>> links = new HashMap<>();
        for (final Link link : Graphs.links(workflow)) {
            if (link.getSource() != null && link.getTarget() != null) {
                links.computeIfAbsent(Graphs.owner(link.getTarget()).getId(), key -> new HashSet<>())
                        .add(link.getSource().getId() + ">" + link.getTarget().getName());
            }
        }
        return links;
    }
}
