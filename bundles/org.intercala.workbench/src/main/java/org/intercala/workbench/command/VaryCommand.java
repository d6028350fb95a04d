// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graph;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelPackage;
import org.intercala.model.ParameterPath;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;

/**
 * Varies a parameter of a node: an axis of the map around it, which is made if there is none. An axis of that map with
 * the same parameter is replaced.
 */
public final class VaryCommand extends WorkflowCommand {

    private final SolverNode node;
    private final String path;
    private final MapAxis axis;

    /**
     * @param path see {@link ParameterPath}
     * @param axis with values, or a range, or file and column; not of a workflow; its target is set here
     */
    public VaryCommand(final Workflow workflow, final SolverNode node, final String path, final MapAxis axis) {
        super("Vary " + path, workflow);
        this.node = node;
        this.path = path;
        this.axis = axis;
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
        return map() == null && Nesting.isWrapCircular(workflow(), List.of(node))
                ? node.getId() + " cannot be put into a map" : "";
    }

    private static boolean filled(final String text) {
        return text != null && !text.isBlank();
    }

    /** The map right around the node, or null. */
    private MapContainer map() {
        return node.eContainer() instanceof Graph graph && graph.eContainer() instanceof MapContainer map ? map : null;
    }

    @Override
    public boolean canExecute() {
        return isInside(node) && axis.eContainer() == null && refusal().isEmpty() && !isPresent();
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
                    List.of(node));
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
    }
}
