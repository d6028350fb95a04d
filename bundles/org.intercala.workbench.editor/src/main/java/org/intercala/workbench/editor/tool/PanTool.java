// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.geometry.Point;
import org.intercala.workbench.editor.CanvasViewer;

/** Moves the window over the canvas. */
final class PanTool extends DragTool {

    private final CanvasViewer viewer;
    private Point view;

    PanTool(final CanvasViewer viewer) {
        this.viewer = viewer;
        setDefaultCursor(Cursors.HAND);
    }

    @Override
    protected boolean isDragButton() {
        return true;
    }

    @Override
    protected boolean isScrolling() {
        return false;
    }

    @Override
    protected void begin() {
        view = viewer.viewport().getViewLocation().getCopy();
    }

    @Override
    protected void drag() {
        final var moved = getDragMoveDelta();
        viewer.viewport().setViewLocation(view.x - moved.width, view.y - moved.height);
    }

    @Override
    protected void drop() {
        drag();
    }

    @Override
    protected void cancel() {
        viewer.viewport().setViewLocation(view);
    }
}
