// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Gives a note another place and size. */
public final class ResizeNoteCommand extends WorkflowCommand {

    /** Smallest width and height of a note: one line of text with its margin. */
    public static final int SMALLEST = 24;

    private final Note note;
    private final int x;
    private final int y;
    private final int width;
    private final int height;

    public ResizeNoteCommand(final Workflow workflow, final Note note, final int x, final int y, final int width,
            final int height) {
        super("Resize note", workflow);
        this.note = note;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    @Override
    public boolean canExecute() {
        return isInside(note) && width >= SMALLEST && height >= SMALLEST && (note.getX() != x || note.getY() != y
                || note.getWidth() != width || note.getHeight() != height);
    }

    @Override
    protected void change() {
        note.setX(x);
        note.setY(y);
        note.setWidth(width);
        note.setHeight(height);
    }
}
