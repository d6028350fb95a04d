// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.model.Node;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.command.MoveIntoContainerCommand;
import org.intercala.workbench.editor.CanvasRoot;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.figure.MarqueeFigure;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.GraphPart;

/** Nodes on their way into another graph: outlines follow the mouse, the container they would go to is marked. */
final class Transfer {

    private static final int REACH = 40;

    private final CanvasViewer canvas;
    private final Movement movement;
    private final GraphPart<?> home;
    private final Rectangle homeArea;
    private final IFigure overlay;
    private final Map<Node, MarqueeFigure> ghosts = new LinkedHashMap<>();
    private GraphPart<?> target;

    Transfer(final CanvasViewer canvas, final Movement movement, final GraphicalEditPart lead) {
        this.canvas = canvas;
        this.movement = movement;
        home = (GraphPart<?>) lead.getParent();
        homeArea = home instanceof ContainerPart container ? container.getFigure().card().expand(REACH, REACH) : null;
        overlay = canvas.root().getLayer(CanvasRoot.OVERLAY);
    }

    /** Whether the nodes would go into another graph if they were dropped now. */
    boolean isAway() {
        return target != null;
    }

    /** Shows where the nodes would go. @return whether it is another graph */
    boolean follow(final Point location, final Dimension shift) {
        final GraphPart<?> now = graphAt(location);
        mark(now == home ? null : now);
        if (target == null) {
            hide();
            return false;
        }
        for (final GraphicalEditPart part : movement.parts()) {
            final MarqueeFigure ghost = ghosts.computeIfAbsent((Node) part.getModel(), node -> new MarqueeFigure());
            if (ghost.getParent() == null) {
                overlay.add(ghost);
            }
            ghost.setBounds(movement.startArea(part).translate(shift.width, shift.height));
        }
        return true;
    }

    private GraphPart<?> graphAt(final Point location) {
        if (!movement.parts().stream().allMatch(part -> part.getModel() instanceof Node
                && part.getParent() == home)) {
            return home;
        }
        final Point point = location.getCopy();
        overlay.translateToRelative(point);
        final boolean inside = homeArea != null && homeArea.contains(point);
        return deepest(inside ? home : (GraphPart<?>) canvas.getContents(), point);
    }

    private GraphPart<?> deepest(final GraphPart<?> graph, final Point point) {
        for (final Object child : graph.getChildren()) {
            if (child instanceof ContainerPart container && !movement.parts().contains(container)
                    && ((HandleBounds) container.getFigure()).getHandleBounds().contains(point)) {
                return deepest(container, point);
            }
        }
        return graph;
    }

    private void mark(final GraphPart<?> next) {
        if (target instanceof ContainerPart old) {
            old.getFigure().setSelected(old.getSelected() != EditPart.SELECTED_NONE);
        }
        target = next;
        if (target instanceof ContainerPart container) {
            container.getFigure().setSelected(true);
        }
    }

    void drop() {
        final Map<Node, Place> places = new LinkedHashMap<>();
        final Point origin = target instanceof ContainerPart container ? container.origin() : new Point();
        final int least = target instanceof ContainerPart ? 0 : Integer.MIN_VALUE;
        ghosts.forEach((node, ghost) -> places.put(node, new Place(
                Math.max(least, snap(ghost.getBounds().x - origin.x)),
                Math.max(least, snap(ghost.getBounds().y - origin.y)))));
        final var command = new MoveIntoContainerCommand(canvas.document().workflow(), target.graph(), places);
        clear();
        if (canvas.document().execute(command)) {
            canvas.selectObjects(List.<EObject>copyOf(places.keySet()));
        }
    }

    private static int snap(final int length) {
        return Math.round(length / (float) DotLayer.STEP) * DotLayer.STEP;
    }

    private void hide() {
        ghosts.values().stream().filter(ghost -> ghost.getParent() != null).forEach(overlay::remove);
    }

    void clear() {
        hide();
        mark(null);
    }
}
