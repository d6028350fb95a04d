// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.List;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.workbench.editor.CanvasViewer;

/** Selects a card and moves it with all that is selected; Alt leaves the grid, Shift keeps to one direction. */
public final class MoveTool extends DragTool {

    private final GraphicalEditPart part;
    private boolean wasSelected;
    private Movement movement;
    private Guides guides;
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
        final List<?> selected = canvas().getSelectedEditParts();
        movement = new Movement(canvas(), selected.contains(part) ? selected : List.of(part));
        if (canvas().document().isReadOnly()) {
            movement = new Movement(canvas(), List.of());
        }
        final var parts = movement.parts();
        if (!parts.isEmpty()) {
            final GraphicalEditPart lead = parts.contains(part) ? part : parts.getFirst();
            guides = new Guides(canvas(), lead, parts);
            start = movement.startArea(lead);
        }
    }

    @Override
    protected void drag() {
        if (movement.isEmpty()) {
            return;
        }
        final Point from = getStartLocation().getCopy();
        final Point to = getLocation().getCopy();
        part.getFigure().translateToRelative(from);
        part.getFigure().translateToRelative(to);
        Dimension wish = to.getDifference(from);
        if (getCurrentInput().isShiftKeyDown()) {
            wish = Math.abs(wish.width) > Math.abs(wish.height) ? new Dimension(wish.width, 0)
                    : new Dimension(0, wish.height);
        }
        guides.clear();
        final Object model = movement.parts().contains(part) ? part.getModel()
                : movement.parts().getFirst().getModel();
        final int x = model instanceof Node node ? node.getX() : ((Note) model).getX();
        final int y = model instanceof Node node ? node.getY() : ((Note) model).getY();
        shift = getCurrentInput().isAltKeyDown() ? wish : guides.align(start, x, y, wish);
        movement.show(shift);
    }

    @Override
    protected void drop() {
        if (movement.isEmpty()) {
            return;
        }
        guides.clear();
        if (!canvas().document().execute(movement.command(shift))) {
            movement.restore();
        }
    }

    @Override
    protected void cancel() {
        if (!movement.isEmpty()) {
            guides.clear();
            movement.restore();
        }
    }
}
