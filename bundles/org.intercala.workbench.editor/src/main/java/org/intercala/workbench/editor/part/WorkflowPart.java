// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.intercala.model.Graph;
import org.intercala.model.Workflow;
import org.intercala.workbench.editor.tool.MarqueeTool;

/** The canvas itself. */
public final class WorkflowPart extends GraphPart<Workflow> {

    WorkflowPart(final Workflow workflow) {
        super(workflow);
    }

    @Override
    public Graph graph() {
        return getModel();
    }

    @Override
    protected IFigure createFigure() {
        final FreeformLayer layer = new FreeformLayer();
        layer.setLayoutManager(new FreeformLayout());
        return layer;
    }

    @Override
    public boolean isSelectable() {
        return false;
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        return new MarqueeTool(canvas());
    }

    @Override
    protected String accessibleName() {
        return getModel().getName() == null ? "Workflow" : "Workflow " + getModel().getName();
    }
}
