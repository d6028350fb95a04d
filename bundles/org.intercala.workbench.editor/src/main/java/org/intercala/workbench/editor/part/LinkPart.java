// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.draw2d.IFigure;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.intercala.model.Link;
import org.intercala.model.ModelPackage;
import org.intercala.model.Port;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.Flow;
import org.intercala.workbench.editor.figure.LinkFigure;
import org.intercala.workbench.editor.tool.LinkTool;

/** A link. */
public final class LinkPart extends AbstractConnectionEditPart implements CanvasPart {

    private final Link link;
    private final Adapter adapter = new AdapterImpl() {
        @Override
        public void notifyChanged(final Notification change) {
            if (!change.isTouch()) {
                modelChanged(change);
            }
        }
    };

    LinkPart(final Link link) {
        this.link = link;
        setModel(link);
    }

    @Override
    public Link getModel() {
        return link;
    }

    @Override
    protected IFigure createFigure() {
        return new LinkFigure();
    }

    @Override
    public LinkFigure getFigure() {
        return (LinkFigure) super.getFigure();
    }

    @Override
    public void activate() {
        if (!isActive()) {
            link.eAdapters().add(adapter);
            super.activate();
        }
    }

    @Override
    public void deactivate() {
        if (isActive()) {
            link.eAdapters().remove(adapter);
            super.deactivate();
        }
    }

    private void modelChanged(final Notification change) {
        switch (change.getFeatureID(Link.class)) {
            case ModelPackage.LINK__SOURCE, ModelPackage.LINK__TARGET -> {
                final var registry = getViewer().getEditPartRegistry();
                ((CanvasViewer) getViewer()).links().forget();
                for (final Object port : new Object[] { change.getOldValue(), change.getNewValue() }) {
                    if (port != null && registry.get(port) instanceof PortPart part) {
                        part.refresh();
                    }
                }
                if (isActive()) {
                    refreshVisuals();
                }
            }
            default -> {
            }
        }
    }

    @Override
    protected void refreshVisuals() {
        final Port source = link.getSource();
        if (source != null) {
            getFigure().show(Flow.ink(source), Flow.label(source));
        }
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE,
                new Highlight((selected, primary) -> getFigure().setSelected(selected)));
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        return LinkTool.onLink(this, request);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(final Class type) {
        return type.isInstance(link) ? link : super.getAdapter(type);
    }
}
