// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;

import org.intercala.model.Graphs;
import org.intercala.model.MapContainer;
import org.intercala.model.SolverNode;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** Who uses a variable. */
public final class VariableUse {

    private VariableUse() {
    }

    /** {@code Used by SPM and Balance · varied by Rates}. */
    public static String of(final String name, final Workflow workflow) {
        final List<String> users = new ArrayList<>();
        final List<String> maps = new ArrayList<>();
        for (final var node : Graphs.nodes(workflow)) {
            if (node instanceof SolverNode solver && solver.getParameters() != null
                    && Variables.used(solver.getParameters()).contains(name)) {
                users.add(node.getLabel());
            } else if (node instanceof MapContainer map && map.getAxes().stream()
                    .anyMatch(axis -> name.equals(axis.getTarget()))) {
                maps.add(node.getLabel());
            }
        }
        return (users.isEmpty() ? "Not used yet" : "Used by " + String.join(", ", users))
                + (maps.isEmpty() ? "" : " · varied by " + String.join(", ", maps));
    }
}
