// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.intercala.engine.layout.LayeredLayout;
import org.intercala.engine.layout.LayeredLayout.Box;
import org.intercala.engine.layout.LayeredLayout.Edge;
import org.intercala.engine.layout.LayeredLayout.Insets;
import org.intercala.model.Container;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.workbench.command.MoveCommand;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.editor.figure.ContainerFigure;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.PortPart;

/** Places all nodes in layers from left to right; one command. */
public final class Arranger {

    private final CanvasViewer canvas;

    private Arranger(final CanvasViewer canvas) {
        this.canvas = canvas;
    }

    /** Arranges the workflow and shows all of it. */
    public static void arrange(final CanvasViewer canvas) {
        canvas.flush();
        if (canvas.document().execute(new Arranger(canvas).command())) {
            canvas.flush();
            canvas.root().fit();
        }
    }

    private MoveCommand command() {
        final var workflow = canvas.document().workflow();
        final var result = LayeredLayout.of(boxes(workflow), edges());
        final Map<EObject, Place> places = new LinkedHashMap<>();
        for (final Node node : Graphs.nodes(workflow)) {
            final var place = result.places().get(node.getId());
            if (place != null) {
                final boolean inside = node.eContainer() != workflow;
                places.put(node, new Place((int) Math.round(place.x()) - (inside ? ContainerFigure.PAD : 0),
                        (int) Math.round(place.y()) - (inside ? ContainerFigure.HEADER : 0)));
            }
        }
        return new MoveCommand("Arrange", workflow, places);
    }

    private List<Box> boxes(final Graph graph) {
        final List<Box> boxes = new ArrayList<>();
        for (final Node node : graph.getNodes()) {
            if (part(node) instanceof GraphicalEditPart part && part.getFigure() instanceof HandleBounds figure) {
                final Rectangle card = figure.getHandleBounds();
                boxes.add(part instanceof ContainerPart && node instanceof Container container
                        ? new Box(node.getId(), 0, 0, boxes(container.getBody()),
                                new Insets(ContainerFigure.PAD, ContainerFigure.HEADER, ContainerFigure.PAD,
                                        ContainerFigure.PAD))
                        : Box.card(node.getId(), card.width, card.height));
            }
        }
        return boxes;
    }

    private Object part(final Object object) {
        return canvas.getEditPartRegistry().get(object);
    }

    private List<Edge> edges() {
        final List<Edge> edges = new ArrayList<>();
        for (final Link link : Graphs.links(canvas.document().workflow())) {
            final Node source = shown(link.getSource());
            final Node target = shown(link.getTarget());
            if (source != null && target != null && source != target) {
                edges.add(new Edge(source.getId(), height(link.getSource()), target.getId(),
                        height(link.getTarget())));
            }
        }
        return edges;
    }

    /** The node whose card shows a port: its own, or the folded container around it. */
    private Node shown(final Port port) {
        return part(port) instanceof PortPart part && part.getParent().getModel() instanceof Node node ? node : null;
    }

    private double height(final Port port) {
        final PortPart part = (PortPart) part(port);
        final Point centre = part.getFigure().centre();
        return centre.y - ((HandleBounds) ((GraphicalEditPart) part.getParent()).getFigure()).getHandleBounds().y;
    }
}
