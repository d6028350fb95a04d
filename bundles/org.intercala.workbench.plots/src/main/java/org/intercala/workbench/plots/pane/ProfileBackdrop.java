// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.intercala.report.PlotGround;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.chart.AxisMap;
import org.intercala.workbench.plots.chart.Backdrop;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotContent;

/**
 * The layers of a cell and the profiles of other times, faint; the axes stay as they are while the time goes on.
 *
 * @param borders    of the layers, in the unit of the axis, the ends included; cells of other thickness have their own
 * @param layers     their names; empty where the cells differ
 * @param otherTimes lines by the number of the entry that they belong to
 */
record ProfileBackdrop(PlotContent.Range horizontal, PlotContent.Range vertical, List<double[]> borders,
        List<String> layers, List<Faint> otherTimes) implements Backdrop {

    private static final double FADE = 0.72;
    private static final double TINT = 0.55;
    private static final int PAD = 6;

    /** A profile of another time. @param entry number of the entry @param line in the units of the axes */
    record Faint(int entry, Entry line) {
    }

    @Override
    public void paint(final GC gc, final Point size, final AxisMap x, final AxisMap y, final BitSet hidden,
            final int hovered) {
        layers(gc, size, x);
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        for (final Faint faint : otherTimes) {
            if (!hidden.get(faint.entry)) {
                gc.setForeground(Ink.mix(faint.line.color(), Ink.CARD.color(), FADE));
                line(gc, faint.line, x, y);
            }
        }
    }

    @Override
    public PlotGround ground(final BitSet hidden) {
        final List<PlotGround.Layer> stretches = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            final double[] ends = borders.getFirst();
            stretches.add(new PlotGround.Layer(name(i), ends[i], ends[i + 1], isShaded(i),
                    isFreeAbove(ends[i], ends[i + 1])));
        }
        final List<PlotGround.Faint> lines = otherTimes.stream().filter(faint -> !hidden.get(faint.entry))
                .map(faint -> new PlotGround.Faint(faint.line.trace().x(), faint.line.trace().y(),
                        Ink.hex(Ink.mix(faint.line.color(), Ink.CARD.color(), FADE))))
                .toList();
        return new PlotGround(List.of(), stretches, borders.stream()
                .flatMapToDouble(ends -> Arrays.stream(ends, 1, ends.length - 1)).toArray(), lines);
    }

    private boolean isShaded(final int layer) {
        return layers.size() > 1 && layers.get(layer).equals("separator");
    }

    private String name(final int layer) {
        return Character.toUpperCase(layers.get(layer).charAt(0)) + layers.get(layer).substring(1);
    }

    private static void line(final GC gc, final Entry entry, final AxisMap x, final AxisMap y) {
        final var path = new Path(gc.getDevice());
        boolean open = false;
        for (int i = 0; i < entry.trace().x().length; i++) {
            final float px = (float) x.pixel(entry.trace().x()[i]);
            final float py = (float) y.pixel(entry.trace().y()[i]);
            if (Float.isNaN(py)) {
                open = false;
            } else if (open) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                open = true;
            }
        }
        gc.drawPath(path);
        path.dispose();
    }

    /** Whether the lines of all times leave more room above than below them in a layer. */
    private boolean isFreeAbove(final double from, final double to) {
        double least = vertical.upper();
        double most = vertical.lower();
        for (final Faint faint : otherTimes) {
            final double[] x = faint.line.trace().x();
            for (int i = 0; i < x.length; i++) {
                final double value = faint.line.trace().y()[i];
                if (x[i] >= from && x[i] <= to && !Double.isNaN(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return vertical.upper() - most >= least - vertical.lower();
    }

    private void layers(final GC gc, final Point size, final AxisMap x) {
        gc.setAntialias(SWT.OFF);
        gc.setFont(Fonts.small());
        gc.setTextAntialias(SWT.ON);
        for (int i = 0; i < layers.size(); i++) {
            final double[] ends = borders.getFirst();
            final int left = (int) Math.round(x.pixel(ends[i]));
            final int right = (int) Math.round(x.pixel(ends[i + 1]));
            if (isShaded(i)) {
                gc.setBackground(Ink.mix(Ink.GRID.color(), Ink.CARD.color(), TINT));
                gc.fillRectangle(left, 0, right - left, size.y - 1);
            }
            final String name = name(i);
            final int from = Math.max(left, 0);
            final int to = Math.min(right, size.x);
            final int width = gc.textExtent(name).x;
            if (width + 2 * PAD < to - from) {
                gc.setForeground(Ink.SECONDARY.color());
                final int lower = size.y - 1 - PAD - gc.getFontMetrics().getHeight();
                gc.drawText(name, (from + to - width) / 2, isFreeAbove(ends[i], ends[i + 1]) ? PAD : lower, true);
            }
        }
        gc.setForeground(Ink.mix(Ink.SECONDARY.color(), Ink.CARD.color(), 0.35));
        gc.setLineStyle(SWT.LINE_SOLID);
        for (final double[] ends : borders) {
            for (int i = 1; i < ends.length - 1; i++) {
                final int at = (int) Math.round(x.pixel(ends[i]));
                gc.drawLine(at, 0, at, size.y - 1);
            }
        }
    }
}
