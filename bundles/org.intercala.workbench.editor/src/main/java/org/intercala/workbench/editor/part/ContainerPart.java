// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.requests.LocationRequest;
import org.intercala.model.Container;
import org.intercala.model.Finding;
import org.intercala.model.Graph;
import org.intercala.model.ModelPackage;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.CollapseCommand;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.editor.figure.BodyLayout;
import org.intercala.workbench.editor.figure.ContainerFigure;
import org.intercala.workbench.editor.figure.NodeFigure;
import org.intercala.workbench.editor.figure.PanelLayer;
import org.intercala.workbench.editor.tool.ClickTool;
import org.intercala.workbench.editor.tool.MarqueeTool;
import org.intercala.workbench.editor.tool.MoveTool;

/** A container that shows its body in place. */
public final class ContainerPart extends GraphPart<Container> {

    private NodeState shownState;
    private List<Finding> shownFindings;

    ContainerPart(final Container container) {
        super(container);
    }

    @Override
    public Graph graph() {
        return getModel().getBody();
    }

    @Override
    protected List<EObject> follows() {
        final List<EObject> objects = new ArrayList<>(List.of(getModel(), graph()));
        return objects;
    }

    @Override
    protected IFigure createFigure() {
        return new ContainerFigure();
    }

    @Override
    public ContainerFigure getFigure() {
        return (ContainerFigure) super.getFigure();
    }

    @Override
    public IFigure getContentPane() {
        return getFigure().body();
    }

    /** Whether a point of the control is on the header. */
    public boolean isHeader(final Point location) {
        final Point point = location.getCopy();
        getFigure().translateToRelative(point);
        return getFigure().isHeader(point);
    }

    /** Where the origin of the body is on the canvas. */
    public Point origin() {
        return ((BodyLayout) getContentPane().getLayoutManager()).getOrigin(getContentPane());
    }

    @Override
    public void addNotify() {
        ((PanelLayer) getLayer(PanelLayer.class)).addPanel(getFigure());
        super.addNotify();
    }

    @Override
    public void removeNotify() {
        ((PanelLayer) getLayer(PanelLayer.class)).removePanel(getFigure());
        super.removeNotify();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE,
                new Highlight((selected, primary) -> getFigure().setSelected(selected)));
    }

    @Override
    protected void refreshVisuals() {
        final Container container = getModel();
        getFigure().show(container.getLabel() == null ? container.getId() : container.getLabel(),
                ContainerText.of(container), Ink.DATA);
        place(new Rectangle(container.getX() - NodeFigure.MARGIN, container.getY() - NodeFigure.MARGIN, -1, -1));
        refreshState();
    }

    @Override
    public void refreshState() {
        final var findings = document().findings(getModel());
        final NodeState state = ContainerState.of(document(), getModel());
        if (!state.equals(shownState) || !Findings.isSame(findings, shownFindings)) {
            shownState = state;
            shownFindings = findings;
            getFigure().show(state, findings.isEmpty() ? null : findings.getFirst().getSeverity());
            getFigure().setToolTip(Findings.tip(state, findings));
        }
    }

    @Override
    protected void modelChanged(final Notification change) {
        super.modelChanged(change);
        if (change.getNotifier() != graph() && change.getFeature() == ModelPackage.Literals.CONTAINER__COLLAPSED
                && getParent() instanceof GraphPart<?> parent) {
            parent.replace(this);
        } else {
            refreshVisuals();
        }
    }

    @Override
    public Rectangle textArea() {
        return getFigure().nameArea();
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        if (request instanceof LocationRequest located && located.getLocation() != null) {
            final Point point = located.getLocation().getCopy();
            getFigure().translateToRelative(point);
            if (getFigure().isFold(point)) {
                return new ClickTool(this, () -> document()
                        .execute(new CollapseCommand(document().workflow(), getModel(), true)));
            }
            if (!getFigure().isHeader(point)) {
                return new MarqueeTool(canvas(), this);
            }
        }
        return new MoveTool(this);
    }

    @Override
    protected String accessibleName() {
        return "Container " + getModel().getLabel() + ", " + ContainerText.of(getModel());
    }
}
