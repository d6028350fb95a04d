// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.jface.viewers.StructuredSelection;
import org.intercala.workbench.editor.CanvasRoot;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.figure.MarqueeFigure;

/** Selects what lies in a rectangle; a click selects nothing, or the container that was clicked. */
public final class MarqueeTool extends DragTool {

    private final CanvasViewer viewer;
    private final GraphicalEditPart container;
    private final MarqueeFigure marquee = new MarqueeFigure();
    private List<?> before = List.of();
    private IFigure overlay;

    public MarqueeTool(final CanvasViewer viewer) {
        this(viewer, null);
    }

    /** @param container the container in whose body it begins */
    public MarqueeTool(final CanvasViewer viewer, final GraphicalEditPart container) {
        this.viewer = viewer;
        this.container = container;
    }

    @Override
    protected void pressed() {
        viewer.getControl().forceFocus();
        if (button() != 1 && container != null) {
            select(container);
        } else if (button() != 1) {
            viewer.deselectAll();
        }
    }

    @Override
    protected void clicked() {
        if (button() != 1) {
            return;
        }
        if (container != null) {
            select(container);
        } else if (!getCurrentInput().isControlKeyDown() && !getCurrentInput().isShiftKeyDown()) {
            viewer.deselectAll();
        }
    }

    @Override
    protected void begin() {
        before = getCurrentInput().isControlKeyDown() || getCurrentInput().isShiftKeyDown()
                ? List.copyOf((List<?>) viewer.getSelectedEditParts()) : List.of();
        overlay = viewer.root().getLayer(CanvasRoot.OVERLAY);
        overlay.add(marquee);
    }

    @Override
    protected void drag() {
        final Rectangle area = new Rectangle(getStartLocation(), getLocation());
        marquee.translateToRelative(area);
        marquee.setBounds(area);
        final Set<Object> inside = new LinkedHashSet<>(before);
        collect(container == null ? viewer.getContents() : container, area, inside);
        if (!List.copyOf(inside).equals(viewer.getSelectedEditParts())) {
            viewer.setSelection(new StructuredSelection(inside.toArray()));
        }
    }

    private static void collect(final EditPart parent, final Rectangle area, final Set<Object> inside) {
        for (final Object child : parent.getChildren()) {
            if (child instanceof GraphicalEditPart part && part.getFigure() instanceof HandleBounds figure) {
                if (area.contains(figure.getHandleBounds())
                        || !hasBody(part) && area.intersects(figure.getHandleBounds())) {
                    inside.add(part);
                } else if (hasBody(part)) {
                    collect(part, area, inside);
                }
            }
        }
    }

    private static boolean hasBody(final GraphicalEditPart part) {
        return part.getContentPane() != part.getFigure()
                || part.getFigure() instanceof org.intercala.workbench.editor.figure.GroupFigure;
    }

    @Override
    protected void drop() {
        overlay.remove(marquee);
    }

    @Override
    protected void cancel() {
        drop();
        viewer.setSelection(new StructuredSelection(before));
    }
}
