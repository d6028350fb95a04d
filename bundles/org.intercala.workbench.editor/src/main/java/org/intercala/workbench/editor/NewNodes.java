// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EClass;
import org.intercala.model.Graphs;
import org.intercala.model.Port;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.command.CreateLinkedNodeCommand;
import org.intercala.workbench.command.CreateNodeCommand;
import org.intercala.workbench.editor.palette.PaletteEntry;
import org.intercala.workbench.editor.palette.SearchPopup;

/** Makes nodes where the user points, alone or at the end of a link. */
public final class NewNodes {

    private NewNodes() {
    }

    /** Asks what to put at a point of the control. */
    public static void search(final CanvasViewer canvas, final Point at) {
        if (!canvas.document().isReadOnly()) {
            new SearchPopup(canvas.canvas(), entry -> true, PaletteEntry::group, entry -> {
                final PaletteEntry.Creation creation = create(canvas, entry, canvas.spot(at));
                if (canvas.document().execute(creation.command())) {
                    canvas.selectObjects(List.of(creation.node()));
                }
            }).open(new org.eclipse.swt.graphics.Point(at.x, at.y));
        }
    }

    /** Asks what of all that fits a port to put at a point of the control, and links it. */
    public static void search(final CanvasViewer canvas, final Point at, final Port from) {
        new SearchPopup(canvas.canvas(), entry -> end(entry, from).isPresent(),
                entry -> end(entry, from).map(PortSpec::label).orElse(""), entry -> {
                    final PaletteEntry.Creation creation = create(canvas, entry, spot(canvas, at, from));
                    if (creation.command() instanceof CreateNodeCommand create
                            && canvas.document().execute(new CreateLinkedNodeCommand(canvas.document().workflow(),
                                    create, from, end(entry, from).orElseThrow().name()))) {
                        canvas.selectObjects(List.of(creation.node()));
                    }
                }).open(new org.eclipse.swt.graphics.Point(at.x, at.y));
    }

    private static PaletteEntry.Creation create(final CanvasViewer canvas, final PaletteEntry entry,
            final CanvasViewer.Spot spot) {
        return entry.create(canvas.document().workflow(), spot.graph(), spot.x(), spot.y());
    }

    private static CanvasViewer.Spot spot(final CanvasViewer canvas, final Point at, final Port from) {
        final double zoom = canvas.root().getZoomManager().getZoom();
        final int left = Graphs.isOutput(from) ? 0 : (int) (-180 * zoom);
        return canvas.spot(at.getCopy().translate(left, (int) (-50 * zoom)));
    }

    /** The port of a new node that a link to or from a port would take; empty where none does. */
    private static Optional<PortSpec> end(final PaletteEntry entry, final Port from) {
        final Optional<EClass> data = Flow.spec(from).map(PortSpec::type);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Graphs.isOutput(from)
                ? entry.inputs().stream().filter(spec -> spec.type().isSuperTypeOf(data.get())).findFirst()
                : entry.outputs().stream().filter(spec -> data.get().isSuperTypeOf(spec.type())).findFirst();
    }
}
