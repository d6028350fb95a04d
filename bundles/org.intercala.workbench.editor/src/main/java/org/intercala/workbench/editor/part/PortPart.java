// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.requests.LocationRequest;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Port;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.editor.Flow;
import org.intercala.workbench.editor.figure.PortAnchor;
import org.intercala.workbench.editor.figure.PortFigure;
import org.intercala.workbench.editor.tool.LinkTool;

/** A port on a card; links begin and end here. */
public final class PortPart extends ModelPart<Port> implements NodeEditPart {

    private ConnectionAnchor anchor;

    PortPart(final Port port) {
        super(port);
    }

    @Override
    protected IFigure createFigure() {
        final PortFigure port = new PortFigure(!Graphs.isOutput(getModel()));
        anchor = new PortAnchor(port);
        final PortTip tip = new PortTip(canvas(), getModel());
        port.setTip(tip::figure);
        return port;
    }

    @Override
    public PortFigure getFigure() {
        return (PortFigure) super.getFigure();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE,
                new Highlight((selected, primary) -> getFigure().setSelected(selected)));
    }

    @Override
    protected void refreshVisuals() {
        final Port port = getModel();
        final boolean lacks = !Graphs.isOutput(port) && canvas().links().to(port).isEmpty()
                && Flow.spec(port).map(PortSpec::required).orElse(false);
        final String label = isFolded()
                ? Flow.label(port, canvas().links().crossing((Container) getParent().getModel()))
                : Flow.label(port);
        getFigure().show(label, Flow.ink(port), lacks);
    }

    /** Whether a container shows it whose inside is not seen. */
    private boolean isFolded() {
        return getParent().getModel() instanceof Container container && container != Graphs.owner(getModel());
    }

    /** Links may have come or gone inside of what is folded, where no part sees it. */
    @Override
    public void refreshState() {
        if (isActive() && !(isShown(getModelSourceConnections(), getSourceConnections())
                && isShown(getModelTargetConnections(), getTargetConnections()))) {
            refresh();
        } else if (isActive() && isFolded()) {
            refreshVisuals();
        }
    }

    private static boolean isShown(final List<Link> links, final List<?> parts) {
        if (links.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < links.size(); i++) {
            if (((EditPart) parts.get(i)).getModel() != links.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void modelChanged(final Notification change) {
        refreshVisuals();
    }

    @Override
    protected List<Link> getModelSourceConnections() {
        return canvas().links().from(getModel());
    }

    @Override
    protected List<Link> getModelTargetConnections() {
        return canvas().links().to(getModel());
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(final ConnectionEditPart link) {
        return anchor;
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(final ConnectionEditPart link) {
        return anchor;
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(final Request request) {
        return anchor;
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(final Request request) {
        return anchor;
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        if (request instanceof LocationRequest located && located.getLocation() != null) {
            final Point point = located.getLocation().getCopy();
            getFigure().translateToRelative(point);
            if (!getFigure().isCircle(point)) {
                return getParent().getDragTracker(request);
            }
        }
        return new LinkTool(this);
    }

    @Override
    protected String accessibleName() {
        return (Graphs.isOutput(getModel()) ? "Output " : "Input ") + Flow.fullName(getModel());
    }
}
