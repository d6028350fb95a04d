// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.intercala.workbench.editor.CanvasViewer;

/** The tool that is there when nothing goes on: hands each press to what lies under it, and pans. */
public final class CanvasTool extends SelectionTool {

    private boolean space;
    private EditPart pointed;

    @Override
    protected boolean handleButtonDown(final int button) {
        if (getCurrentViewer() instanceof CanvasViewer viewer && (button == 2 || space)) {
            viewer.getControl().forceFocus();
            setDragTracker(new PanTool(viewer));
            lockTargetEditPart(viewer.getContents());
            return true;
        }
        return super.handleButtonDown(button);
    }

    @Override
    protected boolean handleKeyDown(final KeyEvent event) {
        if (event.character == ' ' && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
            space = true;
            return true;
        }
        return super.handleKeyDown(event);
    }

    @Override
    protected boolean handleKeyUp(final KeyEvent event) {
        if (event.character == ' ') {
            space = false;
        }
        return super.handleKeyUp(event);
    }

    @Override
    protected boolean handleFocusLost() {
        space = false;
        return super.handleFocusLost();
    }

    @Override
    public void mouseDoubleClick(final MouseEvent event, final EditPartViewer viewer) {
        super.mouseDoubleClick(event, viewer);
        if (event.button == 1 && viewer instanceof CanvasViewer canvas) {
            canvas.open(canvas.findObjectAt(getLocation()), getLocation().getCopy());
        }
    }

    @Override
    protected boolean handleMove() {
        final boolean handled = super.handleMove();
        if (getCurrentViewer() != null) {
            point(getCurrentViewer().findObjectAt(getLocation()));
        }
        return handled;
    }

    @Override
    protected boolean handleViewerExited() {
        point(null);
        return super.handleViewerExited();
    }

    private void point(final EditPart part) {
        if (part != pointed) {
            Pointing.show(pointed, false);
            pointed = part;
            Pointing.show(pointed, true);
        }
    }
}
