// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.internal.Text;

/** Variables of a workflow: {@code =name} in a quantity stands for the variable's value. */
public final class Variables {
    /** Begins the origin of a value that came from a variable; its name follows. */
    public static final String ORIGIN = "variable:";

    private interface Visitor {
        Object visit(EObject object, EAttribute attribute, Quantity quantity);
    }

    private Variables() {}

    public static Optional<Variable> find(Workflow workflow, String name) {
        return workflow.getVariables().stream().filter(v -> name.equals(v.getName())).findFirst();
    }

    /**
     * Replaces every {@code =name} in an object and what it contains by the value of the variable, with the origin
     * {@code variable:name}.
     * @param copy changed; not the object of the workflow itself, which keeps its reference
     * @throws IllegalArgumentException naming parameter and variable
     */
    public static void resolve(EObject copy, Workflow workflow) {
        visit(copy, (object, attribute, quantity) -> value(object, attribute, quantity, workflow)
                .withOrigin(ORIGIN + quantity.variableName()));
    }

    /** Why a parameter cannot take a variable. @param parameter its name @param message one sentence */
    public record Problem(String parameter, String variable, String message) {}

    /** What {@link #resolve} would refuse; changes nothing. */
    public static List<Problem> problems(EObject object, Workflow workflow) {
        var problems = new ArrayList<Problem>();
        visit(object, (owner, attribute, quantity) -> {
            try {
                value(owner, attribute, quantity, workflow);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(attribute.getName(), quantity.variableName(), e.getMessage()));
            }
            return quantity;
        });
        return problems;
    }

    /** Names of the variables that an object and what it contains refer to. */
    public static List<String> used(EObject object) {
        var names = new LinkedHashSet<String>();
        visit(object, (owner, attribute, quantity) -> {
            names.add(quantity.variableName());
            return quantity;
        });
        return List.copyOf(names);
    }

    /** The variable that a parameter of a resolved object took its value from; "" if it took none. */
    public static String origin(EObject resolved, String path) {
        try {
            return new ParameterPath(resolved, path).value() instanceof Quantity q && q.origin().startsWith(ORIGIN)
                    ? q.origin().substring(ORIGIN.length())
                    : "";
        } catch (IllegalArgumentException e) {
            // a violation may concern a group of parameters, which takes no variable
            return "";
        }
    }

    private static void visit(EObject root, Visitor visitor) {
        for (var all = EcoreUtil.getAllContents(List.of(root)); all.hasNext();) {
            var object = (EObject) all.next();
            for (var attribute : object.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() != Quantity.class) {
                    continue;
                }
                if (attribute.isMany()) {
                    @SuppressWarnings("unchecked")
                    var list = (List<Object>) object.eGet(attribute);
                    for (var i = 0; i < list.size(); i++) {
                        if (list.get(i) instanceof Quantity q && q.isVariable()) {
                            var value = visitor.visit(object, attribute, q);
                            if (value != q) {
                                list.set(i, value);
                            }
                        }
                    }
                } else if (object.eGet(attribute) instanceof Quantity q && q.isVariable()) {
                    var value = visitor.visit(object, attribute, q);
                    if (value != q) {
                        object.eSet(attribute, value);
                    }
                }
            }
        }
    }

    private static Quantity value(EObject object, EAttribute attribute, Quantity reference, Workflow workflow) {
        var parameter = Parameters.of(attribute);
        var where = parameter.title() + " = " + reference + ": ";
        var seen = new LinkedHashSet<String>();
        var quantity = reference;
        while (quantity.isVariable()) {
            var name = quantity.variableName();
            if (!seen.add(name)) {
                throw new IllegalArgumentException(where + "the variables " + String.join(", ", seen)
                        + " refer to each other; give one of them a value");
            }
            var variable = find(workflow, name).orElseThrow(
                    () -> new IllegalArgumentException(where + "the workflow has no variable '" + name + "'"
                            + Text.didYouMean(name, workflow.getVariables().stream().map(Variable::getName).toList())));
            quantity = variable.getValue();
            if (quantity == null) {
                throw new IllegalArgumentException(where + "the variable " + name + " has no value; give it one");
            }
        }
        var unit = parameter.unit();
        if (!unit.isEmpty() && !quantity.isCompatible(unit)) {
            throw new IllegalArgumentException(where + "the variable is " + quantity + ", but a value in " + unit
                    + " is needed");
        }
        return quantity;
    }
}
