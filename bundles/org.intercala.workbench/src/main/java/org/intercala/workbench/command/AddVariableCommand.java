// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.data.Quantity;
import org.intercala.model.ModelFactory;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** Adds a variable that parameters can share. */
public final class AddVariableCommand extends WorkflowCommand {

    private final Variable variable = ModelFactory.eINSTANCE.createVariable();

    public AddVariableCommand(final Workflow workflow, final String name, final Quantity value,
            final String description) {
        super("Add variable", workflow);
        variable.setName(name);
        variable.setValue(value);
        variable.setDescription(description);
    }

    /** The variable, also before it is added. */
    public Variable variable() {
        return variable;
    }

    /** Why a name is refused, one sentence that says what to do; "" if it is allowed. */
    public static String refusal(final Workflow workflow, final String name) {
        if (name == null || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return "a name has letters, digits and _, and does not begin with a digit";
        }
        return Variables.find(workflow, name).isPresent()
                ? "there is a variable " + name + " already; choose another name" : "";
    }

    @Override
    public boolean canExecute() {
        return refusal(workflow(), variable.getName()).isEmpty();
    }

    @Override
    protected void change() {
        workflow().getVariables().add(variable);
    }
}
