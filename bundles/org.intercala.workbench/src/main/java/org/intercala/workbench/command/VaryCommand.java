// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.LinkRules;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelPackage;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Node;
import org.intercala.model.ParameterPath;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;

/**
 * Varies a parameter of a node: an axis of the map around it, which is made if there is none, on wish with the nodes
 * that follow. An axis of that map with the same parameter is replaced.
 */
public final class VaryCommand extends WorkflowCommand {

    private final SolverNode node;
    private final String path;
    private final MapAxis axis;
    private final List<Node> wrapped;

    /**
     * @param path see {@link ParameterPath}
     * @param axis with values, or a range, or file and column; not of a workflow; its target is set here
     */
    public VaryCommand(final Workflow workflow, final SolverNode node, final String path, final MapAxis axis) {
        this(workflow, node, path, axis, List.of());
    }

    /** @param along other nodes of the same graph to put into a new map; see {@link #followers} */
    public VaryCommand(final Workflow workflow, final SolverNode node, final String path, final MapAxis axis,
            final Collection<? extends Node> along) {
        super("Vary " + path, workflow);
        this.node = node;
        this.path = path;
        this.axis = axis;
        wrapped = Stream.concat(Stream.of(node), along.stream()).distinct().toList();
    }

    /**
     * The nodes behind a node that could not go on outside of a new map around it, since what leaves a map is an
     * ensemble, in the order in which they are met; empty for a node that is in a map already. The rules of links
     * are asked of a copy of the workflow.
     */
    public static List<Node> followers(final Workflow workflow, final SolverNode node,
            final Collection<? extends ModelPackageProvider> packages) {
        if (map(node) != null || !(node.eContainer() instanceof Graph graph)) {
            return List.of();
        }
        final Set<Link> wrong = LinkRules.problems(workflow, packages).keySet();
        final Set<Node> together = new LinkedHashSet<>(List.of(node));
        int before;
        do {
            before = together.size();
            final EcoreUtil.Copier copier = new EcoreUtil.Copier();
            final Workflow copy = (Workflow) copier.copy(workflow);
            copier.copyReferences();
            CreateContainerCommand.around(copy, ModelPackage.Literals.MAP_CONTAINER,
                    together.stream().map(each -> (Node) copier.get(each)).toList()).change();
            final Set<Link> problems = LinkRules.problems(copy, packages).keySet();
            for (final Link link : Graphs.links(workflow)) {
                if (problems.contains(copier.get(link)) && !wrong.contains(link)) {
                    final Node source = below(graph, link.getSource());
                    final Node target = below(graph, link.getTarget());
                    if (source != null && target != null
                            && (together.contains(source) || together.contains(target))) {
                        together.add(source);
                        together.add(target);
                    }
                }
            }
        } while (together.size() > before);
        together.remove(node);
        return List.copyOf(together);
    }

    /** The node of a graph that an object is or lies in, or null. */
    private static Node below(final Graph graph, final EObject object) {
        EObject each = object;
        while (each != null && each.eContainer() != graph) {
            each = each.eContainer();
        }
        return each instanceof Node node ? node : null;
    }

    /** Why it is refused, one sentence that says what to do; "" if it is allowed. */
    public String refusal() {
        final boolean isRange = axis.getFrom() != null && axis.getTo() != null && axis.getCount() > 1;
        final boolean isFile = filled(axis.getFile()) && filled(axis.getColumn());
        if (axis.getValues().isEmpty() && !isRange && !isFile) {
            return "give a list of values, a range with at least two points, or a column of a CSV file";
        }
        try {
            ParameterPath.resolve(node, path);
        } catch (final IllegalArgumentException unknown) {
            return unknown.getMessage();
        }
        return map() == null && Nesting.isWrapCircular(workflow(), wrapped)
                ? node.getId() + " cannot be put into a map" : "";
    }

    private static boolean filled(final String text) {
        return text != null && !text.isBlank();
    }

    /** The map right around the node, or null. */
    private MapContainer map() {
        return map(node);
    }

    private static MapContainer map(final Node node) {
        return node.eContainer() instanceof Graph graph && graph.eContainer() instanceof MapContainer map ? map : null;
    }

    @Override
    public boolean canExecute() {
        return isInside(node) && wrapped.stream().allMatch(each -> each.eContainer() == node.eContainer())
                && axis.eContainer() == null && refusal().isEmpty() && !isPresent();
    }

    private boolean isPresent() {
        final MapAxis wanted = EcoreUtil.copy(axis);
        wanted.setTarget(node.getId() + "." + path);
        return map() != null && map().getAxes().stream().anyMatch(each -> EcoreUtil.equals(each, wanted));
    }

    @Override
    protected void change() {
        if (map() == null) {
            final var wrap = CreateContainerCommand.around(workflow(), ModelPackage.Literals.MAP_CONTAINER,
                    wrapped);
            wrap.container().setLabel(node.getLabel());
            wrap.change();
        }
        axis.setTarget(node.getId() + "." + path);
        final var axes = map().getAxes();
        for (int i = 0; i < axes.size(); i++) {
            if (AxisTargets.node(workflow(), axes.get(i)).orElse(null) == node
                    && axes.get(i).getTarget().endsWith(node.getId() + "." + path)) {
                axes.set(i, axis);
                return;
            }
        }
        axes.add(axis);
        Room.make(map());
    }
}
