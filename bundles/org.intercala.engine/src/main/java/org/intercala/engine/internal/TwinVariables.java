// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.intercala.model.Finding;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.solver.Findings;

/** Variables of one workflow with one name, of which nobody can say which one counts. */
final class TwinVariables {

    private TwinVariables() {
    }

    /** One finding for each such name; nodes that take it, also by way of another variable, do not run. */
    static List<Finding> refuse(final Workflow workflow, final List<FlatNode> nodes) {
        final Set<String> names = new HashSet<>();
        final Set<String> twins = new LinkedHashSet<>();
        for (final Variable variable : workflow.getVariables()) {
            if (variable.getName() != null && !names.add(variable.getName())) {
                twins.add(variable.getName());
            }
        }
        final List<Finding> findings = new ArrayList<>();
        for (final String twin : twins) {
            final String message = "The workflow has more than one variable '" + twin + "'.";
            findings.add(Findings.error("variable", twin, message, "Rename or remove all but one of them."));
            nodes.stream().filter(node -> node.scope() == workflow && takes(node, twin, workflow))
                    .forEach(node -> node.block(message));
        }
        return findings;
    }

    private static boolean takes(final FlatNode node, final String name, final Workflow workflow) {
        if (node.node().getParameters() == null) {
            return false;
        }
        final List<String> open = new ArrayList<>(Variables.used(node.node().getParameters()));
        final Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            final String next = open.removeLast();
            if (next.equals(name)) {
                return true;
            }
            if (seen.add(next)) {
                Variables.find(workflow, next).map(Variable::getValue).filter(value -> value.isVariable())
                        .ifPresent(value -> open.add(value.variableName()));
            }
        }
        return false;
    }
}
