// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.beans.PropertyChangeListener;

import org.eclipse.draw2d.Viewport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.SmallView;

/** The whole workflow in small above the tree; the mouse moves what the canvas shows. */
final class Miniature extends Canvas {

    private static final int MARGIN = 10;

    private final Runnable repaint = () -> {
        if (!isDisposed()) {
            redraw();
        }
    };

    Miniature(final Composite parent, final CanvasViewer canvas) {
        super(parent, SWT.DOUBLE_BUFFERED);
        final var small = new SmallView(canvas, MARGIN);
        setBackground(Ink.CANVAS.color());
        setData("org.intercala.id", "outline.miniature");
        addListener(SWT.Paint, event -> {
            event.gc.setAntialias(SWT.ON);
            small.paint(event.gc, getSize());
        });
        addListener(SWT.MouseDown, event -> small.look(event.x, event.y));
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                small.look(event.x, event.y);
            }
        });
        final Viewport viewport = canvas.viewport();
        final PropertyChangeListener moved = event -> later();
        viewport.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, moved);
        addListener(SWT.Dispose,
                event -> viewport.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, moved));
    }

    /** Paints anew, once for several calls. */
    void later() {
        if (!isDisposed()) {
            getDisplay().asyncExec(repaint);
        }
    }
}
