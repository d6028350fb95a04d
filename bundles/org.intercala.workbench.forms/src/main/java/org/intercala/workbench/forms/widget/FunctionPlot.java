// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.FunctionSamples.Curve;
import org.intercala.workbench.forms.value.FunctionSamples;
import org.intercala.workbench.forms.value.Ticks;

/** A small plot of a function. */
public final class FunctionPlot extends Painted {

    private static final int HEIGHT = 132;
    private static final int GAP = 4;
    private static final List<Ink> SERIES = List.of(Ink.HOPS, Ink.ACCENT, Ink.CELL);

    private FunctionSamples samples = new FunctionSamples("", "", List.of(), "");

    public FunctionPlot(final Composite parent) {
        super(parent, false);
        setFont(Fonts.small());
    }

    public void show(final FunctionSamples next) {
        samples = next;
        redraw();
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        return new Point(width == SWT.DEFAULT ? 160 : width, height == SWT.DEFAULT ? HEIGHT : height);
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        final double[] xs = ends(true);
        final double[] ys = ends(false);
        if (xs == null || ys == null) {
            return;
        }
        final int line = gc.getFontMetrics().getHeight();
        final var vertical = Ticks.between(ys[0], ys[1], 3);
        int left = 12;
        for (final var tick : vertical) {
            left = Math.max(left, gc.textExtent(tick.text()).x + 2 * GAP);
        }
        final boolean family = samples.curves().size() > 1;
        final Rectangle plot = new Rectangle(left, line + GAP, area.width - left - 8,
                area.height - (family ? 4 : 3) * line - 2 * GAP);
        axes(gc, plot, xs, ys, line);
        for (int i = 0; i < samples.curves().size(); i++) {
            gc.setForeground((family ? SERIES.get(i % SERIES.size()) : Ink.ACCENT).color());
            draw(gc, samples.curves().get(i), plot, xs, ys);
        }
        if (family) {
            legend(gc, plot, area.height - line);
        }
    }

    private void axes(final GC gc, final Rectangle plot, final double[] xs, final double[] ys, final int line) {
        gc.setLineWidth(1);
        for (final var tick : Ticks.between(ys[0], ys[1], 3)) {
            final int y = (int) Math.round(plot.y + plot.height * (1 - (tick.at() - ys[0]) / (ys[1] - ys[0])));
            gc.setForeground(Ink.GRID.color());
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.setForeground(Ink.SECONDARY.color());
            gc.drawText(tick.text(), plot.x - GAP - gc.textExtent(tick.text()).x, y - line / 2, true);
        }
        int free = Integer.MIN_VALUE;
        for (final var tick : Ticks.between(xs[0], xs[1], 4)) {
            final int x = (int) Math.round(plot.x + plot.width * (tick.at() - xs[0]) / (xs[1] - xs[0]));
            final int half = gc.textExtent(tick.text()).x / 2;
            if (x - half > free) {
                gc.drawText(tick.text(), Math.min(x - half, plot.x + plot.width + 8 - 2 * half),
                        plot.y + plot.height + 2, true);
                free = x + half + GAP;
            }
        }
        gc.setForeground(Ink.EDGE.color());
        gc.drawRectangle(plot);
        gc.setForeground(Ink.SECONDARY.color());
        gc.drawText(samples.y(), plot.x, plot.y - line - 2, true);
        gc.drawText(samples.x(), plot.x + (plot.width - gc.textExtent(samples.x()).x) / 2,
                plot.y + plot.height + line, true);
    }

    private static void draw(final GC gc, final Curve curve, final Rectangle plot, final double[] xs,
            final double[] ys) {
        gc.setLineWidth(2);
        gc.setClipping(plot.x, plot.y - 1, plot.width + 1, plot.height + 2);
        final Path path = new Path(gc.getDevice());
        boolean down = false;
        for (int i = 0; i < curve.x().length; i++) {
            if (!Double.isFinite(curve.y()[i])) {
                down = false;
                continue;
            }
            final float x = (float) (plot.x + plot.width * (curve.x()[i] - xs[0]) / (xs[1] - xs[0]));
            final float y = (float) (plot.y + plot.height * (1 - (curve.y()[i] - ys[0]) / (ys[1] - ys[0])));
            if (down) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
            }
            down = true;
        }
        gc.drawPath(path);
        path.dispose();
        gc.setClipping((Rectangle) null);
    }

    private void legend(final GC gc, final Rectangle plot, final int y) {
        int x = plot.x;
        for (int i = 0; i < samples.curves().size(); i++) {
            final String label = samples.curves().get(i).label();
            gc.setBackground(SERIES.get(i % SERIES.size()).color());
            gc.fillRectangle(x, y + 5, 10, 2);
            gc.setForeground(Ink.SECONDARY.color());
            final String text = i == 0 ? label : label.replaceFirst("^.* = ", "");
            gc.drawText(text, x + 13, y, true);
            x += gc.textExtent(text).x + 22;
        }
    }

    /** Smallest and largest value of one coordinate, a little wider for the other; null where there is nothing. */
    private double[] ends(final boolean horizontal) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (final Curve curve : samples.curves()) {
            for (final double value : horizontal ? curve.x() : curve.y()) {
                if (Double.isFinite(value)) {
                    lower = Math.min(lower, value);
                    upper = Math.max(upper, value);
                }
            }
        }
        if (lower > upper) {
            return null;
        }
        final double margin = upper > lower ? (horizontal ? 0 : 0.06 * (upper - lower))
                : lower == 0 ? 1 : 0.1 * Math.abs(lower);
        return new double[] { lower - margin, upper + margin };
    }

    @Override
    String accessibleName() {
        return "Plot of " + samples.y() + " over " + samples.x();
    }
}
