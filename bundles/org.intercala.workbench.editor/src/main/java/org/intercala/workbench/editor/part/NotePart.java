// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.requests.LocationRequest;
import org.intercala.model.Note;
import org.intercala.workbench.editor.figure.NodeFigure;
import org.intercala.workbench.editor.figure.NoteFigure;
import org.intercala.workbench.editor.tool.MoveTool;
import org.intercala.workbench.editor.tool.ResizeNoteTool;

/** A note. */
public final class NotePart extends ModelPart<Note> {

    NotePart(final Note note) {
        super(note);
    }

    @Override
    protected IFigure createFigure() {
        return new NoteFigure();
    }

    @Override
    public NoteFigure getFigure() {
        return (NoteFigure) super.getFigure();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE,
                new Highlight((selected, primary) -> getFigure().setSelected(selected)));
    }

    @Override
    public void addNotify() {
        super.addNotify();
        canvas().root().router().add(getFigure());
    }

    @Override
    public void removeNotify() {
        canvas().root().router().remove(getFigure());
        super.removeNotify();
    }

    @Override
    protected void refreshVisuals() {
        final Note note = getModel();
        getFigure().show(note.getText() == null ? "" : note.getText());
        show(new Rectangle(note.getX(), note.getY(), note.getWidth(), note.getHeight()));
    }

    /** Shows the note in a place, which the model need not know yet. */
    public void show(final Rectangle area) {
        place(area.getExpanded(NodeFigure.MARGIN, NodeFigure.MARGIN));
    }

    @Override
    protected void modelChanged(final Notification change) {
        refreshVisuals();
    }

    @Override
    public Rectangle textArea() {
        return getFigure().card();
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        if (request instanceof LocationRequest located && located.getLocation() != null) {
            final Point point = located.getLocation().getCopy();
            getFigure().translateToRelative(point);
            if (getFigure().isCorner(point)) {
                return new ResizeNoteTool(this);
            }
        }
        return new MoveTool(this);
    }

    @Override
    protected String accessibleName() {
        return "Note: " + getModel().getText();
    }
}
