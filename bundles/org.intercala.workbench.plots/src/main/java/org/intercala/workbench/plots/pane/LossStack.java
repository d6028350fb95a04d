// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.intercala.report.PlotGround;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.chart.AxisMap;
import org.intercala.workbench.plots.chart.Backdrop;
import org.intercala.workbench.plots.chart.Entry;
import org.intercala.workbench.plots.chart.PlotContent;

/**
 * Parts of a sum as areas on top of each other; what is below zero is stacked below it. Then the sum itself as a line.
 *
 * @param entries the sum, then the parts from the top of the stack to its bottom
 */
record LossStack(PlotContent.Range horizontal, PlotContent.Range vertical, List<Entry> entries) implements Backdrop {

    private static final double BEHIND = 0.6;

    /** Makes the stack of some entries; its axes show all of it. */
    static LossStack of(final PlotContent.Range horizontal, final List<Entry> entries) {
        double lower = 0;
        double upper = 0;
        final double[] times = entries.getFirst().trace().x();
        for (int k = 0; k < times.length; k++) {
            double below = 0;
            double above = 0;
            for (int i = 1; i < entries.size(); i++) {
                final double value = entries.get(i).trace().y()[k];
                below += Math.min(value, 0);
                above += Math.max(value, 0);
            }
            lower = Math.min(lower, below);
            upper = Math.max(upper, above);
        }
        final double pad = 0.04 * (upper - lower);
        return new LossStack(horizontal,
                new PlotContent.Range(lower < 0 ? lower - pad : 0, upper > 0 ? upper + pad : 0), entries);
    }

    @Override
    public boolean replacesLines() {
        return true;
    }

    @Override
    public void paint(final GC gc, final Point size, final AxisMap x, final AxisMap y, final BitSet hidden,
            final int hovered) {
        final double[] times = instants(size.x, x);
        final float[] across = new float[times.length];
        for (int k = 0; k < times.length; k++) {
            across[k] = (float) x.pixel(times[k]);
        }
        final double[] below = new double[times.length];
        final double[] above = new double[times.length];
        gc.setAntialias(SWT.ON);
        for (int i = entries.size() - 1; i > 0; i--) {
            if (!hidden.get(i)) {
                final double[] values = values(i, times);
                gc.setBackground(hovered > 0 && hovered != i
                        ? Ink.mix(color(i), Ink.CARD.color(), BEHIND)
                        : color(i));
                area(gc, across, y, above, values, 1);
                area(gc, across, y, below, values, -1);
            }
        }
        if (!hidden.get(0)) {
            gc.setForeground(entries.getFirst().color());
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(2);
            line(gc, across, y, values(0, times));
            gc.setLineWidth(1);
        }
        gc.setAntialias(SWT.OFF);
        gc.setForeground(Ink.SECONDARY.color());
        final int zero = (int) Math.round(y.pixel(0));
        gc.drawLine(0, zero, size.x, zero);
    }

    /** Left edges of the columns of pixels, and where the sum is least and greatest in each: no peak is lost. */
    double[] instants(final int width, final AxisMap x) {
        final double[] times = entries.getFirst().trace().x();
        final double[] sums = entries.getFirst().trace().y();
        final double[] instants = new double[3 * (width + 1)];
        int count = 0;
        int next = 0;
        for (int px = 0; px <= width; px++) {
            final double left = within(x.value(px));
            final double right = within(x.value(px + 1));
            instants[count++] = left;
            int least = -1;
            int greatest = -1;
            for (; next < times.length && times[next] < right; next++) {
                if (times[next] > left) {
                    least = least < 0 || sums[next] < sums[least] ? next : least;
                    greatest = greatest < 0 || sums[next] > sums[greatest] ? next : greatest;
                }
            }
            if (least >= 0) {
                instants[count++] = times[Math.min(least, greatest)];
            }
            if (least != greatest) {
                instants[count++] = times[Math.max(least, greatest)];
            }
        }
        return Arrays.copyOf(instants, count);
    }

    private double within(final double time) {
        return Math.clamp(time, horizontal.lower(), horizontal.upper());
    }

    private Color color(final int entry) {
        return entries.get(entry).color();
    }

    private double[] values(final int entry, final double[] times) {
        final double[] values = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            values[k] = entries.get(entry).trace().at(times[k], Double.NaN);
        }
        return values;
    }

    /** Fills what a part adds to one side of the stack, which grows by it. @param sign of the values that count */
    private static void area(final GC gc, final float[] across, final AxisMap y, final double[] from,
            final double[] values, final int sign) {
        final var path = new Path(gc.getDevice());
        final double[] to = new double[from.length];
        boolean some = false;
        for (int k = 0; k < from.length; k++) {
            final double value = sign * values[k] > 0 ? values[k] : 0;
            some |= value != 0;
            to[k] = from[k] + value;
            if (k == 0) {
                path.moveTo(across[k], (float) y.pixel(to[k]));
            } else {
                path.lineTo(across[k], (float) y.pixel(to[k]));
            }
        }
        for (int k = from.length - 1; k >= 0; k--) {
            path.lineTo(across[k], (float) y.pixel(from[k]));
        }
        path.close();
        if (some) {
            gc.fillPath(path);
        }
        path.dispose();
        System.arraycopy(to, 0, from, 0, to.length);
    }

    private static void line(final GC gc, final float[] across, final AxisMap y, final double[] values) {
        final var path = new Path(gc.getDevice());
        boolean open = false;
        for (int k = 0; k < values.length; k++) {
            if (Double.isNaN(values[k])) {
                open = false;
            } else if (open) {
                path.lineTo(across[k], (float) y.pixel(values[k]));
            } else {
                path.moveTo(across[k], (float) y.pixel(values[k]));
                open = true;
            }
        }
        gc.drawPath(path);
        path.dispose();
    }

    @Override
    public PlotGround ground(final BitSet hidden) {
        final double[] times = entries.getFirst().trace().x();
        final List<PlotGround.Area> areas = new ArrayList<>();
        final double[] below = new double[times.length];
        final double[] above = new double[times.length];
        for (int i = entries.size() - 1; i > 0; i--) {
            if (!hidden.get(i)) {
                final double[] values = entries.get(i).trace().y();
                area(areas, times, above, values, 1, Ink.hex(color(i)));
                area(areas, times, below, values, -1, Ink.hex(color(i)));
            }
        }
        return new PlotGround(areas, List.of(), new double[0], List.of());
    }

    /** Adds what a part adds to one side of the stack, which grows by it. @param sign of the values that count */
    private static void area(final List<PlotGround.Area> areas, final double[] times, final double[] from,
            final double[] values, final int sign, final String colour) {
        final double[] before = from.clone();
        for (int k = 0; k < from.length; k++) {
            from[k] += sign * values[k] > 0 ? values[k] : 0;
        }
        if (!Arrays.equals(before, from)) {
            areas.add(new PlotGround.Area(times, before, from.clone(), colour));
        }
    }

    @Override
    public int near(final double x, final double y, final BitSet hidden) {
        double edge = 0;
        for (int i = entries.size() - 1; i > 0; i--) {
            final double value = hidden.get(i) ? 0 : entries.get(i).trace().at(x, Double.NaN);
            if (value * y > 0) {
                edge += value;
                if (Math.abs(y) <= Math.abs(edge)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
