// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.intercala.report.AxisScale;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/**
 * Paints a plot: grid and lines into the plot area, labels and titles around it. The lines are drawn here and not by
 * the chart's own series, which round every point to a whole pixel, so that a gentle slope becomes a staircase.
 */
public final class PlotPainter {

    private static final int EDGE = 4;
    private static final int TICK_GAP = 6;
    private static final int SPACE_X = 84;
    private static final int SPACE_Y = 27;
    /** Where there is room for two or three labels alone. */
    private static final int LEAST_SPACE_Y = 17;
    private static final int NARROWEST = 24;
    /** A chart lower than this, in pixels, has the title of its horizontal axis beside the labels. */
    private static final int LOW = 260;
    /** Beside the labels a title wider than this part of the axis gives way to its symbol. */
    private static final double WIDEST_TITLE = 0.12;
    /** A decade of a logarithmic axis shorter than this, in pixels, has no lines between its ends. */
    private static final int FINE = 70;
    private static final int DOT = 7;
    private static final int OTHERS_ALPHA = 110;
    /** So many points for each column of pixels make a line dense. */
    private static final int DENSE = 2;
    private static final float[][] DASHES = { {}, { 7, 5 }, { 2, 4 }, { 9, 4, 2, 4 } };

    private final PlotContent content;
    private final PlotContent.Range xRange;
    private final PlotContent.Range yRange;
    private final boolean xTitle;
    private final int height;

    /**
     * What a reader has done to the plot.
     *
     * @param hidden  numbers of the entries that are not drawn
     * @param hovered number of the entry that is lifted out, or -1
     * @param cursor  place of the cursor on the horizontal axis, or NaN
     */
    public record View(BitSet hidden, int hovered, double cursor) {
    }

    /**
     * An entry in pixels.
     *
     * @param dense whether it turns so often that smoothing its edges takes long and shows nothing
     */
    record Drawn(Path path, boolean dense) {
    }

    /** Free space around the plot area, in pixels. */
    record Margins(int left, int top, int right, int bottom) {
    }

    /** @param xTitle whether the horizontal axis has labels and a title @param height of the whole chart (pixels) */
    public PlotPainter(final PlotContent content, final PlotContent.Range xRange, final PlotContent.Range yRange,
            final boolean xTitle, final int height) {
        this.content = content;
        this.xRange = xRange;
        this.yRange = yRange;
        this.xTitle = xTitle;
        this.height = height;
    }

    AxisScale xScale(final int width) {
        return scale(content.x(), xRange, Math.max(2, width / SPACE_X));
    }

    AxisScale yScale(final int height) {
        final int least = Math.clamp(height / LEAST_SPACE_Y, 2, 3);
        return scale(content.y(), yRange, Math.max(least, height / SPACE_Y));
    }

    /** A logarithmic axis that shows less than a decade has linear ticks, since it may hold no power of ten. */
    private static AxisScale scale(final PlotSpec.Axis axis, final PlotContent.Range range, final int ticks) {
        final boolean logarithmic = axis.logarithmic() && range.lower() > 0 && range.upper() / range.lower() >= 8;
        return new AxisScale(new PlotSpec.Axis(axis.label(), axis.symbol(), axis.unit(), logarithmic), range.lower(),
                range.upper(), ticks);
    }

    AxisMap xMap(final int width) {
        return new AxisMap(xRange.lower(), xRange.upper(), content.x().logarithmic(), 0, width - 1);
    }

    AxisMap yMap(final int height) {
        return new AxisMap(yRange.lower(), yRange.upper(), content.y().logarithmic(), height - 1, 0);
    }

    private boolean isLow() {
        return height < LOW;
    }

    Margins margins(final GC gc) {
        gc.setFont(Fonts.small());
        final int line = gc.getFontMetrics().getHeight();
        final int top = line + (isLow() ? 2 : 10);
        final int bottom = !xTitle ? 8 : isLow() ? line + TICK_GAP + 2 : 2 * line + TICK_GAP + 8;
        // The ticks depend on the height of the plot area, and fewer of them may have longer labels: 0.025 after 0.02.
        final int widest = widestLabel(gc, height - top - bottom);
        return new Margins(Math.max(NARROWEST, widest) + TICK_GAP + EDGE, top, 16, bottom);
    }

    /** Labels and titles of the axes around an area. */
    void frame(final GC gc, final Rectangle area) {
        gc.setFont(Fonts.small());
        gc.setForeground(Ink.SECONDARY.color());
        gc.setTextAntialias(SWT.ON);
        final int line = gc.getFontMetrics().getHeight();
        final AxisMap y = yMap(area.height);
        for (final AxisScale.Tick tick : yScale(area.height).ticks()) {
            if (!tick.label().isEmpty()) {
                final Point size = gc.textExtent(tick.label());
                gc.drawText(tick.label(), area.x - TICK_GAP - size.x,
                        (int) Math.round(area.y + y.pixel(tick.value()) - size.y / 2.0), true);
            }
        }
        if (xTitle) {
            horizontal(gc, area);
        }
        gc.setForeground(Ink.TEXT.color());
        final String title = yScale(area.height).title();
        if (isLow()) {
            // Beside the labels, which may reach up to its height.
            gc.drawText(title, area.x, area.y - line - 2, true);
        } else {
            gc.drawText(title, EDGE, area.y - line - 8, true);
        }
    }

    /** Labels and title of the horizontal axis; on a low chart both on one line. */
    private void horizontal(final GC gc, final Rectangle area) {
        final String whole = xScale(area.width).title();
        final boolean isShort = isLow() && gc.textExtent(whole).x > area.width * WIDEST_TITLE
                && !content.x().symbol().isEmpty();
        final String title = isShort ? scale(new PlotSpec.Axis(content.x().symbol(), "", content.x().unit(),
                content.x().logarithmic()), xRange, 2).title() : whole;
        final int width = gc.textExtent(title).x;
        final int line = gc.getFontMetrics().getHeight();
        final int below = area.y + area.height + TICK_GAP - 2;
        final int end = isLow() ? area.x + area.width - width - 2 * TICK_GAP : Integer.MAX_VALUE;
        final AxisMap x = xMap(area.width);
        int free = Integer.MIN_VALUE;
        for (final AxisScale.Tick tick : xScale(area.width).ticks()) {
            final Point size = gc.textExtent(tick.label());
            final int left = (int) Math.round(area.x + x.pixel(tick.value()) - size.x / 2.0);
            if (!tick.label().isEmpty() && left >= free && left + size.x <= end) {
                gc.drawText(tick.label(), left, below, true);
                free = left + size.x + TICK_GAP;
            }
        }
        gc.setForeground(Ink.TEXT.color());
        gc.drawText(title, isLow() ? area.x + area.width - width : area.x + (area.width - width) / 2,
                isLow() ? below : below + line + 2, true);
    }

    private int widestLabel(final GC gc, final int height) {
        return yScale(height).ticks().stream().mapToInt(tick -> gc.textExtent(tick.label()).x).max().orElse(0);
    }

    /** Grid, axes, lines and cursor; the area begins at 0, 0. @param paths made before, see {@link #paths} */
    void area(final GC gc, final Point size, final View view, final List<Drawn> paths) {
        grid(gc, size);
        gc.setAntialias(SWT.ON);
        final Backdrop backdrop = content.backdrop();
        if (backdrop != null) {
            backdrop.paint(gc, size, xMap(size.x), yMap(size.y), view.hidden(), view.hovered());
        }
        if (backdrop == null || !backdrop.replacesLines()) {
            lines(gc, view, paths);
        }
        gc.setAlpha(255);
        final double at = xMap(size.x).pixel(view.cursor());
        if (at >= 0 && at < size.x) {
            cursor(gc, size, view, (int) Math.round(at));
        }
    }

    private void lines(final GC gc, final View view, final List<Drawn> paths) {
        final int top = view.hovered() >= 0 && view.hidden().get(view.hovered()) ? -1 : view.hovered();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < paths.size(); i++) {
                final boolean lifted = top == i;
                if (!view.hidden().get(i) && lifted == (pass == 1)) {
                    entry(gc, content.entries().get(i), paths.get(i), lifted, top >= 0 && !lifted);
                }
            }
        }
    }

    private static void entry(final GC gc, final Entry entry, final Drawn drawn, final boolean lifted,
            final boolean behind) {
        gc.setAntialias(drawn.dense ? SWT.OFF : SWT.ON);
        gc.setAlpha(behind ? OTHERS_ALPHA : 255);
        gc.setForeground(entry.color());
        gc.setLineJoin(SWT.JOIN_ROUND);
        gc.setLineCap(SWT.CAP_ROUND);
        if (entry.measured()) {
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(lifted ? 2 : 1);
            gc.setBackground(Ink.CARD.color());
            gc.fillPath(drawn.path);
        } else {
            dash(gc, entry.style().dash());
            gc.setLineWidth(lifted ? 3 : 2);
        }
        gc.drawPath(drawn.path);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
    }

    static void dash(final GC gc, final int kind) {
        final float[] lengths = DASHES[kind];
        if (lengths.length == 0) {
            gc.setLineStyle(SWT.LINE_SOLID);
        } else {
            final int[] whole = new int[lengths.length];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = Math.round(lengths[i]);
            }
            gc.setLineCap(SWT.CAP_FLAT);
            gc.setLineDash(whole);
        }
    }

    private void grid(final GC gc, final Point size) {
        gc.setAntialias(SWT.OFF);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        final Color strong = Ink.mix(Ink.EDGE.color(), Ink.CARD.color(), 0.5);
        final Color fine = Ink.mix(Ink.EDGE.color(), Ink.CARD.color(), 0.78);
        final AxisMap x = xMap(size.x);
        final boolean xFine = Math.abs(x.pixel(10 * xRange.lower()) - x.pixel(xRange.lower())) > FINE;
        for (final AxisScale.Tick tick : xScale(size.x).ticks()) {
            gc.setForeground(tick.major() ? strong : fine);
            final int at = (int) Math.round(x.pixel(tick.value()));
            if (tick.major() || xFine) {
                gc.drawLine(at, 0, at, size.y - 1);
            }
        }
        final AxisMap y = yMap(size.y);
        final boolean yFine = Math.abs(y.pixel(10 * yRange.lower()) - y.pixel(yRange.lower())) > FINE;
        for (final AxisScale.Tick tick : yScale(size.y).ticks()) {
            gc.setForeground(tick.major() ? strong : fine);
            final int at = (int) Math.round(y.pixel(tick.value()));
            if (tick.major() || yFine) {
                gc.drawLine(0, at, size.x - 1, at);
            }
        }
        gc.setForeground(Ink.mix(Ink.SECONDARY.color(), Ink.CARD.color(), 0.35));
        if (content.entries().stream().allMatch(Entry::measured) && yRange.lower() < 0) {
            // Points that lie about zero, as residuals do.
            final int zero = (int) Math.round(y.pixel(0));
            gc.drawLine(0, zero, size.x - 1, zero);
        }
        gc.drawLine(0, 0, 0, size.y - 1);
        gc.drawLine(0, size.y - 1, size.x - 1, size.y - 1);
    }

    private void cursor(final GC gc, final Point size, final View view, final int at) {
        final AxisMap y = yMap(size.y);
        gc.setAntialias(SWT.OFF);
        gc.setForeground(Ink.TEXT.color());
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineDash(new int[] { 3, 3 });
        gc.drawLine(at, 0, at, size.y - 1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setAntialias(SWT.ON);
        if (content.backdrop() != null && content.backdrop().replacesLines()) {
            return;
        }
        for (int i = 0; i < content.entries().size(); i++) {
            final Entry entry = content.entries().get(i);
            final double value = entry.measured() || view.hidden().get(i) ? Double.NaN
                    : entry.trace().at(view.cursor(), Double.NaN);
            final double py = y.pixel(value);
            if (py >= 0 && py <= size.y) {
                gc.setBackground(entry.color());
                gc.setForeground(Ink.CARD.color());
                gc.fillOval(at - DOT / 2, (int) Math.round(py) - DOT / 2, DOT, DOT);
                gc.drawOval(at - DOT / 2, (int) Math.round(py) - DOT / 2, DOT, DOT);
            }
        }
    }

    /** The entries in pixels, thinned out; the paths are to be disposed by the caller. */
    List<Drawn> paths(final GC gc, final Point size) {
        final AxisMap x = xMap(size.x);
        final AxisMap y = yMap(size.y);
        final List<Drawn> paths = new ArrayList<>();
        for (final Entry entry : content.entries()) {
            final double[][] pixels = Decimator.pixels(entry.trace().x(), entry.trace().y(),
                    entry.trace().ascending(), x, y, size.x);
            paths.add(new Drawn(entry.measured() ? dots(gc, pixels) : line(gc, pixels),
                    pixels[0].length > DENSE * size.x));
        }
        return paths;
    }

    private static Path line(final GC gc, final double[][] pixels) {
        final var path = new Path(gc.getDevice());
        boolean open = false;
        for (int i = 0; i < pixels[0].length; i++) {
            if (Double.isNaN(pixels[0][i])) {
                open = false;
            } else if (open) {
                path.lineTo((float) pixels[0][i], (float) pixels[1][i]);
            } else {
                path.moveTo((float) pixels[0][i], (float) pixels[1][i]);
                open = true;
            }
        }
        return path;
    }

    private static Path dots(final GC gc, final double[][] pixels) {
        final var path = new Path(gc.getDevice());
        for (int i = 0; i < pixels[0].length; i++) {
            if (!Double.isNaN(pixels[0][i])) {
                path.addArc((float) pixels[0][i] - 2.5f, (float) pixels[1][i] - 2.5f, 5, 5, 0, 360);
                path.close();
            }
        }
        return path;
    }
}
