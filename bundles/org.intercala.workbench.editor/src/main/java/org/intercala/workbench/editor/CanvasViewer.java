// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.Collection;
import java.util.Map;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.GraphicsSource;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.intercala.model.Graph;
import org.intercala.model.Node;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.figure.NodeFigure;
import org.intercala.workbench.editor.part.CanvasPart;
import org.intercala.workbench.editor.part.ContainerPart;
import org.intercala.workbench.editor.part.GraphPart;
import org.intercala.workbench.editor.part.NodePart;
import org.intercala.workbench.editor.part.PartFactory;
import org.intercala.workbench.editor.part.PortPart;

/** The canvas: shows a document, paints straight on the window, finds links behind what they run through. */
public final class CanvasViewer extends ScrollingGraphicalViewer {

    private static final double WHEEL_ZOOM = 1.04;
    private static final int WHEEL_STEP = 16;
    private static final String HINT = "Drag a solver here, or double-click to search";

    private final WorkflowDocument document;
    private final LinkIndex links;
    private Overview overview;
    private PaintListener painted;

    /**
     * A place for something new.
     *
     * @param graph the workflow, or the body of the container that is there
     * @param x     left edge in that graph, on the grid
     * @param y     top edge
     */
    public record Spot(Graph graph, int x, int y) {
    }

    public CanvasViewer(final WorkflowDocument document) {
        this.document = document;
        links = new LinkIndex(document::workflow);
        setRootEditPart(new CanvasRoot());
        setEditPartFactory(new PartFactory());
    }

    public WorkflowDocument document() {
        return document;
    }

    public LinkIndex links() {
        return links;
    }

    public CanvasRoot root() {
        return (CanvasRoot) getRootEditPart();
    }

    public FigureCanvas canvas() {
        return getFigureCanvas();
    }

    public Viewport viewport() {
        return getFigureCanvas().getViewport();
    }

    /** Is told when the canvas has been painted. */
    public interface PaintListener {
        void painted();
    }

    /** @param listener null for none */
    public void setPaintListener(final PaintListener listener) {
        painted = listener;
    }

    /** Nodes that are shown, containers included. */
    public int nodeCount() {
        return (int) ((Map<?, ?>) getEditPartRegistry()).keySet().stream().filter(Node.class::isInstance).count();
    }

    @Override
    protected LightweightSystem createLightweightSystem() {
        return new LightweightSystem() {
            @Override
            public void paint(final GC gc) {
                super.paint(gc);
                if (painted != null) {
                    painted.painted();
                }
            }
        };
    }

    /** The miniature of the canvas. */
    public Overview overview() {
        return overview;
    }

    @Override
    protected void hookControl() {
        super.hookControl();
        getLightweightSystem().getUpdateManager().setGraphicsSource(new Repaint(getControl()));
        canvas().setScrollBarVisibility(FigureCanvas.NEVER);
        getControl().setBackground(Ink.CANVAS.color());
        setKeyHandler(new CanvasKeys(this));
        getControl().addListener(SWT.MouseVerticalWheel, this::wheel);
        getControl().addListener(SWT.MouseHorizontalWheel, this::wheel);
        overview = new Overview(this);
    }

    /** The wheel scrolls, with Shift sideways; with Ctrl it zooms where the pointer is. */
    private void wheel(final Event event) {
        event.doit = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            final double zoom = root().getZoomManager().getZoom() * Math.pow(WHEEL_ZOOM, event.count);
            root().zoomAt(zoom, new Point(event.x, event.y));
            return;
        }
        final boolean sideways = event.type == SWT.MouseHorizontalWheel || (event.stateMask & SWT.MOD2) != 0;
        final Point view = viewport().getViewLocation();
        final int step = -event.count * WHEEL_STEP;
        viewport().setViewLocation(view.x + (sideways ? step : 0), view.y + (sideways ? 0 : step));
    }

    /** Takes away the hover of what is dragged or deleted; Draw2D leaves it until its time is over. */
    public void hideTips() {
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        for (final Shell shell : getControl().getShell().getShells()) {
            if ((shell.getStyle() & (SWT.ON_TOP | SWT.TOOL)) != 0 && (shell.getStyle() & SWT.RESIZE) == 0) {
                shell.setVisible(false);
            }
        }
    }

    /** Edits the name of the only part that is selected. */
    public void rename() {
        if (getSelectedEditParts().size() == 1
                && getSelectedEditParts().getFirst() instanceof GraphicalEditPart part) {
            NameEditor.open(this, part);
        }
    }

    /** Shows the workflow of the document as it is now. */
    public void rebuild() {
        links.forget();
        setContents(document.workflow());
        refreshStates();
    }

    /** Shows states and findings again. */
    public void refreshStates() {
        overview.refresh();
        final boolean empty = document.workflow().getNodes().isEmpty() && document.workflow().getNotes().isEmpty();
        root().setHint(empty ? HINT : "");
        moveStates();
    }

    /** Shows how far a run is. */
    void moveStates() {
        for (final Object part : getEditPartRegistry().values().toArray()) {
            if (part instanceof CanvasPart shown) {
                shown.refreshState();
            }
        }
    }

    /** Selects what shows these objects and scrolls to it. */
    public void selectObjects(final Collection<? extends EObject> objects) {
        flush();
        final var parts = objects.stream().map(getEditPartRegistry()::get).filter(EditPart.class::isInstance)
                .toList();
        if (!parts.isEmpty()) {
            setSelection(new StructuredSelection(parts));
            reveal((EditPart) parts.getFirst());
        }
    }

    /** What a double click on a part means. @param at on the control */
    public void open(final EditPart part, final Point at) {
        switch (part) {
            case CanvasPart shown when isOnText(shown, at) -> NameEditor.open(this, (GraphicalEditPart) part);
            case ContainerPart container when container.isHeader(at) -> Results.open(document, container.getModel());
            case GraphPart<?> _ -> NewNodes.search(this, at);
            case PortPart port -> Results.open(document, port.getModel());
            case NodePart node -> Results.open(document, node.getModel());
            case null, default -> {
            }
        }
    }

    private static boolean isOnText(final CanvasPart part, final Point at) {
        return part.textArea() != null
                && onControl(((GraphicalEditPart) part).getFigure(), part.textArea()).contains(at);
    }

    /** Where something new goes that is put at a point of the control. */
    public Spot spot(final Point location) {
        EditPart part = findObjectAt(location);
        while (part != null && !(part instanceof GraphPart<?>)) {
            part = part.getParent();
        }
        final GraphPart<?> graph = part == null ? (GraphPart<?>) getContents() : (GraphPart<?>) part;
        final Point point = location.getCopy();
        graph.getContentPane().translateToRelative(point);
        if (graph instanceof ContainerPart container) {
            final Point origin = container.origin();
            point.translate(-origin.x, -origin.y);
        }
        return new Spot(graph.graph(), snap(point.x), snap(point.y));
    }

    private static int snap(final int length) {
        return Math.round(length / (float) DotLayer.STEP) * DotLayer.STEP;
    }

    /** Area of the figure of a part in the coordinates of the control, without the margin of a card. */
    public static Rectangle onControl(final IFigure figure, final Rectangle area) {
        final Rectangle result = area.getCopy();
        figure.translateToAbsolute(result);
        return result;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public EditPart findObjectAtExcluding(final Point location, final Collection excluded,
            final Conditional condition) {
        final EditPart found = super.findObjectAtExcluding(location, excluded, condition);
        if (found instanceof GraphPart<?> || found == null || found == getRootEditPart()) {
            final EditPart link = linkAt(location);
            if (link != null && !excluded.contains(link.getParent())
                    && (condition == null || condition.evaluate(link))) {
                return link;
            }
        }
        return found == getRootEditPart() && getContents() != null && !excluded.contains(getContents())
                && (condition == null || condition.evaluate(getContents())) ? getContents() : found;
    }

    private EditPart linkAt(final Point location) {
        final IFigure layer = getLayerManager().getLayer(LayerConstants.CONNECTION_LAYER);
        final Point point = location.getCopy();
        layer.translateToRelative(point);
        for (int i = layer.getChildren().size() - 1; i >= 0; i--) {
            final IFigure link = (IFigure) layer.getChildren().get(i);
            if (link.containsPoint(point)) {
                return (EditPart) getVisualPartMap().get(link);
            }
        }
        return null;
    }

    @Override
    public void reveal(final EditPart part) {
        if (part instanceof GraphicalEditPart shown) {
            root().reveal(onControl(shown.getFigure(), shown.getFigure().getBounds()
                    .getExpanded(NodeFigure.MARGIN, NodeFigure.MARGIN)));
        }
    }

    /**
     * Lets the window ask for the painting of what has changed, instead of painting it into an image first: sharp at
     * any scale of the display, and once for several changes.
     */
    private record Repaint(Control control) implements GraphicsSource {

        @Override
        public Graphics getGraphics(final Rectangle region) {
            if (!control.isDisposed()) {
                control.redraw(region.x, region.y, region.width, region.height, false);
            }
            return null;
        }

        @Override
        public void flushGraphics(final Rectangle region) {
            // The window does it.
        }
    }
}
