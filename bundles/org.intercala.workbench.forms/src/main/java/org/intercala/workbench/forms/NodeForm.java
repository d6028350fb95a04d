// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.intercala.model.ParameterObject;
import org.intercala.model.SolverNode;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Services;
import org.intercala.workbench.forms.value.Slot;

/** The form of a node with a solver. */
final class NodeForm {

    private final Form form;

    NodeForm(final Form form) {
        this.form = form;
    }

    void build(final Composite page, final SolverNode node) {
        final Optional<SolverFactory> factory = Services.registry().find(node.getSolver());
        final Optional<SolverDescriptor> solver = factory.map(SolverFactory::descriptor);
        final Head head = new Head(form);
        head.add(page, solver.map(SolverDescriptor::label).orElse("Solver not installed"),
                solver.map(found -> scaleName(found) + " · version " + found.version())
                        .orElse(node.getSolver() + " · from " + node.getProvider()),
                solver.map(found -> found.description() + "\n" + found.id() + ", from "
                        + Services.registry().provider(found.id())).orElse(""),
                solver.map(SolverDescriptor::documentation).orElse(""));
        head.identity(page, node);
        if (node.getParameters() == null) {
            form.small(page, "The parameters of this node are kept as they are in the file. Install the plug-in that "
                    + "brings " + node.getSolver() + " to see and change them.");
            return;
        }
        final ParameterObject defaults = factory.filter(found -> found.descriptor().parameters() == node
                .getParameters().eClass()).map(SolverFactory::createParameters).orElse(null);
        Materials.inherit(node.getParameters(), defaults, form.model().folder());
        final ParameterRows rows = new ParameterRows(form);
        rows.add(page, node.getParameters(), defaults);
        if (factory.isPresent()) {
            restoreAll(page, rows.slots());
        }
    }

    private static String scaleName(final SolverDescriptor solver) {
        final String label = solver.scale().label();
        return label.contains(" ") ? label : label + " scale";
    }

    private void restoreAll(final Composite page, final List<Slot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        final var button = new FlatButton(page, "Restore defaults", FlatButton.Look.EDGED);
        button.setData("org.intercala.id", "restoreDefaults");
        button.onAction(() -> Restore.all(form.model(), slots));
        form.onRefresh(() -> button.setEnabled(!form.model().isReadOnly()
                && slots.stream().anyMatch(Slot::isChanged)));
    }
}
