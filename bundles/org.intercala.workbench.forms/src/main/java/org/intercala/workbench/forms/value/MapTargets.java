// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.data.DataPackage;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.ParameterPath;
import org.intercala.model.SolverNode;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** What the axes of a map can vary. */
public final class MapTargets {

    private MapTargets() {
    }

    /** Variables that the nodes inside use, then the values of these nodes: {@code node.attribute}. */
    public static List<String> of(final MapContainer map, final Workflow workflow) {
        final List<String> targets = new ArrayList<>();
        if (map.getBody() == null) {
            return targets;
        }
        final List<String> values = new ArrayList<>();
        for (final var node : Graphs.nodes(map.getBody())) {
            if (node instanceof SolverNode solver && solver.getParameters() != null) {
                Variables.used(solver.getParameters()).stream().filter(name -> !targets.contains(name)
                        && Variables.find(workflow, name).isPresent()).forEach(targets::add);
                collect(solver.getParameters(), node.getId() + ".", values);
            }
        }
        targets.addAll(values);
        return targets;
    }

    private static void collect(final EObject object, final String prefix, final List<String> values) {
        for (final EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature instanceof EAttribute attribute && !attribute.isMany() && isVaried(attribute)) {
                values.add(prefix + feature.getName());
            } else if (feature instanceof EReference reference && reference.isContainment() && !reference.isMany()
                    && reference.getEReferenceType() != DataPackage.Literals.FUNCTION_VALUE
                    && object.eGet(reference) instanceof EObject inner) {
                collect(inner, Parameters.of(reference).flatten() ? prefix : prefix + reference.getName() + ".",
                        values);
            }
        }
    }

    private static boolean isVaried(final EAttribute attribute) {
        return attribute.getEAnnotation(Parameters.ANNOTATION) != null && isNumber(attribute);
    }

    /** Whether the values of a feature are numbers, with unit or plain, there or not. */
    public static boolean isNumber(final EStructuralFeature feature) {
        final Class<?> type = feature.getEType().getInstanceClass();
        return List.of(Quantity.class, int.class, Integer.class, double.class, Double.class).contains(type);
    }

    /** {@code Temperature of SPM}, or the name of a variable. */
    public static String label(final String target, final Workflow workflow) {
        final int dot = target.indexOf('.');
        if (target.isEmpty()) {
            return "Choose what to vary";
        }
        if (dot < 0) {
            return "Variable " + target;
        }
        try {
            final String node = target.substring(target.lastIndexOf('/', dot) + 1, dot);
            return ParameterPath.find(workflow, target).parameter().label() + " of "
                    + Graphs.node(workflow, node).map(found -> found.getLabel()).orElse(node);
        } catch (final IllegalArgumentException unknown) {
            return target;
        }
    }
}
