// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** Binds a value to a variable, {@code =name}; a variable that is not there is made with the present value. */
public final class BindVariableCommand extends WorkflowCommand {

    private final EObject object;
    private final EAttribute attribute;
    private final int index;
    private final String name;

    /** @param attribute of type Quantity @param index in an attribute with many values, else -1 */
    public BindVariableCommand(final Workflow workflow, final EObject object, final EAttribute attribute,
            final int index, final String name) {
        super("Bind to " + name, workflow);
        this.object = object;
        this.attribute = attribute;
        this.index = index;
        this.name = name;
    }

    /** Why it is refused, one sentence that says what to do; "" if it is allowed. */
    public String refusal() {
        if (attribute.getEAttributeType().getInstanceClass() != Quantity.class || attribute.isMany() != index >= 0) {
            return "only a value with a unit can be bound to a variable";
        }
        final Quantity value = value();
        final var variable = Variables.find(workflow(), name);
        if (variable.isEmpty()) {
            return value == null ? "there is no value yet; type one first"
                    : AddVariableCommand.refusal(workflow(), name);
        }
        if (value != null && value.variableName().equals(name)) {
            return "it is bound to " + name + " already";
        }
        final Quantity shared = variable.map(Variable::getValue).orElse(null);
        final String unit = Parameters.of(attribute).unit();
        return shared == null || shared.isVariable() || unit.isEmpty() || shared.isCompatible(unit) ? ""
                : name + " is " + shared + ", but a value in " + unit + " is needed; choose another variable";
    }

    private Quantity value() {
        final Object value = object.eGet(attribute);
        if (value instanceof List<?> list) {
            return index < list.size() ? (Quantity) list.get(index) : null;
        }
        return (Quantity) value;
    }

    @Override
    public boolean canExecute() {
        return isInside(object) && refusal().isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void change() {
        if (Variables.find(workflow(), name).isEmpty()) {
            new AddVariableCommand(workflow(), name, value(), "").change();
        }
        if (attribute.isMany()) {
            ((List<Object>) object.eGet(attribute)).set(index, Quantity.variable(name));
        } else {
            object.eSet(attribute, Quantity.variable(name));
        }
    }
}
