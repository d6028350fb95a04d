// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.List;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.intercala.workbench.editor.CanvasViewer;

/**
 * Selects a card and moves it with all that is selected, also into a container and out of it; Alt leaves the grid,
 * Shift keeps to one direction.
 */
public final class MoveTool extends DragTool {

    private final GraphicalEditPart part;
    private boolean wasSelected;
    private Movement movement;
    private GraphicalEditPart lead;
    private Guides guides;
    private Transfer transfer;
    private Rectangle start;
    private Dimension shift = new Dimension();

    public MoveTool(final GraphicalEditPart part) {
        this.part = part;
    }

    private CanvasViewer canvas() {
        return (CanvasViewer) part.getViewer();
    }

    @Override
    protected void pressed() {
        canvas().getControl().forceFocus();
        wasSelected = part.getSelected() != EditPart.SELECTED_NONE;
        select(part);
    }

    @Override
    protected void clicked() {
        if (button() == 1 && wasSelected && !getCurrentInput().isControlKeyDown()
                && !getCurrentInput().isShiftKeyDown()) {
            canvas().select(part);
        }
    }

    @Override
    protected void begin() {
        final List<?> selected = canvas().document().isReadOnly() ? List.of() : canvas().getSelectedEditParts();
        movement = new Movement(canvas(), selected);
        final var parts = movement.parts();
        if (!parts.isEmpty()) {
            lead = parts.contains(part) ? part : parts.getFirst();
            guides = new Guides(canvas(), lead, parts);
            transfer = new Transfer(canvas(), movement, lead);
            start = movement.startArea(lead);
        }
    }

    private Dimension wish() {
        final Point from = getStartLocation().getCopy();
        final Point to = getLocation().getCopy();
        part.getFigure().translateToRelative(from);
        part.getFigure().translateToRelative(to);
        final Dimension wish = to.getDifference(from);
        if (!getCurrentInput().isShiftKeyDown()) {
            return wish;
        }
        return Math.abs(wish.width) > Math.abs(wish.height) ? new Dimension(wish.width, 0)
                : new Dimension(0, wish.height);
    }

    @Override
    protected void drag() {
        if (movement.isEmpty()) {
            return;
        }
        guides.clear();
        if (transfer.follow(getLocation(), wish())) {
            movement.restore();
            return;
        }
        final var place = Movement.place(lead);
        shift = getCurrentInput().isAltKeyDown() ? wish() : guides.align(start, place.x(), place.y(), wish());
        movement.show(shift);
    }

    @Override
    protected void drop() {
        if (movement.isEmpty()) {
            return;
        }
        guides.clear();
        if (transfer.isAway()) {
            transfer.drop();
        } else if (!canvas().document().execute(movement.command(shift))) {
            movement.restore();
        }
    }

    @Override
    protected void cancel() {
        if (!movement.isEmpty()) {
            guides.clear();
            transfer.clear();
            movement.restore();
        }
    }
}
