// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Path data of a line in pixels, without points that nobody can see: those that lie closer than a tenth of a pixel to
 * the line through their neighbours (Douglas and Peucker, doi:10.3138/FM57-6770-U75U-7727).
 */
final class PathText {

    private static final double TOLERANCE = 0.1;
    /** Farther outside the frame nothing changes what is seen. */
    private static final double FAR = 1e4;

    private PathText() {
    }

    /** @param x pixels, not modified @param y pixels, NaN where the line has a gap @return "" if nothing is left */
    static String of(final double[] x, final double[] y) {
        final var path = new StringBuilder();
        int from = 0;
        while (from < x.length) {
            while (from < x.length && !isPoint(x, y, from)) {
                from++;
            }
            int to = from;
            while (to + 1 < x.length && isPoint(x, y, to + 1)) {
                to++;
            }
            if (to > from) {
                piece(x, y, from, to, path);
            }
            from = to + 1;
        }
        return path.toString();
    }

    private static boolean isPoint(final double[] x, final double[] y, final int i) {
        return Math.abs(x[i]) < FAR && Math.abs(y[i]) < FAR;
    }

    private static void piece(final double[] x, final double[] y, final int first, final int last,
            final StringBuilder path) {
        final boolean[] keep = keep(x, y, first, last);
        char command = 'M';
        for (int i = first; i <= last; i++) {
            if (keep[i - first]) {
                path.append(command).append(pixel(x[i])).append(' ').append(pixel(y[i]));
                command = 'L';
            }
        }
    }

    private static boolean[] keep(final double[] x, final double[] y, final int first, final int last) {
        final boolean[] keep = new boolean[last - first + 1];
        keep[0] = true;
        keep[last - first] = true;
        final Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] { first, last });
        while (!open.isEmpty()) {
            final int[] span = open.pop();
            final int farthest = farthest(x, y, span[0], span[1]);
            if (farthest > 0) {
                keep[farthest - first] = true;
                open.push(new int[] { span[0], farthest });
                open.push(new int[] { farthest, span[1] });
            }
        }
        return keep;
    }

    /** The point farthest from the chord, or 0 if all are near it. */
    private static int farthest(final double[] x, final double[] y, final int from, final int to) {
        final double dx = x[to] - x[from];
        final double dy = y[to] - y[from];
        final double length = Math.sqrt(dx * dx + dy * dy);
        int index = 0;
        double largest = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            final double ex = x[i] - x[from];
            final double ey = y[i] - y[from];
            final double distance = length == 0 ? Math.sqrt(ex * ex + ey * ey) : Math.abs(ex * dy - ey * dx) / length;
            if (distance > largest) {
                largest = distance;
                index = i;
            }
        }
        return index;
    }

    /** A coordinate with one decimal. */
    static String pixel(final double value) {
        final long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
