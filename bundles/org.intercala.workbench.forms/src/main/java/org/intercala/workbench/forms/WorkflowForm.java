// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.Quantity;
import org.intercala.model.Graphs;
import org.intercala.model.ModelPackage;
import org.intercala.model.SolverNode;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.command.AddVariableCommand;
import org.intercala.workbench.command.DeleteVariableCommand;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.VariableUse;
import org.intercala.workbench.forms.widget.SectionHead;

/** The form of a workflow as a whole: name, variables, references, project. */
final class WorkflowForm {

    private final Form form;
    private final Workflow workflow;

    WorkflowForm(final Form form, final Workflow workflow) {
        this.form = form;
        this.workflow = workflow;
    }

    void build(final Composite page) {
        form.follow(new Head(form).add(page, "Workflow", "", "", ""), this::summary);
        form.add(IdentityRow.name(form, page, workflow, ModelPackage.Literals.WORKFLOW__NAME, "Name"));
        form.add(IdentityRow.text(form, page, workflow, ModelPackage.Literals.WORKFLOW__DESCRIPTION, "Description",
                SWT.MULTI));
        variables(form.section(page, "Variables", true));
        references(form.section(page, "References", false));
        new ProjectSection(form).build(form.section(page, "Project", false));
    }

    /** Containers are no nodes that run. */
    private String summary() {
        final long nodes = Graphs.nodes(workflow).stream().filter(SolverNode.class::isInstance).count();
        return (nodes == 1 ? "1 node · " : nodes + " nodes · ")
                + form.model().document().map(document -> document.file().getFileName().toString()).orElse("");
    }

    private void variables(final Composite body) {
        if (workflow.getVariables().isEmpty()) {
            form.small(body, "A variable is a value that several nodes share. Add one here, or choose Bind to variable "
                    + "at a value.");
        }
        for (final Variable variable : workflow.getVariables()) {
            variable(body, variable);
        }
        final var add = new FlatButton(body, "Add variable", FlatButton.Look.EDGED);
        add.setData("org.intercala.id", "variable.add");
        add.setEnabled(!form.model().isReadOnly());
        add.onAction(() -> form.model().execute(new AddVariableCommand(workflow, freeName(), Quantity.of(1, "1"), "")));
    }

    private String freeName() {
        String name = "variable";
        for (int i = 2; !AddVariableCommand.refusal(workflow, name).isEmpty(); i++) {
            name = "variable" + i;
        }
        return name;
    }

    private void variable(final Composite parent, final Variable variable) {
        final String key = "variable " + System.identityHashCode(variable);
        final Composite body = form.section(parent, key, false);
        final SectionHead head = form.headOf(body);
        head.setData("org.intercala.id", "section.variable." + variable.getName());
        form.onRefresh(() -> head.setText(variable.getName() + " = " + (variable.getValue() == null ? "not set"
                : variable.getValue().toString().replaceFirst(" ?@.*", ""))));
        final var name = IdentityRow.variable(form, body, variable);
        name.field().text().setData("org.intercala.id", "text.variable.name");
        form.add(name);
        form.add(new QuantityRow(form, body, Slot.of(variable, ModelPackage.Literals.VARIABLE__VALUE)));
        form.add(IdentityRow.text(form, body, variable, ModelPackage.Literals.VARIABLE__DESCRIPTION, "Description",
                SWT.LEFT));
        form.follow(form.small(body, ""), () -> VariableUse.of(variable.getName(), workflow));
        final var delete = new FlatButton(body, "Delete variable", FlatButton.Look.QUIET);
        delete.setToolTipText("Values that are bound to it keep its value");
        delete.setData("org.intercala.id", "variable.delete");
        delete.setEnabled(!form.model().isReadOnly());
        delete.onAction(() -> form.model().execute(new DeleteVariableCommand(workflow, variable)));
    }

    private void references(final Composite body) {
        final Slot all = Slot.of(workflow, ModelPackage.Literals.WORKFLOW__BIBLIOGRAPHY);
        new References(form, all).build(body);
    }
}
