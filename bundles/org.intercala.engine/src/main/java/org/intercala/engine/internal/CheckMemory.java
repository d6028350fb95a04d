// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.ParameterObject;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.solver.DataSpec;
import org.intercala.solver.SolverFactory;

/** What the last check of a workflow said of its nodes, with all that it depends on. Used by one check at a time. */
final class CheckMemory {

    private Map<String, Entry> before = new HashMap<>();
    private Map<String, Entry> now = new HashMap<>();

    /** @param parameters as they stand in the workflow @param variables names of those that count */
    private record Entry(ParameterObject parameters, List<String> variables, Around around, NodeCheck check) {
    }

    /**
     * What counts for a node beside its own parameters and files.
     *
     * @param variables values of the variables, by name
     * @param varied    what the maps around it set
     * @param inputs    specs by input
     */
    private record Around(SolverFactory factory, String label, Map<String, Object> variables, List<Object> varied,
            Map<String, List<DataSpec>> inputs) {
    }

    /** Begins a check; what it does not ask for is forgotten at the next. */
    void begin() {
        before = now;
        now = new HashMap<>();
    }

    /** What was said of a task, while all that counts is as it was then. */
    Optional<NodeCheck> find(final Task task, final ProjectFiles files) {
        final FlatNode node = task.node();
        final Entry known = before.get(node.path());
        if (known == null || !known.around().equals(around(task, known.variables()))
                || !EcoreUtil.equals(known.parameters(), node.node().getParameters())
                || !known.check().files().stream().allMatch(file -> files.again(file).equals(file))) {
            return Optional.empty();
        }
        // With the parameters of now, since the older ones would keep their whole snapshot.
        now.put(node.path(), new Entry(node.node().getParameters(), known.variables(), known.around(),
                known.check()));
        return Optional.of(known.check());
    }

    void remember(final Task task, final NodeCheck check) {
        final ParameterObject parameters = task.node().node().getParameters();
        final List<String> variables = Variables.used(parameters);
        now.put(task.node().path(), new Entry(parameters, variables, around(task, variables), check));
    }

    private static Around around(final Task task, final List<String> variables) {
        final FlatNode node = task.node();
        final List<String> names = new ArrayList<>(variables);
        final List<Object> varied = new ArrayList<>();
        for (int i = 0; i < task.points().size(); i++) {
            final MapScope map = node.maps().get(i);
            for (final MapPoint.Value value : task.points().get(i).values()) {
                final MapScope.Target target = map.targets().get(value.target());
                final boolean isVariable = target.node() == null && map.scope() == node.scope();
                if (isVariable || target.node() == node) {
                    varied.add(List.of(isVariable, target.name(), value.value()));
                }
                if (isVariable) {
                    names.add(target.name());
                }
            }
        }
        final Map<String, List<DataSpec>> inputs = new HashMap<>();
        task.inputs().forEach((port, sources) -> inputs.put(port,
                sources.stream().flatMap(source -> source.spec().stream()).toList()));
        return new Around(node.factory(), node.label(), values(names, node.scope()), varied, inputs);
    }

    /** Values of variables and of those that they refer to; for one that is not there, which names there are. */
    private static Map<String, Object> values(final List<String> names, final Workflow workflow) {
        final Map<String, Object> values = new LinkedHashMap<>();
        final List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            final String name = open.removeLast();
            if (!values.containsKey(name)) {
                final Optional<Variable> variable = Variables.find(workflow, name);
                final Quantity value = variable.map(Variable::getValue).orElse(null);
                values.put(name, variable.isPresent() ? value
                        : workflow.getVariables().stream().map(Variable::getName).toList());
                if (value != null && value.isVariable()) {
                    open.add(value.variableName());
                }
            }
        }
        return values;
    }
}
