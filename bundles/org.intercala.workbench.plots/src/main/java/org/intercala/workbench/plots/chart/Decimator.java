// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import java.util.Arrays;

/**
 * Thins a line out to what can be seen: of the points that follow each other within one column of pixels it keeps the
 * first, the lowest, the highest and the last, in their order. Gaps stay gaps.
 */
public final class Decimator {

    /** Farther outside the plot no pixel changes, and the numbers stay small enough for the graphics library. */
    private static final double FAR = 1e6;

    private final AxisMap xMap;
    private final AxisMap yMap;
    private final double width;
    private double[] px = new double[256];
    private double[] py = new double[256];
    private int count;

    /** Extremes of the column under way: first, lowest, highest, last; each with index, x and y. */
    private final int[] index = new int[4];
    private final double[] x4 = new double[4];
    private final double[] y4 = new double[4];

    private Decimator(final AxisMap xMap, final AxisMap yMap, final double width) {
        this.xMap = xMap;
        this.yMap = yMap;
        this.width = width;
    }

    /**
     * Pixels of the points to draw; NaN separates pieces.
     *
     * @param x         values, not modified
     * @param y         values, NaN where the line has a gap, not modified
     * @param ascending whether {@code x} ascends, so that what lies left and right of the plot can be skipped
     * @param width     width of the plot in pixels, which begins at pixel 0
     * @return x and y of each point in pixels
     */
    public static double[][] pixels(final double[] x, final double[] y, final boolean ascending, final AxisMap xMap,
            final AxisMap yMap, final double width) {
        final var decimator = new Decimator(xMap, yMap, width);
        int from = 0;
        int to = x.length - 1;
        if (ascending && x.length > 2) {
            from = Math.max(0, insertion(x, xMap.value(0)) - 1);
            to = Math.min(x.length - 1, insertion(x, xMap.value(width)) + 1);
        }
        decimator.run(x, y, from, to);
        return new double[][] { Arrays.copyOf(decimator.px, decimator.count),
                Arrays.copyOf(decimator.py, decimator.count) };
    }

    /** Index of the first value that is not below a limit. */
    private static int insertion(final double[] ascending, final double limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (ascending[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void run(final double[] x, final double[] y, final int from, final int to) {
        boolean inColumn = false;
        long column = 0;
        for (int i = from; i <= to; i++) {
            final double vx = xMap.pixel(x[i]);
            final double vy = yMap.pixel(y[i]);
            if (!Double.isFinite(vx) || !Double.isFinite(vy)) {
                if (inColumn) {
                    flush();
                    put(Double.NaN, Double.NaN);
                    inColumn = false;
                }
                continue;
            }
            final long here = (long) Math.floor(Math.clamp(vx, -1, width + 1));
            if (inColumn && here == column) {
                add(i, vx, vy);
            } else {
                if (inColumn) {
                    flush();
                }
                inColumn = true;
                column = here;
                for (int k = 0; k < 4; k++) {
                    set(k, i, vx, vy);
                }
            }
        }
        if (inColumn) {
            flush();
        }
    }

    private void add(final int i, final double vx, final double vy) {
        if (vy < y4[1]) {
            set(1, i, vx, vy);
        }
        if (vy > y4[2]) {
            set(2, i, vx, vy);
        }
        set(3, i, vx, vy);
    }

    private void set(final int k, final int i, final double vx, final double vy) {
        index[k] = i;
        x4[k] = vx;
        y4[k] = vy;
    }

    private void flush() {
        final int low = index[1] <= index[2] ? 1 : 2;
        final int high = 3 - low;
        put(x4[0], y4[0]);
        if (index[low] != index[0] && index[low] != index[3]) {
            put(x4[low], y4[low]);
        }
        if (index[high] != index[low] && index[high] != index[0] && index[high] != index[3]) {
            put(x4[high], y4[high]);
        }
        if (index[3] != index[0]) {
            put(x4[3], y4[3]);
        }
    }

    private void put(final double vx, final double vy) {
        if (count == px.length) {
            px = Arrays.copyOf(px, 2 * count);
            py = Arrays.copyOf(py, 2 * count);
        }
        px[count] = Double.isNaN(vx) ? vx : Math.clamp(vx, -FAR, FAR);
        py[count] = Double.isNaN(vy) ? vy : Math.clamp(vy, -FAR, FAR);
        count++;
    }
}
