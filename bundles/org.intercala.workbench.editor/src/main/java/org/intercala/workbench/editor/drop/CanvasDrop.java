// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.drop;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.part.ResourceTransfer;
import org.intercala.workbench.editor.CanvasRoot;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.palette.EntryTransfer;
import org.intercala.workbench.editor.palette.PaletteEntries;
import org.intercala.workbench.editor.palette.PaletteEntry.Creation;

/** Makes nodes of what is dropped on the canvas, where it is dropped; a dashed card shows where. */
public final class CanvasDrop extends DropTargetAdapter {

    private static final int STEP = 20;
    private static final int WIDTH = 176;
    private static final int HEIGHT = 92;

    private final CanvasViewer canvas;
    private final GhostFigure ghost = new GhostFigure();

    private CanvasDrop(final CanvasViewer canvas) {
        this.canvas = canvas;
    }

    /** Lets a canvas take drops. */
    public static void install(final CanvasViewer canvas) {
        final DropTarget target = new DropTarget(canvas.getControl(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { EntryTransfer.INSTANCE, ResourceTransfer.getInstance(),
                FileTransfer.getInstance() });
        target.addDropListener(new CanvasDrop(canvas));
    }

    private IFigure overlay() {
        return canvas.root().getLayer(CanvasRoot.OVERLAY);
    }

    private Point location(final DropTargetEvent event) {
        final var point = canvas.getControl().toControl(event.x, event.y);
        return new Point(point.x, point.y);
    }

    @Override
    public void dragEnter(final DropTargetEvent event) {
        dragOver(event);
    }

    @Override
    public void dragOver(final DropTargetEvent event) {
        event.detail = canvas.document().isReadOnly() ? DND.DROP_NONE : DND.DROP_COPY;
        event.feedback = DND.FEEDBACK_SCROLL;
        if (event.detail == DND.DROP_NONE) {
            return;
        }
        if (ghost.getParent() == null) {
            overlay().add(ghost);
        }
        final Point corner = location(event);
        overlay().translateToRelative(corner);
        ghost.setBounds(new Rectangle(Math.round(corner.x / (float) STEP) * STEP,
                Math.round(corner.y / (float) STEP) * STEP, WIDTH, HEIGHT));
    }

    @Override
    public void dragLeave(final DropTargetEvent event) {
        if (ghost.getParent() != null) {
            overlay().remove(ghost);
        }
    }

    @Override
    public void drop(final DropTargetEvent event) {
        dragLeave(event);
        final CanvasViewer.Spot spot = canvas.spot(location(event));
        final var document = canvas.document();
        final List<EObject> added = new ArrayList<>();
        final List<Creation> creations = EntryTransfer.INSTANCE.isSupportedType(event.currentDataType)
                ? PaletteEntries.find(String.valueOf(event.data)).stream()
                        .map(entry -> entry.create(document.workflow(), spot.graph(), spot.x(), spot.y())).toList()
                : DataFiles.creations(document, spot, DataFiles.paths(event.data));
        for (final Creation creation : creations) {
            if (document.execute(creation.command())) {
                added.add(creation.node());
            }
        }
        canvas.selectObjects(added);
        canvas.getControl().forceFocus();
    }
}
