// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.CanvasViewer;

/** An edit part that follows objects of the model while it is active. @param <T> class of its model object */
abstract class ModelPart<T extends EObject> extends AbstractGraphicalEditPart implements CanvasPart {

    private final T object;
    private List<EObject> followed = List.of();
    private AccessibleEditPart accessible;
    private final Adapter adapter = new AdapterImpl() {
        @Override
        public void notifyChanged(final Notification change) {
            if (!change.isTouch() && change.getEventType() != Notification.REMOVING_ADAPTER) {
                modelChanged(change);
            }
        }
    };

    ModelPart(final T object) {
        this.object = object;
        setModel(object);
    }

    @Override
    public final T getModel() {
        return object;
    }

    /** The objects whose changes it follows. */
    protected List<EObject> follows() {
        return List.of(object);
    }

    /** One switch over what has changed. */
    protected abstract void modelChanged(Notification change);

    @Override
    public void activate() {
        if (!isActive()) {
            followed = follows();
            followed.forEach(each -> each.eAdapters().add(adapter));
            super.activate();
        }
    }

    @Override
    public void deactivate() {
        if (isActive()) {
            followed.forEach(each -> each.eAdapters().remove(adapter));
            canvas().hideTips();
            super.deactivate();
        }
    }

    protected final CanvasViewer canvas() {
        return (CanvasViewer) getViewer();
    }

    protected final WorkflowDocument document() {
        return canvas().document();
    }

    /** Tells the layout of the parent where the figure goes. */
    protected final void place(final Rectangle bounds) {
        if (getParent() instanceof GraphicalEditPart parent) {
            parent.setLayoutConstraint(this, getFigure(), bounds);
        }
    }

    @Override
    protected void createEditPolicies() {
        // Tools ask the commands directly.
    }

    /** What a screen reader says. */
    protected abstract String accessibleName();

    @Override
    protected AccessibleEditPart getAccessibleEditPart() {
        if (accessible == null) {
            accessible = new AccessibleGraphicalEditPart() {
                @Override
                public void getName(final AccessibleEvent event) {
                    event.result = accessibleName();
                }
            };
        }
        return accessible;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(final Class type) {
        return type.isInstance(object) ? object : super.getAdapter(type);
    }
}
