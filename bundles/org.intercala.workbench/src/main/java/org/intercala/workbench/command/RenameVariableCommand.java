// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.data.Quantity;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;

/** Renames a variable; every reference to it and every axis that varies it follow. */
public final class RenameVariableCommand extends WorkflowCommand {

    private final Variable variable;
    private final String name;

    public RenameVariableCommand(final Workflow workflow, final Variable variable, final String name) {
        super("Rename variable", workflow);
        this.variable = variable;
        this.name = name;
    }

    @Override
    public boolean canExecute() {
        return isInside(variable) && AddVariableCommand.refusal(workflow(), name).isEmpty();
    }

    @Override
    protected void change() {
        final String old = variable.getName();
        VariableUses.axes(workflow(), old).forEach(axis -> axis.setTarget(name));
        variable.setName(name);
        VariableUses.replace(workflow(), old, Quantity.variable(name));
    }
}
