// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.graphics.Point;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.Severity;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.WorkflowDocument;

/** The canvas of an open workflow, from the thread of a test; places are places on the screen. */
final class Canvas {

    private static final int NAME_X = 60;
    private static final int NAME_Y = 32;

    private final DocumentEditor editor;

    Canvas(final DocumentEditor editor) {
        this.editor = editor;
    }

    DocumentEditor editor() {
        return editor;
    }

    WorkflowDocument document() {
        return editor.document();
    }

    Workflow workflow() {
        return document().workflow();
    }

    GraphicalViewer viewer() {
        return editor.getAdapter(GraphicalViewer.class);
    }

    /** The file as it would be saved now. */
    String text() {
        return Window.ui(() -> Workflows.toText(workflow()));
    }

    Node node(final String id) {
        return Window.ui(() -> Graphs.node(workflow(), id).orElseThrow(() -> new AssertionError("no node " + id)));
    }

    boolean has(final String id) {
        return Window.ui(() -> Graphs.node(workflow(), id).isPresent());
    }

    int nodes() {
        return Window.ui(() -> Graphs.nodes(workflow()).size());
    }

    int links() {
        return Window.ui(() -> Graphs.links(workflow()).size());
    }

    NodeState.Kind state(final String id) {
        return Window.ui(() -> document().state(node(id)).kind());
    }

    boolean hasError(final String id) {
        return Window.ui(() -> document().findings(node(id)).stream()
                .anyMatch(finding -> finding.getSeverity() == Severity.ERROR));
    }

    /** A place on the card of a node that is neither its name nor a port: on the name of the solver. */
    Point card(final String id) {
        return Window.ui(() -> {
            final Rectangle card = area(part(Graphs.node(workflow(), id).orElseThrow()));
            final double zoom = card.width / 176.0;
            return screen(card.x + (int) (NAME_X * Math.min(1, zoom)), card.y + (int) (NAME_Y * Math.min(1, zoom)));
        });
    }

    /** Centre of the circle of a port, {@code node.port}. */
    Point port(final String id) {
        return Window.ui(() -> {
            final Port port = Graphs.port(workflow(), id).orElseThrow(() -> new AssertionError("no port " + id));
            final var at = ((NodeEditPart) part(port)).getSourceConnectionAnchor((Request) null).getReferencePoint();
            return screen(at.x, at.y);
        });
    }

    /** A place of the workflow. */
    Point at(final int x, final int y) {
        return Window.ui(() -> {
            final var point = new org.eclipse.draw2d.geometry.Point(x, y);
            ((GraphicalEditPart) viewer().getContents()).getFigure().translateToAbsolute(point);
            return screen(point.x, point.y);
        });
    }

    private Point screen(final int x, final int y) {
        return viewer().getControl().toDisplay(x, y);
    }

    /** On the user-interface thread. */
    EditPart part(final EObject object) {
        viewer().flush();
        final Object part = viewer().getEditPartRegistry().get(object);
        if (part == null) {
            throw new AssertionError("nothing shows " + object);
        }
        return (EditPart) part;
    }

    /** Area of a card on the canvas; on the user-interface thread. */
    static Rectangle area(final EditPart part) {
        final IFigure figure = ((GraphicalEditPart) part).getFigure();
        final Rectangle area = figure instanceof HandleBounds card ? card.getHandleBounds().getCopy()
                : figure.getBounds().getCopy();
        figure.translateToAbsolute(area);
        return area;
    }

    /** The objects that are selected. */
    List<Object> selected() {
        return Window.ui(() -> ((List<?>) viewer().getSelectedEditParts()).stream()
                .<Object>map(part -> ((EditPart) part).getModel()).toList());
    }
}
