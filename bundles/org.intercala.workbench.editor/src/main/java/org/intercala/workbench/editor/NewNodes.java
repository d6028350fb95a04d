// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.util.EcoreUtil.Copier;
import org.intercala.model.Graph;
import org.intercala.model.Graphs;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.solver.PortSpec;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateLinkCommand;
import org.intercala.workbench.command.CreateLinkedNodeCommand;
import org.intercala.workbench.command.CreateNodeCommand;
import org.intercala.workbench.editor.palette.PaletteEntries;
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
        final CanvasViewer.Spot spot = spot(canvas, at, from);
        final Map<String, PortSpec> ends = ends(canvas.document().workflow(), spot.graph(), from);
        new SearchPopup(canvas.canvas(), entry -> ends.containsKey(entry.key()),
                entry -> ends.get(entry.key()).label(), entry -> {
                    final PaletteEntry.Creation creation = create(canvas, entry, spot);
                    if (creation.command() instanceof CreateNodeCommand create
                            && canvas.document().execute(new CreateLinkedNodeCommand(canvas.document().workflow(),
                                    create, from, ends.get(entry.key()).name()))) {
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

    /** For each entry that fits, by its key, the port of the new node that a link to or from a port may lead to. */
    private static Map<String, PortSpec> ends(final Workflow workflow, final Graph graph, final Port from) {
        final Copier copier = new Copier();
        final Workflow copy = (Workflow) copier.copy(workflow);
        copier.copyReferences();
        final Graph place = (Graph) copier.get(graph);
        final Port start = (Port) copier.get(from);
        final Map<String, PortSpec> ends = new HashMap<>();
        for (final PaletteEntry entry : PaletteEntries.all()) {
            if (entry.create(copy, place, 0, 0).node() instanceof SolverNode node) {
                place.getNodes().add(node);
                (Graphs.isOutput(from) ? entry.inputs() : entry.outputs()).stream()
                        .filter(spec -> isAllowed(copy, start, node, spec.name())).findFirst()
                        .ifPresent(spec -> ends.put(entry.key(), spec));
                place.getNodes().remove(node);
            }
        }
        return ends;
    }

    private static boolean isAllowed(final Workflow workflow, final Port from, final Node node, final String name) {
        final Port end = (Graphs.isOutput(from) ? Graphs.input(node, name) : Graphs.output(node, name)).orElseThrow();
        return new CreateLinkCommand(workflow, from, end, Services.registry().packages()).canExecute()
                && LinkTrial.refusal(from, end, workflow).isEmpty();
    }
}
