// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.intercala.data.Quantity;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.ParameterPath;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.VaryCommand;
import org.intercala.workbench.forms.value.MapTargets;
import org.intercala.workbench.forms.value.Slot;

/** Varies a parameter of a node over a list, a range or a column. */
final class Variation {

    private Variation() {
    }

    /** The node of a value that can be varied; empty for others. */
    static Optional<SolverNode> node(final Row row) {
        final Slot slot = row.slot();
        if (row.model().workflow().isEmpty() || slot.feature().isMany()
                || !MapTargets.isNumber(slot.feature())) {
            return Optional.empty();
        }
        for (EObject object = slot.start(); object != null; object = object.eContainer()) {
            if (object instanceof SolverNode node) {
                try {
                    ParameterPath.resolve(node, slot.path());
                    return Optional.of(node);
                } catch (final IllegalArgumentException unknown) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Opens the panel below the row. */
    static void open(final Row row, final SolverNode node) {
        final Panel panel = row.openPanel("Run with several values of " + row.parameter().label()
                + ". The node is put into a map, or its map gets another axis.");
        final AxisEditor editor = new AxisEditor(row.form(), panel.frame(), row.parameter(), unit(row),
                start(row, node), axis -> {
                });
        final Workflow workflow = row.model().workflow().orElseThrow();
        final List<Node> followers = VaryCommand.followers(workflow, node, Services.registry().packages());
        final BooleanSupplier along = followers.isEmpty() ? () -> false : choice(panel, followers);
        panel.buttons("Vary", () -> {
            if (!editor.problem().isEmpty()) {
                panel.problem(editor.problem());
                return false;
            }
            final VaryCommand command = new VaryCommand(workflow, node, row.slot().path(), editor.axis(),
                    along.getAsBoolean() ? followers : List.of());
            if (!command.refusal().isEmpty()) {
                panel.problem(command.refusal());
                return false;
            }
            if (!row.model().execute(command)) {
                return false;
            }
            DocumentEditor.active().ifPresent(active -> Display.getCurrent()
                    .asyncExec(() -> active.reveal(List.of(node.eContainer().eContainer()))));
            return true;
        });
        editor.onEnter(panel::apply);
        editor.setFocus();
    }

    /** Whether the nodes that take a single value only come into the map as well. */
    private static BooleanSupplier choice(final Panel panel, final List<Node> followers) {
        final Button check = new Button(panel.frame(), SWT.CHECK | SWT.WRAP);
        check.setText("Put into the map too: "
                + followers.stream().map(Node::getLabel).collect(Collectors.joining(", ")));
        check.setToolTipText("What leaves a map is an ensemble of all points; these nodes take one value at a time.");
        check.setForeground(Ink.TEXT.color());
        check.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        check.setData("org.intercala.id", "vary.along");
        check.setSelection(true);
        return check::getSelection;
    }

    private static String unit(final Row row) {
        return row.slot().effective() instanceof Quantity quantity && !quantity.isVariable() ? quantity.unit()
                : row.parameter().unit();
    }

    /** The axis that varies the value already, else one with the present value. */
    private static MapAxis start(final Row row, final SolverNode node) {
        final String target = node.getId() + "." + row.slot().path();
        if (node.eContainer() != null && node.eContainer().eContainer() instanceof MapContainer map) {
            for (final MapAxis axis : map.getAxes()) {
                if (axis.getTarget() != null && axis.getTarget().endsWith(target)) {
                    return EcoreUtil.copy(axis);
                }
            }
        }
        final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
        if (row.slot().effective() instanceof Quantity quantity && !quantity.isVariable()) {
            axis.getValues().add(quantity.withOrigin(""));
        }
        return axis;
    }
}
