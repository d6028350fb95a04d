// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.intercala.model.Graphs;
import org.intercala.model.Port;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateLinkedNodeCommand;
import org.intercala.workbench.command.CreateNodeCommand;

/** Makes nodes where the user points, alone or at the end of a link. */
public final class NewNodes {

    private NewNodes() {
    }

    /** Asks which solver to put at a point of the control. */
    public static void search(final CanvasViewer canvas, final Point at) {
        if (!canvas.document().isReadOnly()) {
            SolverSearch.open(canvas.canvas(), new org.eclipse.swt.graphics.Point(at.x, at.y), factory -> true,
                    factory -> add(canvas, factory, canvas.spot(at)));
        }
    }

    /** Asks which of the solvers that fit a port to put at a point of the control, and links it. */
    public static void search(final CanvasViewer canvas, final Point at, final Port from) {
        SolverSearch.open(canvas.canvas(), new org.eclipse.swt.graphics.Point(at.x, at.y),
                factory -> end(factory, from).isPresent(),
                factory -> end(factory, from).map(PortSpec::label).orElse(""), factory -> {
                    final CreateNodeCommand create = create(canvas, factory, spot(canvas, at, from));
                    end(factory, from).ifPresent(end -> {
                        if (canvas.document().execute(new CreateLinkedNodeCommand(canvas.document().workflow(), create,
                                from, end.name()))) {
                            canvas.selectObjects(List.of(create.node()));
                        }
                    });
                });
    }

    /** Adds a node and selects it. */
    public static void add(final CanvasViewer canvas, final SolverFactory factory, final CanvasViewer.Spot spot) {
        final CreateNodeCommand create = create(canvas, factory, spot);
        if (canvas.document().execute(create)) {
            canvas.selectObjects(List.<EObject>of(create.node()));
        }
    }

    private static CreateNodeCommand create(final CanvasViewer canvas, final SolverFactory factory,
            final CanvasViewer.Spot spot) {
        return new CreateNodeCommand(canvas.document().workflow(), spot.graph(), factory, Services.registry(),
                spot.x(), spot.y());
    }

    private static CanvasViewer.Spot spot(final CanvasViewer canvas, final Point at, final Port from) {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final int left = Graphs.isOutput(from) ? 0 : (int) (-180 * zoom);
        return canvas.spot(at.getCopy().translate(left, (int) (-50 * zoom)));
    }

    /** The port of a new node that a link to or from a port would take; empty where none does. */
    static Optional<PortSpec> end(final SolverFactory factory, final Port from) {
        final Optional<EClass> data = Flow.spec(from).map(PortSpec::type);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Graphs.isOutput(from)
                ? factory.inputs(factory.createParameters()).stream()
                        .filter(spec -> spec.type().isSuperTypeOf(data.get())).findFirst()
                : factory.outputs(factory.createParameters()).stream()
                        .filter(spec -> data.get().isSuperTypeOf(spec.type())).findFirst();
    }
}
