// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.intercala.model.Graph;
import org.intercala.model.ModelFactory;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Adds a note. */
public final class CreateNoteCommand extends WorkflowCommand {

    private final Graph graph;
    private final Note note = ModelFactory.eINSTANCE.createNote();

    /** @param graph where to; the workflow or the body of a container @param x left edge @param y top edge */
    public CreateNoteCommand(final Workflow workflow, final Graph graph, final String text, final int x,
            final int y) {
        super("Add note", workflow);
        this.graph = graph;
        note.setText(text);
        note.setX(x);
        note.setY(y);
    }

    /** The note, also before it is added. */
    public Note note() {
        return note;
    }

    @Override
    public boolean canExecute() {
        return isInside(graph);
    }

    @Override
    protected void change() {
        note.setId(new Ids(workflow()).free("note"));
        graph.getNotes().add(note);
    }
}
