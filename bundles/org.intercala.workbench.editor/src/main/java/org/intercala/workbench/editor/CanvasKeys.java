// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.KeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.tool.Movement;

/**
 * Keys of the canvas: arrows move what is selected by one step of the grid (with Shift by one pixel), Alt or Ctrl and
 * an arrow goes to the next card in that direction, Tab in reading order; Enter opens results, L links.
 */
final class CanvasKeys extends KeyHandler {

    private final CanvasViewer canvas;
    private final Navigation navigation;

    CanvasKeys(final CanvasViewer canvas) {
        this.canvas = canvas;
        navigation = new Navigation(canvas);
        canvas.getControl().addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = !navigation.step(event.detail == SWT.TRAVERSE_TAB_NEXT);
            } else if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
            }
        });
    }

    @Override
    public boolean keyPressed(final KeyEvent event) {
        final int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if (modifiers == SWT.ALT || modifiers == SWT.MOD1) {
                    navigation.go(event.keyCode);
                } else if (modifiers == 0 || modifiers == SWT.SHIFT) {
                    move(event.keyCode, modifiers == 0 ? DotLayer.STEP : 1);
                }
                return true;
            }
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (canvas.getSelectedEditParts().size() == 1) {
                    Results.open(canvas.document(), ((EditPart) canvas.getSelectedEditParts().getFirst()).getModel());
                }
                return true;
            }
            case SWT.ESC -> {
                canvas.deselectAll();
                return true;
            }
            case 'l' -> {
                if (modifiers == 0) {
                    LinkMenu.open(canvas);
                }
                return true;
            }
            default -> {
                return super.keyPressed(event);
            }
        }
    }

    private void move(final int key, final int step) {
        final Movement movement = new Movement(canvas, canvas.getSelectedEditParts());
        if (movement.isEmpty()) {
            navigation.go(key);
            return;
        }
        final int x = key == SWT.ARROW_LEFT ? -step : key == SWT.ARROW_RIGHT ? step : 0;
        final int y = key == SWT.ARROW_UP ? -step : key == SWT.ARROW_DOWN ? step : 0;
        canvas.document().execute(movement.command(new Dimension(x, y)));
        canvas.flush();
        canvas.reveal((GraphicalEditPart) canvas.getSelectedEditParts().getLast());
    }
}
