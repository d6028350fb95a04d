// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.intercala.model.Container;
import org.intercala.model.Node;
import org.intercala.model.Workflow;
import org.intercala.workbench.DocumentEditor;

/** Adds an entry of the palette to the workflow in front, where there is room for it. */
public final class Additions {

    private static final int STEP = 20;
    /** No card is wider, however long its name (px). */
    private static final int CARD = 280;
    private static final int GAP = 40;
    private static final int HEADER = 52;
    private static final int ROW = 20;

    private Additions() {
    }

    /** @return whether it was added */
    static boolean add(final DocumentEditor editor, final PaletteEntry entry) {
        final Workflow workflow = editor.document().workflow();
        final Point place = freePlace(workflow, view(editor), size(entry));
        final var creation = entry.create(workflow, workflow, place.x, place.y);
        if (!editor.document().execute(creation.command())) {
            return false;
        }
        editor.reveal(List.of(creation.node()));
        return true;
    }

    private static Rectangle size(final PaletteEntry entry) {
        return new Rectangle(0, 0, CARD, HEADER + ROW * Math.max(2, entry.inputs().size() + entry.outputs().size()));
    }

    /** The part of the workflow that can be seen. */
    private static Rectangle view(final DocumentEditor editor) {
        final GraphicalViewer viewer = Adapters.adapt(editor, GraphicalViewer.class);
        if (viewer == null || !(viewer.getControl() instanceof FigureCanvas canvas)
                || !(viewer.getContents() instanceof GraphicalEditPart contents)) {
            return new Rectangle();
        }
        final Rectangle area = new Rectangle(0, 0, canvas.getClientArea().width, canvas.getClientArea().height);
        contents.getContentPane().translateToRelative(area);
        return area;
    }

    /** The free place nearest to the middle of what can be seen, on the grid. */
    static Point freePlace(final Workflow workflow, final Rectangle view, final Rectangle size) {
        final Point middle = view.getCenter().translate(-size.width / 2, -size.height / 2);
        Point best = null;
        for (int ring = 0; best == null; ring++) {
            final int reach = ring * STEP;
            int distance = Integer.MAX_VALUE;
            for (int dx = -reach; dx <= reach; dx += STEP) {
                for (int dy = -reach; dy <= reach; dy += Math.abs(dx) == reach ? STEP : Math.max(STEP, 2 * reach)) {
                    final Point place = new Point(snap(middle.x + dx), snap(middle.y + dy));
                    final int length = dx * dx + dy * dy;
                    if (length < distance && isFree(workflow, size.getCopy().setLocation(place))) {
                        best = place;
                        distance = length;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isFree(final Workflow workflow, final Rectangle area) {
        return workflow.getNodes().stream().noneMatch(node -> bounds(node).expand(GAP / 2, GAP / 2).intersects(area));
    }

    /** How far below themselves copies of nodes cover none of others, on the grid. */
    public static int below(final List<Node> copies, final List<Node> others) {
        final List<Rectangle> taken = others.stream().map(Additions::bounds).toList();
        int down = STEP;
        while (isCovered(copies, down, taken)) {
            down += STEP;
        }
        return down;
    }

    private static boolean isCovered(final List<Node> copies, final int down, final List<Rectangle> taken) {
        return copies.stream().map(copy -> bounds(copy).translate(0, down))
                .anyMatch(copy -> taken.stream().anyMatch(copy::intersects));
    }

    private static Rectangle bounds(final Node node) {
        final Rectangle bounds = new Rectangle(node.getX(), node.getY(), CARD,
                HEADER + ROW * Math.max(2, node.getInputs().size() + node.getOutputs().size()));
        if (node instanceof Container container && container.getBody() != null && !container.isCollapsed()) {
            container.getBody().getNodes().forEach(child -> bounds
                    .union(bounds(child).translate(node.getX() + STEP, node.getY() + HEADER).expand(STEP, STEP)));
        }
        return bounds;
    }

    private static int snap(final int length) {
        return Math.round(length / (float) STEP) * STEP;
    }
}
