// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.intercala.workbench.editor.CanvasViewer;

/** Follows the mouse from press to release; Esc cancels. */
abstract class DragTool extends AbstractTool implements DragTracker {

    private static final int EDGE = 16;
    private static final int STEP = 14;
    private static final int TICK_MS = 25;

    private int button;
    private boolean scrolling;

    @Override
    protected String getCommandName() {
        return getClass().getSimpleName();
    }

    @Override
    public void commitDrag() {
        // A drag ends with the release of the button.
    }

    /** The button that began it. */
    protected final int button() {
        return button;
    }

    /** The button went down. */
    protected void pressed() {
        // Most wait for the drag.
    }

    /** The mouse has moved far enough to mean a drag. */
    protected abstract void begin();

    protected abstract void drag();

    protected abstract void drop();

    /** Undoes what begin and drag have shown. Called once, and not after {@link #drop}. */
    protected abstract void cancel();

    /** Pressed and released without a drag. */
    protected void clicked() {
        // Most do nothing.
    }

    @Override
    protected boolean handleButtonDown(final int which) {
        if (stateTransition(STATE_INITIAL, STATE_DRAG)) {
            button = which;
            pressed();
        }
        return true;
    }

    @Override
    protected boolean handleDragStarted() {
        if (isDragButton() && stateTransition(STATE_DRAG, STATE_DRAG_IN_PROGRESS)) {
            if (getCurrentViewer() instanceof CanvasViewer canvas) {
                canvas.hideTips();
            }
            begin();
        }
        return true;
    }

    /** Whether the button that went down drags. */
    protected boolean isDragButton() {
        return button == 1;
    }

    @Override
    protected boolean handleDragInProgress() {
        if (isInState(STATE_DRAG_IN_PROGRESS)) {
            drag();
            scrollAtEdge();
        }
        return true;
    }

    /** Whether the view follows when the mouse comes to the edge of the canvas. */
    protected boolean isScrolling() {
        return true;
    }

    /** The view has moved under the mouse. */
    protected void scrolled() {
        drag();
    }

    private void scrollAtEdge() {
        if (!scrolling && isScrolling() && getCurrentViewer() instanceof CanvasViewer canvas
                && !step(canvas).equals(new Dimension())) {
            scrolling = true;
            canvas.getControl().getDisplay().timerExec(TICK_MS, this::scroll);
        }
    }

    private void scroll() {
        scrolling = false;
        if (isInState(STATE_DRAG_IN_PROGRESS) && getCurrentViewer() instanceof CanvasViewer canvas
                && !canvas.getControl().isDisposed()) {
            final Dimension step = step(canvas);
            final Point before = canvas.viewport().getViewLocation().getCopy();
            canvas.viewport().setViewLocation(before.x + step.width, before.y + step.height);
            final Dimension moved = canvas.viewport().getViewLocation().getDifference(before);
            if (!moved.equals(new Dimension())) {
                setStartLocation(getStartLocation().getTranslated(moved.getNegated()));
                canvas.flush();
                scrolled();
            }
            scrollAtEdge();
        }
    }

    private Dimension step(final CanvasViewer canvas) {
        final var size = canvas.viewport().getSize();
        return new Dimension(step(getLocation().x, size.width), step(getLocation().y, size.height));
    }

    private static int step(final int at, final int end) {
        return at < EDGE ? -STEP : at > end - EDGE ? STEP : 0;
    }

    @Override
    protected boolean handleButtonUp(final int which) {
        if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            drop();
        } else if (stateTransition(STATE_DRAG, STATE_TERMINAL)) {
            clicked();
        }
        return true;
    }

    @Override
    protected boolean handleKeyDown(final KeyEvent event) {
        if (event.keyCode == SWT.ESC && stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            cancel();
            return true;
        }
        return false;
    }

    @Override
    protected boolean handleFocusLost() {
        if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            cancel();
        }
        return true;
    }

    @Override
    public void deactivate() {
        if (stateTransition(STATE_DRAG_IN_PROGRESS, STATE_TERMINAL)) {
            cancel();
        }
        super.deactivate();
    }

    /** Selects a part as people expect: alone, or with Ctrl or Shift together with the others. */
    protected final void select(final EditPart part) {
        final EditPartViewer viewer = part.getViewer();
        final boolean more = getCurrentInput().isControlKeyDown() || getCurrentInput().isShiftKeyDown();
        if (more && part.getSelected() != EditPart.SELECTED_NONE) {
            viewer.deselect(part);
        } else if (more) {
            viewer.appendSelection(part);
        } else if (part.getSelected() == EditPart.SELECTED_NONE) {
            viewer.select(part);
        }
        viewer.setFocus(null);
    }
}
