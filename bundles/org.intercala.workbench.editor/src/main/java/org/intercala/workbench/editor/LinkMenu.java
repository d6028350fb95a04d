// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateLinkCommand;

/** Links by the keyboard: a menu of the ports of the selected node, each with the ports that accept it. */
final class LinkMenu {

    private LinkMenu() {
    }

    /** Opens it beside the selected node or port; nothing happens where there is none. */
    static void open(final CanvasViewer canvas) {
        if (canvas.getSelectedEditParts().size() != 1 || canvas.document().isReadOnly()
                || !(canvas.getSelectedEditParts().getFirst() instanceof GraphicalEditPart part)) {
            return;
        }
        final List<Port> ports = switch (part.getModel()) {
            case Port port -> List.of(port);
            case Node node -> {
                final List<Port> all = new ArrayList<>(node.getOutputs());
                all.addAll(node.getInputs());
                yield all;
            }
            default -> List.of();
        };
        if (ports.isEmpty()) {
            return;
        }
        final Menu menu = new Menu(canvas.getControl());
        for (final Port port : ports) {
            final MenuItem item = new MenuItem(menu, SWT.CASCADE);
            item.setText(Flow.fullName(port));
            item.setMenu(partners(canvas, menu, port));
            item.setEnabled(item.getMenu().getItemCount() > 0);
        }
        final Rectangle area = CanvasViewer.onControl(part.getFigure(), part.getFigure().getBounds());
        menu.setLocation(canvas.getControl().toDisplay(area.right(), area.y));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static Menu partners(final CanvasViewer canvas, final Menu parent, final Port port) {
        final Menu menu = new Menu(parent);
        final var workflow = canvas.document().workflow();
        for (final Node node : Graphs.nodes(workflow)) {
            for (final Port other : Graphs.isOutput(port) ? node.getInputs() : node.getOutputs()) {
                final var command = new CreateLinkCommand(workflow, port, other, Services.registry().packages());
                if (command.canExecute() && LinkTrial.refusal(port, other, workflow).isEmpty()) {
                    final MenuItem item = new MenuItem(menu, SWT.PUSH);
                    item.setText(node.getLabel() + ": " + Flow.fullName(other));
                    item.addListener(SWT.Selection, event -> canvas.document().execute(command));
                }
            }
        }
        return menu;
    }
}
