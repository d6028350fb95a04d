// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Moves nodes and notes; also what an automatic layout does. */
public final class MoveCommand extends WorkflowCommand {

    /** Left and top edge. */
    public record Place(int x, int y) {
    }

    private final Map<EObject, Place> places;

    /** @param places new places of nodes and notes */
    public MoveCommand(final String label, final Workflow workflow, final Map<? extends EObject, Place> places) {
        super(label, workflow);
        this.places = new LinkedHashMap<>(places);
    }

    @Override
    public boolean canExecute() {
        return places.keySet().stream().allMatch(this::isInside)
                && places.entrySet().stream().anyMatch(entry -> !entry.getValue().equals(place(entry.getKey())));
    }

    private static Place place(final EObject object) {
        return switch (object) {
            case Node node -> new Place(node.getX(), node.getY());
            case Note note -> new Place(note.getX(), note.getY());
            default -> throw new IllegalArgumentException("a " + object.eClass().getName() + " has no place");
        };
    }

    @Override
    protected void change() {
        places.forEach((object, place) -> {
            if (object instanceof Node node) {
                node.setX(place.x());
                node.setY(place.y());
            } else if (object instanceof Note note) {
                note.setX(place.x());
                note.setY(place.y());
            }
        });
    }
}
