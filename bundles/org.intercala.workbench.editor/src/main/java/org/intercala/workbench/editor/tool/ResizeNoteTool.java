// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.intercala.model.Note;
import org.intercala.workbench.command.ResizeNoteCommand;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.part.NotePart;

/** Pulls the lower right corner of a note. */
public final class ResizeNoteTool extends DragTool {

    private static final int LEAST = 2 * DotLayer.STEP;

    private final NotePart part;
    private int width;
    private int height;

    public ResizeNoteTool(final NotePart part) {
        this.part = part;
        setDefaultCursor(Cursors.SIZESE);
    }

    private CanvasViewer canvas() {
        return (CanvasViewer) part.getViewer();
    }

    @Override
    protected void pressed() {
        select(part);
    }

    @Override
    protected boolean isDragButton() {
        return super.isDragButton() && !canvas().document().isReadOnly();
    }

    @Override
    protected void begin() {
        drag();
    }

    @Override
    protected void drag() {
        final Note note = part.getModel();
        final Point from = getStartLocation().getCopy();
        final Point to = getLocation().getCopy();
        part.getFigure().translateToRelative(from);
        part.getFigure().translateToRelative(to);
        width = snap(note.getWidth() + to.x - from.x);
        height = snap(note.getHeight() + to.y - from.y);
        part.show(new Rectangle(note.getX(), note.getY(), width, height));
    }

    private static int snap(final int length) {
        return Math.max(LEAST, Math.round(length / (float) DotLayer.STEP) * DotLayer.STEP);
    }

    @Override
    protected void drop() {
        final Note note = part.getModel();
        canvas().document().execute(new ResizeNoteCommand(canvas().document().workflow(), note, note.getX(),
                note.getY(), width, height));
    }

    @Override
    protected void cancel() {
        final Note note = part.getModel();
        part.show(new Rectangle(note.getX(), note.getY(), note.getWidth(), note.getHeight()));
    }
}
