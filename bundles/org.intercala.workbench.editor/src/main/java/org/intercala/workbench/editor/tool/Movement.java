// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.model.Body;
import org.intercala.model.Group;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.workbench.command.MoveCommand;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.editor.CanvasViewer;

/** Cards on the move: their figures go along at once, the model follows with the command at the end. */
public final class Movement {

    private final CanvasViewer viewer;
    private final List<Item> items = new ArrayList<>();

    private record Item(GraphicalEditPart part, EObject object, Place start, Rectangle constraint) {
    }

    /** @param selected parts; a group stands for its members, a container takes its content along */
    public Movement(final CanvasViewer viewer, final Collection<?> selected) {
        this.viewer = viewer;
        final Set<EObject> objects = new LinkedHashSet<>();
        for (final Object part : selected) {
            switch (part instanceof EditPart each ? each.getModel() : null) {
                case Group group -> objects.addAll(group.getMembers());
                case Node node -> objects.add(node);
                case Note note -> objects.add(note);
                case null, default -> {
                }
            }
        }
        for (final EObject object : objects) {
            final boolean carried = objects.stream()
                    .anyMatch(other -> other != object && EcoreUtil.isAncestor(other, object));
            if (!carried && viewer.getEditPartRegistry().get(object) instanceof GraphicalEditPart part) {
                items.add(new Item(part, object, place(object), constraint(part)));
            }
        }
    }

    /** Where the model says that a node or note is. */
    static Place place(final GraphicalEditPart part) {
        return place((EObject) part.getModel());
    }

    private static Place place(final EObject object) {
        return object instanceof Node node ? new Place(node.getX(), node.getY())
                : new Place(((Note) object).getX(), ((Note) object).getY());
    }

    private static Rectangle constraint(final GraphicalEditPart part) {
        final IFigure figure = part.getFigure();
        return ((Rectangle) figure.getParent().getLayoutManager().getConstraint(figure)).getCopy();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The parts that move. */
    List<GraphicalEditPart> parts() {
        return items.stream().map(Item::part).toList();
    }

    /** What the cards took before, in their own coordinates. */
    Rectangle startArea(final GraphicalEditPart part) {
        return items.stream().filter(item -> item.part() == part).findFirst().map(item -> {
            final Rectangle card = ((HandleBounds) part.getFigure()).getHandleBounds().getCopy();
            final Rectangle now = constraint(part);
            return card.translate(item.constraint().x - now.x, item.constraint().y - now.y);
        }).orElse(null);
    }

    /** Shows the cards shifted from where they were; the content of a container stays right of and below its corner. */
    public void show(final Dimension shift) {
        for (final Item item : items) {
            final Place place = shifted(item, shift);
            final Rectangle bounds = item.constraint().getCopy();
            bounds.translate(place.x() - item.start().x(), place.y() - item.start().y());
            final IFigure figure = item.part().getFigure();
            figure.getParent().setConstraint(figure, bounds);
        }
    }

    private static Place shifted(final Item item, final Dimension shift) {
        final int x = item.start().x() + shift.width;
        final int y = item.start().y() + shift.height;
        return item.object().eContainer() instanceof Body
                ? new Place(Math.max(Math.min(0, item.start().x()), x), Math.max(Math.min(0, item.start().y()), y))
                : new Place(x, y);
    }

    /** Puts the cards back where they were. */
    public void restore() {
        show(new Dimension());
    }

    /** The command that makes it last. */
    public MoveCommand command(final Dimension shift) {
        final Map<EObject, Place> places = new LinkedHashMap<>();
        items.forEach(item -> places.put(item.object(), shifted(item, shift)));
        return new MoveCommand("Move", viewer.document().workflow(), places);
    }
}
