// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.FreeformFigure;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.FreeformViewport;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.editor.figure.DotLayer;
import org.intercala.workbench.editor.figure.LinkRouter;
import org.intercala.workbench.editor.figure.PanelLayer;

/** Layers of the canvas from behind: dots, tinted areas, links, cards, feedback; zoom and pan. */
public final class CanvasRoot extends ScalableFreeformRootEditPart {

    /** What is drawn while the mouse is dragged, in the coordinates of the cards. */
    public static final Object OVERLAY = "overlay";
    private static final double[] LEVELS = { 0.02, 0.05, 0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5,
            2, 3, 4 };
    private static final int KEPT_IN_VIEW = 120;
    private static final int AROUND = 40;
    private static final double READABLE = 0.8;

    private DotLayer dots;
    private Window window;
    private LinkRouter router;

    public CanvasRoot() {
        final ZoomManager zoom = getZoomManager();
        zoom.setZoomLevels(LEVELS);
        zoom.setZoomAnimationStyle(ZoomManager.ANIMATE_NEVER);
        zoom.addZoomListener(dots::setZoom);
    }

    @Override
    protected IFigure createFigure() {
        final Viewport made = (Viewport) super.createFigure();
        final IFigure contents = made.getContents();
        made.setContents(null);
        window = new Window();
        window.setContents(contents);
        return window;
    }

    @Override
    protected ScalableFreeformLayeredPane createScaledLayers() {
        final ScalableFreeformLayeredPane pane = new Zoomed();
        dots = new DotLayer();
        pane.add(dots, DotLayer.class);
        pane.add(getPrintableLayers(), PRINTABLE_LAYERS);
        final FreeformLayer overlay = new FreeformLayer();
        overlay.setEnabled(false);
        pane.add(overlay, OVERLAY);
        return pane;
    }

    @Override
    protected LayeredPane createPrintableLayers() {
        final FreeformLayeredPane pane = new FreeformLayeredPane();
        pane.add(new PanelLayer(), PanelLayer.class);
        router = new LinkRouter();
        final ConnectionLayer links = new ConnectionLayer();
        links.setConnectionRouter(router);
        pane.add(links, LayerConstants.CONNECTION_LAYER);
        pane.add(new FreeformLayer(), LayerConstants.PRIMARY_LAYER);
        return pane;
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        return getContents().getDragTracker(request);
    }

    /** Leads the links around the cards. */
    public LinkRouter router() {
        return router;
    }

    private Viewport viewport() {
        return (Viewport) getFigure();
    }

    /** Zooms so that what is under a point stays there. @param point in the control */
    public void zoomAt(final double wish, final Point point) {
        final ZoomManager manager = getZoomManager();
        final double zoom = Math.clamp(wish, manager.getMinZoom(), manager.getMaxZoom());
        final double before = manager.getZoom();
        final Point view = viewport().getViewLocation();
        final double x = (view.x + point.x) / before;
        final double y = (view.y + point.y) / before;
        manager.setZoom(zoom);
        viewport().setViewLocation((int) Math.round(x * zoom - point.x), (int) Math.round(y * zoom - point.y));
    }

    /** What to say in the middle of an empty canvas; "" where it is not empty. */
    void setHint(final String hint) {
        if (!hint.equals(window.hint)) {
            window.hint = hint;
            window.repaint();
        }
    }

    /** Shows everything, not larger than life. */
    public void fit() {
        final Rectangle content = content();
        final Rectangle window = viewport().getClientArea();
        if (content.isEmpty() || window.isEmpty()) {
            getZoomManager().setZoom(1);
            viewport().setViewLocation(-AROUND, -AROUND);
            return;
        }
        content.expand(AROUND, AROUND);
        final double zoom = Math.clamp(Math.min((double) window.width / content.width,
                (double) window.height / content.height), LEVELS[0], 1);
        getZoomManager().setZoom(zoom);
        viewport().validate();
        viewport().setViewLocation(middle(content.x * zoom, content.width * zoom, window.width),
                middle(content.y * zoom, content.height * zoom, window.height));
    }

    /** Shows everything if it can be read then, else the beginning of the workflow. */
    public void open() {
        fit();
        if (getZoomManager().getZoom() < READABLE) {
            getZoomManager().setZoom(READABLE);
            viewport().validate();
            final Rectangle content = content().expand(AROUND, AROUND);
            final Rectangle window = viewport().getClientArea();
            viewport().setViewLocation((int) (content.x * READABLE),
                    middle(content.y * READABLE, content.height * READABLE, window.height));
        }
    }

    /** Where the view begins that has a length in its middle, or its beginning where it is too long. */
    private static int middle(final double from, final double length, final int window) {
        return (int) Math.round(length > window ? from : from + (length - window) / 2);
    }

    /** What all cards take, in their own coordinates. */
    public Rectangle content() {
        return ((FreeformFigure) getLayer(LayerConstants.PRIMARY_LAYER)).getFreeformExtent().getCopy();
    }

    /** Scrolls as little as needed to show an area. @param area in the control */
    public void reveal(final Rectangle area) {
        final Rectangle window = viewport().getClientArea();
        final int dx = shift(area.x, area.right(), viewport().getBounds().width);
        final int dy = shift(area.y, area.bottom(), viewport().getBounds().height);
        if (dx != 0 || dy != 0) {
            viewport().setViewLocation(window.x + dx, window.y + dy);
        }
    }

    private static int shift(final int from, final int to, final int extent) {
        if (from < 0 || to - from > extent) {
            return from;
        }
        return Math.max(0, to - extent);
    }

    /** Zooms by the transformation of the graphics: text and curves stay sharp and exact at every scale. */
    private static final class Zoomed extends ScalableFreeformLayeredPane {

        @Override
        protected void paintClientArea(final Graphics graphics) {
            if (getScale() == 1) {
                super.paintClientArea(graphics);
                return;
            }
            graphics.pushState();
            graphics.scale(getScale());
            graphics.pushState();
            paintChildren(graphics);
            graphics.popState();
            graphics.popState();
        }
    }

    /** A window on the canvas that can be moved beyond the cards, until only an edge of them is left in view. */
    private static final class Window extends FreeformViewport {

        private String hint = "";

        @Override
        public void paint(final Graphics graphics) {
            super.paint(graphics);
            if (!hint.isEmpty()) {
                graphics.setFont(Fonts.body());
                graphics.setForegroundColor(Ink.SECONDARY.color());
                final var size = FigureUtilities.getTextExtents(hint, Fonts.body());
                graphics.drawText(hint, (getBounds().width - size.width) / 2, (getBounds().height - size.height) / 2);
            }
        }

        @Override
        protected void readjustScrollBars() {
            if (!(getContents() instanceof FreeformFigure contents)) {
                return;
            }
            final Rectangle window = getClientArea();
            final Rectangle reach = contents.getFreeformExtent().getCopy();
            reach.expand(Math.max(0, window.width - KEPT_IN_VIEW), Math.max(0, window.height - KEPT_IN_VIEW));
            getVerticalRangeModel().setAll(reach.y, window.height, reach.bottom());
            getHorizontalRangeModel().setAll(reach.x, window.width, reach.right());
            contents.setFreeformBounds(reach);
        }
    }
}
