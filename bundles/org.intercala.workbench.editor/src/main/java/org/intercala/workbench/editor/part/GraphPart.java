// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.intercala.model.Graph;
import org.intercala.model.Link;
import org.intercala.model.ModelPackage;
import org.intercala.model.Port;

/** The part of an object that shows a graph: groups behind, then notes, then nodes. */
public abstract class GraphPart<T extends EObject> extends ModelPart<T> {

    GraphPart(final T object) {
        super(object);
    }

    /** The graph that is shown. */
    public abstract Graph graph();

    @Override
    protected List<EObject> getModelChildren() {
        final List<EObject> children = new ArrayList<>(graph().getGroups());
        children.addAll(graph().getNotes());
        children.addAll(graph().getNodes());
        return children;
    }

    @Override
    protected void modelChanged(final Notification change) {
        if (change.getNotifier() != graph()) {
            return;
        }
        if (change.getEventType() == Notification.REMOVE_MANY) {
            // Once, or all that follows the selection looks at it again for each part that goes.
            canvas().deselectAll();
        }
        switch (change.getFeatureID(Graph.class)) {
            case ModelPackage.GRAPH__NODES, ModelPackage.GRAPH__NOTES, ModelPackage.GRAPH__GROUPS -> refreshChildren();
            case ModelPackage.GRAPH__LINKS -> linksChanged(change);
            default -> {
            }
        }
    }

    private void linksChanged(final Notification change) {
        canvas().links().forget();
        for (final Object value : new Object[] { change.getOldValue(), change.getNewValue() }) {
            if (value instanceof Link link) {
                refreshPorts(link);
            } else if (value instanceof List<?> links) {
                links.stream().filter(Link.class::isInstance).map(Link.class::cast).forEach(this::refreshPorts);
            }
        }
    }

    private void refreshPorts(final Link link) {
        refreshPort(link.getSource());
        refreshPort(link.getTarget());
    }

    private void refreshPort(final Port port) {
        if (port != null && getViewer().getEditPartRegistry().get(port) instanceof PortPart part) {
            part.refresh();
        }
    }

    /** Makes the part of a child anew, since another kind of part shows it now. */
    void replace(final EditPart child) {
        canvas().links().forget();
        removeChild(child);
        refreshChildren();
    }
}
