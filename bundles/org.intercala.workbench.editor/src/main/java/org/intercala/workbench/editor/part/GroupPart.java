// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureListener;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.model.Group;
import org.intercala.model.Node;
import org.intercala.workbench.editor.figure.GroupFigure;
import org.intercala.workbench.editor.figure.NodeFigure;
import org.intercala.workbench.editor.figure.PanelLayer;
import org.intercala.workbench.editor.tool.MoveTool;

/** A group: an area that follows its members. */
public final class GroupPart extends ModelPart<Group> {

    private final List<IFigure> members = new ArrayList<>();
    private final FigureListener follower = source -> surround();

    GroupPart(final Group group) {
        super(group);
    }

    @Override
    protected IFigure createFigure() {
        return new GroupFigure();
    }

    @Override
    public GroupFigure getFigure() {
        return (GroupFigure) super.getFigure();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE,
                new Highlight((selected, primary) -> getFigure().setSelected(selected)));
    }

    @Override
    public void addNotify() {
        ((PanelLayer) getLayer(PanelLayer.class)).addPanel(getFigure());
        super.addNotify();
    }

    @Override
    public void removeNotify() {
        ((PanelLayer) getLayer(PanelLayer.class)).removePanel(getFigure());
        leave();
        super.removeNotify();
    }

    private void leave() {
        members.forEach(figure -> figure.removeFigureListener(follower));
        members.clear();
    }

    /** Looks up the figures of the members; to be called when they may have been made anew. */
    public void join() {
        leave();
        for (final Node node : getModel().getMembers()) {
            if (getViewer().getEditPartRegistry().get(node) instanceof GraphicalEditPart part) {
                members.add(part.getFigure());
                part.getFigure().addFigureListener(follower);
            }
        }
        surround();
    }

    private void surround() {
        Rectangle area = null;
        for (final IFigure figure : members) {
            final Rectangle card = ((HandleBounds) figure).getHandleBounds();
            area = area == null ? card.getCopy() : area.union(card);
        }
        if (area != null) {
            area.expand(GroupFigure.PAD, GroupFigure.PAD);
            area.y -= GroupFigure.HEADER - GroupFigure.PAD / 2;
            area.height += GroupFigure.HEADER - GroupFigure.PAD / 2;
            area.expand(NodeFigure.MARGIN, NodeFigure.MARGIN);
            getFigure().setBounds(area);
        }
    }

    @Override
    protected void refreshVisuals() {
        getFigure().show(getModel().getLabel() == null ? "" : getModel().getLabel(),
                Tint.of(getModel().getMembers()));
    }

    @Override
    protected void modelChanged(final Notification change) {
        refreshVisuals();
        join();
    }

    @Override
    public void refreshState() {
        join();
    }

    @Override
    public Rectangle textArea() {
        return getFigure().nameArea();
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        return new MoveTool(this);
    }

    @Override
    protected String accessibleName() {
        return "Group " + getModel().getLabel();
    }
}
