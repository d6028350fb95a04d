// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.data.Quantity;
import org.intercala.model.ParameterPath;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** Settings as given on the command line: {@code node.attribute=value unit} or {@code variable=value unit}. */
final class Settings {

    private Settings() {
    }

    /**
     * What a setting changed.
     *
     * @param target   the attribute or variable
     * @param replaced name of the variable that the attribute took until then, or ""
     */
    record Change(MapScope.Target target, String replaced) {
    }

    /**
     * Applies all of them.
     *
     * @return what each one changed, by setting
     * @throws IllegalArgumentException when one names nothing, its value does not fit, or two set the same
     */
    static Map<String, Change> apply(final List<String> settings, final Workflow workflow,
            final List<FlatNode> nodes) {
        final Map<String, Change> changes = new LinkedHashMap<>();
        final Map<MapScope.Target, String> first = new HashMap<>();
        for (final String setting : settings) {
            final Change change = apply(setting, workflow, nodes);
            final String other = first.putIfAbsent(change.target(), setting);
            if (other != null) {
                throw new IllegalArgumentException("The settings '" + other + "' and '" + setting
                        + "' set the same. Leave one of them out.");
            }
            changes.put(setting, change);
        }
        return changes;
    }

    /**
     * @return what was set
     * @throws IllegalArgumentException when it names nothing or the value does not fit; then nothing is changed
     */
    private static Change apply(final String setting, final Workflow workflow, final List<FlatNode> nodes) {
        final int equal = setting.indexOf('=');
        if (equal < 0) {
            throw new IllegalArgumentException("The setting '" + setting
                    + "' has no '='. Write name=\"value unit\", for example temperature=\"320 K\".");
        }
        final String name = setting.substring(0, equal).strip();
        final String value = setting.substring(equal + 1).strip();
        try {
            final int dot = name.indexOf('.');
            final var node = dot < 0 ? null : Plan.find(nodes, workflow, "", name.substring(0, dot)).orElse(null);
            if (node == null) {
                setVariable(workflow, name, value);
                return new Change(new MapScope.Target(null, name), "");
            }
            final var path = ParameterPath.resolve(node.node(), name.substring(dot + 1));
            final String before = path.get();
            path.set(value);
            return new Change(new MapScope.Target(node, name.substring(dot + 1)),
                    before != null && before.startsWith("=") ? before.substring(1).strip() : "");
        } catch (final IllegalArgumentException problem) {
            throw new IllegalArgumentException("The setting '" + setting + "' cannot be used: " + problem.getMessage(),
                    problem);
        }
    }

    /** Names of nodes that do not exist come here too, for the message of what exists instead. */
    private static void setVariable(final Workflow workflow, final String name, final String value) {
        final var path = ParameterPath.find(workflow, name);
        final var before = Variables.find(workflow, name).map(variable -> variable.getValue()).orElse(null);
        final Quantity now = Quantity.parse(value);
        if (before != null && !before.isVariable() && !now.isVariable() && !now.isCompatible(before.unit())) {
            throw new IllegalArgumentException("the variable " + name + " is " + before + "; a value in "
                    + before.unit() + " is needed, not " + now + ".");
        }
        path.set(value);
    }
}
