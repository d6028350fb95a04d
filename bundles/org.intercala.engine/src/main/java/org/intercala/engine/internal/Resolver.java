// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.ParameterObject;
import org.intercala.model.ParameterPath;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.solver.Findings;

/**
 * Parameters of a node at a map point.
 *
 * @param parameters with variables resolved; null when that was not possible
 * @param findings   what is wrong with them
 * @param variables  why a variable of the workflow cannot be used here, by its name; not those that a map varies
 */
record Resolver(ParameterObject parameters, List<Finding> findings, Map<String, String> variables) {

    /** @param points one of each map around the node, outermost first */
    static Resolver resolve(final FlatNode node, final List<MapPoint> points) {
        final List<Finding> findings = new ArrayList<>();
        final ParameterObject parameters = EcoreUtil.copy(node.node().getParameters());
        Workflow variables = node.scope();
        final Set<String> varied = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            final MapScope map = node.maps().get(i);
            for (final MapPoint.Value value : points.get(i).values()) {
                final MapScope.Target target = map.targets().get(value.target());
                if (target.node() == node) {
                    set(parameters, target.name(), value.value(), findings);
                } else if (target.node() == null && map.scope() == node.scope()) {
                    variables = with(variables, target.name(), value.value(), findings);
                    varied.add(target.name());
                }
            }
        }
        final Map<String, String> refused = new LinkedHashMap<>();
        final var problems = Variables.problems(parameters, variables);
        for (final var problem : problems) {
            if (isAtFault(problem.variable(), node, varied)) {
                refused.putIfAbsent(problem.variable(), problem.message());
            } else {
                findings.add(Findings.error("variable", problem.parameter(), problem.message() + ".",
                        "Correct the variables of the workflow, or type a value."));
            }
        }
        if (!problems.isEmpty()) {
            return new Resolver(null, findings, refused);
        }
        Variables.resolve(parameters, variables);
        for (final var violation : Parameters.validate(parameters)) {
            final String variable = Variables.origin(parameters, violation.path());
            if (isAtFault(variable, node, varied)) {
                refused.putIfAbsent(variable, violation.message());
            } else {
                findings.add(Findings.error("parameter", violation.path(), violation.message() + ".",
                        "Correct the value."));
            }
        }
        return new Resolver(parameters, findings, refused);
    }

    /** Whether the value that does not fit stands in a variable of the workflow, and not in the axis of a map. */
    private static boolean isAtFault(final String variable, final FlatNode node, final Set<String> varied) {
        return Variables.find(node.scope(), variable).isPresent() && !varied.contains(variable);
    }

    private static void set(final ParameterObject parameters, final String path, final Quantity value,
            final List<Finding> findings) {
        try {
            ParameterPath.set(parameters, path, value.toString());
        } catch (final IllegalArgumentException problem) {
            findings.add(Findings.error("parameter", path, "The map cannot set this value: " + problem.getMessage(),
                    "Correct the axis of the map."));
        }
    }

    private static Workflow with(final Workflow workflow, final String name, final Quantity value,
            final List<Finding> findings) {
        final Workflow changed = ModelFactory.eINSTANCE.createWorkflow();
        changed.getVariables().addAll(EcoreUtil.copyAll(workflow.getVariables()));
        final var variable = Variables.find(changed, name).orElseThrow();
        final Quantity before = variable.getValue();
        if (before != null && !before.isVariable() && !value.isCompatible(before.unit())) {
            findings.add(Findings.error("parameter", name, "The map sets the variable " + name + " to " + value
                    + ", but it is " + before + ".", "Give the axis values in " + before.unit() + "."));
        }
        variable.setValue(value);
        return changed;
    }
}
