// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.intercala.data.Citation;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;

/** Adds what is in a fragment, with ids that are free; variables and citations of the same name are the same. */
public final class PasteCommand extends WorkflowCommand {

    private final Graph graph;
    private final List<Node> nodes;
    private final List<Note> notes;
    private final List<Group> groups;
    private final List<Link> links;
    private final Workflow fragment;
    private final int dx;
    private final int dy;

    /**
     * @param graph where to; the workflow or the body of a container
     * @param fragment see {@link Fragments}; empty afterwards
     * @param dx how far to the right of the original @param dy how far below it
     */
    public PasteCommand(final Workflow workflow, final Graph graph, final Workflow fragment, final int dx,
            final int dy) {
        super("Paste", workflow);
        this.graph = graph;
        this.fragment = fragment;
        this.dx = dx;
        this.dy = dy;
        nodes = List.copyOf(fragment.getNodes());
        notes = List.copyOf(fragment.getNotes());
        groups = List.copyOf(fragment.getGroups());
        links = List.copyOf(fragment.getLinks());
    }

    /** What is pasted: nodes and notes. */
    public List<EObject> pasted() {
        final List<EObject> pasted = new ArrayList<>(nodes);
        pasted.addAll(notes);
        return pasted;
    }

    @Override
    public boolean canExecute() {
        return isInside(graph) && fragment != workflow() && !(nodes.isEmpty() && notes.isEmpty());
    }

    @Override
    protected void change() {
        rename();
        for (final Node node : nodes) {
            node.setX(node.getX() + dx);
            node.setY(node.getY() + dy);
        }
        for (final Note note : notes) {
            note.setX(note.getX() + dx);
            note.setY(note.getY() + dy);
        }
        for (final Variable variable : List.copyOf(fragment.getVariables())) {
            if (Variables.find(workflow(), variable.getName()).isEmpty()) {
                workflow().getVariables().add(variable);
            }
        }
        for (final Citation citation : List.copyOf(fragment.getBibliography())) {
            if (workflow().getBibliography().stream()
                    .noneMatch(other -> Objects.equals(other.getKey(), citation.getKey()))) {
                workflow().getBibliography().add(citation);
            }
        }
        graph.getNodes().addAll(nodes);
        graph.getNotes().addAll(notes);
        graph.getGroups().addAll(groups);
        graph.getLinks().addAll(links);
    }

    private void rename() {
        final AxisTargets targets = new AxisTargets(fragment);
        final Ids ids = new Ids(workflow());
        Graphs.nodes(fragment).forEach(node -> Graphs.rename(node, ids.free(node.getId())));
        for (final var all = fragment.eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case Note note -> note.setId(ids.free(note.getId() == null ? "note" : note.getId()));
                case Group group -> group.setId(ids.free(group.getId() == null ? "group" : group.getId()));
                default -> {
                    // has no id of its own
                }
            }
        }
        targets.restore();
    }
}
