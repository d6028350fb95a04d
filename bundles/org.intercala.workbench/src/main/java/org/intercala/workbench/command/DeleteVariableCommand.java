// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;

/** Deletes a variable; what referred to it gets its value, and axes that varied it go. */
public final class DeleteVariableCommand extends WorkflowCommand {

    private final Variable variable;

    public DeleteVariableCommand(final Workflow workflow, final Variable variable) {
        super("Delete variable " + variable.getName(), workflow);
        this.variable = variable;
    }

    /** Not while it has no value of its own to give back. */
    @Override
    public boolean canExecute() {
        return isInside(variable) && variable.getValue() != null
                && !variable.getValue().variableName().equals(variable.getName());
    }

    @Override
    protected void change() {
        final Quantity value = variable.getValue();
        VariableUses.axes(workflow(), variable.getName()).forEach(EcoreUtil::remove);
        EcoreUtil.remove(variable);
        VariableUses.replace(workflow(), variable.getName(), value);
    }
}
