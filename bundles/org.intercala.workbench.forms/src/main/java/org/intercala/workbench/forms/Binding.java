// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.intercala.data.Quantity;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.AddVariableCommand;
import org.intercala.workbench.command.BindVariableCommand;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.Field;

/** Binds a value to a variable of the workflow, so that many nodes share it. */
final class Binding {

    private Binding() {
    }

    /** Fills the menu of a value that can be bound; leaves that of another as it is. */
    static void fill(final MenuManager menu, final Row row) {
        final Slot slot = row.slot();
        if (row.model().workflow().isEmpty() || slot.feature().isMany()
                || slot.feature().getEType().getInstanceClass() != Quantity.class
                || slot.start() instanceof Variable) {
            return;
        }
        final MenuManager variables = new MenuManager("Bind to variable");
        for (final Variable variable : fitting(row)) {
            variables.add(ValueMenu.entry(variable.getName() + " = " + variable.getValue(), true,
                    () -> bind(row, variable.getName())));
        }
        variables.add(new Separator());
        variables.add(ValueMenu.entry("New variable…", slot.effective() instanceof Quantity value
                && !value.isVariable(), () -> open(row)));
        menu.add(variables);
        if (slot.value() instanceof Quantity value && value.isVariable()) {
            menu.add(ValueMenu.entry("Use a value of its own", row.model().variable(value.variableName()).isPresent(),
                    () -> {
                        row.model().set("Unbind " + row.parameter().label(), slot,
                                row.model().variable(value.variableName()).orElseThrow());
                        row.refresh();
                    }));
        }
    }

    private static List<Variable> fitting(final Row row) {
        final String unit = row.parameter().unit();
        final List<Variable> fitting = new ArrayList<>();
        for (final Variable variable : row.model().workflow().orElseThrow().getVariables()) {
            final Quantity value = variable.getValue();
            if (value != null && (value.isVariable() || unit.isEmpty() || value.isCompatible(unit))) {
                fitting.add(variable);
            }
        }
        return fitting;
    }

    private static void bind(final Row row, final String name) {
        row.forgetDraft();
        row.model().execute(command(row, name));
        row.refresh();
    }

    private static Command command(final Row row, final String name) {
        final Slot slot = row.slot();
        final Workflow workflow = row.model().workflow().orElseThrow();
        if (slot.owner() != null && slot.value() != null) {
            return new BindVariableCommand(workflow, slot.owner(), (EAttribute) slot.feature(), -1, name);
        }
        final CompoundCommand both = new CompoundCommand("Bind to " + name);
        if (!row.model().variables().contains(name)) {
            both.add(new AddVariableCommand(workflow, name, (Quantity) slot.effective(), ""));
        }
        both.add(row.model().setter("Bind to " + name, slot, Quantity.variable(name)));
        return both;
    }

    private static void open(final Row row) {
        final Panel panel = row.openPanel("Name of the new variable; it gets the value that is here now.");
        final Field name = new Field(panel.frame(), SWT.LEFT);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        name.text().setData("org.intercala.id", "panel.name");
        name.show(row.slot().feature().getName());
        final Workflow workflow = row.model().workflow().orElseThrow();
        name.text().addListener(SWT.Modify, event -> {
            final String refusal = AddVariableCommand.refusal(workflow, name.text().getText().strip());
            name.setWrong(!refusal.isEmpty());
            panel.problem(refusal);
        });
        name.text().addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                name.getDisplay().asyncExec(panel::apply);
            }
        });
        panel.buttons("Bind", () -> {
            final String wanted = name.text().getText().strip();
            if (AddVariableCommand.refusal(workflow, wanted).isEmpty()) {
                bind(row, wanted);
                return true;
            }
            return false;
        });
        name.setFocus();
    }
}
