// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.Ink;

/**
 * A plot: SWTChart holds the axes with their ranges and the plot area, {@link PlotPainter} paints. Zoom by wheel and
 * frame, pan by the middle button or the space bar, the cursor follows the pointer and the arrow keys.
 */
public final class PlotChart extends Canvas {

    /** Follows a chart. */
    public interface Follower {
        /** The cursor, the lifted line or the hidden lines have changed. */
        void viewChanged();

        /** The range that is shown has changed. */
        void rangeChanged();

        /** The labels need a wider left margin; matters where something else stands below the chart. */
        default void marginChanged() {
            // One chart alone.
        }
    }

    private static final double NEAR = 14;

    private final Chart chart;
    private boolean xTitle = true;
    private PlotContent content = PlotContent.EMPTY;
    private PlotContent.Range wholeX = content.horizontal();
    private PlotContent.Range wholeY = content.vertical();
    private final BitSet hidden = new BitSet();
    private boolean zoomed;
    private int hovered = -1;
    private double cursor = Double.NaN;
    private List<PlotPainter.Drawn> paths = List.of();
    private Rectangle frame;
    private int leftMargin;
    private Follower follower;

    public PlotChart(final Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        chart = new Chart(this, SWT.NONE);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        for (final IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setVisible(false);
            axis.getGrid().setStyle(LineStyle.NONE);
        }
        // What the chart would paint around its plot area is painted by the frame.
        for (final Listener painter : chart.getListeners(SWT.Paint)) {
            chart.removeListener(SWT.Paint, painter);
        }
        chart.setLayout(new Full());
        chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(final PaintEvent event) {
                paintArea(event.gc);
            }

            @Override
            public boolean drawBehindSeries() {
                return false;
            }
        });
        addPaintListener(event -> paintFrame(event.gc));
        addControlListener(ControlListener.controlResizedAdapter(event -> arrange()));
        addDisposeListener(event -> forgetPaths());
        new ChartMouse(this, area());
        theme();
    }

    /** Takes the colours of the theme of now. */
    public void theme() {
        setBackground(Ink.CARD.color());
        chart.setBackground(Ink.CARD.color());
        chart.getPlotArea().setBackground(Ink.CARD.color());
        redrawAll();
    }

    public void setFollower(final Follower value) {
        follower = value;
    }

    /** Shows something else. @param keep whether cursor, hidden lines and a range that was zoomed to stay */
    public void setContent(final PlotContent next, final boolean keep) {
        final boolean same = content.x().unit().equals(next.x().unit()) && content.y().unit().equals(next.y().unit());
        content = next;
        wholeX = next.horizontal();
        wholeY = next.vertical();
        hovered = -1;
        if (!keep) {
            hidden.clear();
        }
        if (!keep || !same) {
            cursor = Double.NaN;
        }
        if (!keep || !same || !zoomed || !fits(range(true), next.x()) || !fits(range(false), next.y())) {
            showAll();
        } else {
            range(true, range(true));
            range(false, range(false));
            changed();
        }
    }

    /** Whether an axis can show a range: a logarithmic one begins above 0, and no range is too narrow to be told. */
    private static boolean fits(final PlotContent.Range range, final PlotSpec.Axis axis) {
        final double span = range.upper() - range.lower();
        return span > 1e-12 * Math.max(Math.abs(range.lower()), Math.abs(range.upper())) && !Double.isInfinite(span)
                && (!axis.logarithmic() || range.lower() > 0);
    }

    /** Says whether the horizontal axis has labels and a title. */
    public void setXTitle(final boolean value) {
        if (xTitle != value) {
            xTitle = value;
            arrange();
            redrawAll();
        }
    }

    public PlotContent content() {
        return content;
    }

    /** Shows the whole range of everything. */
    public void showAll() {
        leftMargin = 0;
        zoomed = false;
        range(true, wholeX);
        range(false, wholeY);
        changed();
    }

    /** The range of the vertical axis that shows everything. */
    public PlotContent.Range whole() {
        return wholeY;
    }

    public PlotContent.Range range(final boolean horizontal) {
        final Range range = axis(horizontal).getRange();
        return new PlotContent.Range(range.lower, range.upper);
    }

    /** Shows a range; one that is too narrow to be told apart is left alone. */
    public void setRange(final boolean horizontal, final PlotContent.Range range) {
        zoomed = true;
        range(horizontal, range);
        changed();
    }

    private void range(final boolean horizontal, final PlotContent.Range range) {
        final IAxis axis = axis(horizontal);
        final PlotSpec.Axis wanted = horizontal ? content.x() : content.y();
        if (fits(range, wanted)) {
            axis.enableLogScale(false);
            axis.setRange(new Range(range.lower(), range.upper()));
            axis.enableLogScale(wanted.logarithmic());
        }
    }

    private IAxis axis(final boolean horizontal) {
        return horizontal ? chart.getAxisSet().getXAxis(0) : chart.getAxisSet().getYAxis(0);
    }

    public double cursor() {
        return cursor;
    }

    /** Puts the cursor somewhere. @param value on the horizontal axis, or NaN for nowhere */
    public void setCursor(final double value) {
        if (Double.compare(cursor, value) != 0) {
            cursor = value;
            viewChanged();
        }
    }

    /** Numbers of the entries that are not drawn. */
    public BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    public boolean isHidden(final int entry) {
        return hidden.get(entry);
    }

    public void setHidden(final int entry, final boolean value) {
        hidden.set(entry, value);
        viewChanged();
    }

    /** Number of the entry that is lifted out, or -1. */
    public int hovered() {
        return hovered;
    }

    /** Lifts an entry out. @param entry its number, or -1 for none */
    public void setHovered(final int entry) {
        if (hovered != entry) {
            hovered = entry;
            viewChanged();
        }
    }

    private void viewChanged() {
        area().redraw();
        if (follower != null) {
            follower.viewChanged();
        }
    }

    /** The entry whose line passes near a place of the plot area, or -1. */
    int near(final int px, final int py) {
        final Point size = area().getSize();
        final PlotPainter painter = painter();
        final double at = painter.xMap(size.x).value(px);
        final AxisMap y = painter.yMap(size.y);
        if (content.backdrop() != null && content.backdrop().replacesLines()) {
            return content.backdrop().near(at, y.value(py), hidden);
        }
        int nearest = -1;
        double distance = NEAR;
        for (int i = 0; i < content.entries().size(); i++) {
            final Entry entry = content.entries().get(i);
            if (!hidden.get(i) && !entry.measured()) {
                final double away = Math.abs(y.pixel(entry.trace().at(at, y.value(py))) - py);
                if (away < distance) {
                    distance = away;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    PlotPainter painter() {
        return painter(getClientArea().height);
    }

    private PlotPainter painter(final int height) {
        return new PlotPainter(content, range(true), range(false), xTitle, height);
    }

    /** The plot area. */
    public Control area() {
        return chart.getPlotArea().getControl();
    }

    /** A frame that is being drawn to zoom into, or null for none. */
    void setFrame(final Rectangle value) {
        frame = value;
        area().redraw();
    }

    private void changed() {
        arrange();
        forgetPaths();
        redrawAll();
        if (follower != null) {
            follower.rangeChanged();
        }
    }

    private void redrawAll() {
        redraw();
        area().redraw();
    }

    /** Left margin that the labels need; never shrinks while one pans. */
    public int leftMargin() {
        return leftMargin;
    }

    /** Makes room at the left for a chart above or below with wider labels. */
    public void setLeftMargin(final int value) {
        if (leftMargin != value) {
            leftMargin = value;
            arrange();
            redrawAll();
        }
    }

    private void arrange() {
        final Rectangle all = getClientArea();
        if (all.width < 60 || all.height < 40) {
            return;
        }
        final var gc = new GC(this);
        final PlotPainter.Margins margins = painter().margins(gc);
        gc.dispose();
        final boolean wider = margins.left() > leftMargin;
        leftMargin = Math.max(leftMargin, margins.left());
        final var area = new Rectangle(leftMargin, margins.top(),
                Math.max(20, all.width - leftMargin - margins.right()),
                Math.max(20, all.height - margins.top() - margins.bottom()));
        if (!area.equals(chart.getBounds())) {
            chart.setBounds(area);
            chart.layout();
            forgetPaths();
        }
        if (wider && follower != null) {
            follower.marginChanged();
        }
    }

    private void paintFrame(final GC gc) {
        if (!content.entries().isEmpty()) {
            painter().frame(gc, chart.getBounds());
        }
    }

    private void paintArea(final GC gc) {
        if (content.entries().isEmpty()) {
            return;
        }
        final Point size = area().getSize();
        final PlotPainter painter = painter();
        if (paths.isEmpty()) {
            paths = painter.paths(gc, size);
        }
        painter.area(gc, size, new PlotPainter.View(hidden, hovered, cursor), paths);
        if (frame != null) {
            gc.setAntialias(SWT.OFF);
            gc.setBackground(Ink.ACCENT.color());
            gc.setForeground(Ink.ACCENT.color());
            gc.setAlpha(30);
            gc.fillRectangle(frame);
            gc.setAlpha(255);
            gc.drawRectangle(frame);
        }
    }

    /** Paints the plot somewhere else, as large as that is; leaves transform and clipping at the plot area. */
    public void paint(final GC gc, final Point size) {
        final PlotPainter painter = painter(size.y);
        final PlotPainter.Margins margins = painter.margins(gc);
        final int left = Math.max(leftMargin, margins.left());
        final var area = new Rectangle(left, margins.top(), size.x - left - margins.right(),
                size.y - margins.top() - margins.bottom());
        painter.frame(gc, area);
        final var own = new Transform(gc.getDevice());
        gc.getTransform(own);
        own.translate(area.x, area.y);
        gc.setTransform(own);
        gc.setClipping(0, 0, area.width, area.height);
        final List<PlotPainter.Drawn> there = painter.paths(gc, new Point(area.width, area.height));
        painter.area(gc, new Point(area.width, area.height), new PlotPainter.View(hidden, -1, Double.NaN), there);
        there.forEach(drawn -> drawn.path().dispose());
        own.dispose();
    }

    private void forgetPaths() {
        paths.forEach(drawn -> drawn.path().dispose());
        paths = List.of();
    }

    /** The plot area fills the chart. */
    private static final class Full extends Layout {
        @Override
        protected Point computeSize(final Composite composite, final int width, final int height,
                final boolean flush) {
            return new Point(100, 100);
        }

        @Override
        protected void layout(final Composite composite, final boolean flush) {
            final Control area = ((Chart) composite).getPlotArea().getControl();
            for (final Control child : composite.getChildren()) {
                child.setBounds(child == area ? composite.getClientArea() : new Rectangle(0, 0, 0, 0));
            }
        }
    }
}
