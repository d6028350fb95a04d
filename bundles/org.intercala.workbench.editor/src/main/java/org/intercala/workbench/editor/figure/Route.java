// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * The way of a link: cubic Béziers that join smoothly. It leaves and arrives level, by a short straight piece at each
 * port, so that one sees which port it belongs to. Lengths in pixels.
 */
final class Route {

    /** Straight piece at a port. */
    private static final int STUB = 8;
    private static final int SHORTEST_ARM = 28;
    private static final int LONGEST_TURN = 48;
    private static final double SAMPLE = 8;
    private static final int MOST_SAMPLES = 40;

    private final Point start;
    private final Point end;
    /** For each curve its two control points and its end. */
    private final List<double[]> curves = new ArrayList<>();
    /** Points of the way, close together: x and y in turn. */
    private final List<double[]> samples = new ArrayList<>();
    private Rectangle bounds;
    private double x;
    private double y;

    private Route(final Point start, final Point end) {
        this.start = start.getCopy();
        this.end = end.getCopy();
        x = start.x;
        y = start.y;
        bounds = new Rectangle(start.x, start.y, 1, 1);
        samples.add(new double[] { x, y });
    }

    /** The way that looks at nothing in between. */
    static Route direct(final Point start, final Point end) {
        final int across = end.x - start.x - 2 * STUB;
        final int down = Math.abs(end.y - start.y);
        final double arm = across >= 0 ? Math.max(Math.min(SHORTEST_ARM, down), across / 2.0)
                : Math.clamp(-across / 2.0, SHORTEST_ARM, 160);
        return new Route(start, end).line(start.x + STUB, start.y)
                .curve(start.x + STUB + arm, start.y, end.x - STUB - arm, end.y, end.x - STUB, end.y).arrive();
    }

    /**
     * The way along a lane.
     *
     * @param left  where the level stretch begins
     * @param right where it ends, left of its beginning for a link that leads back
     * @param level height of the stretch
     */
    static Route along(final Point start, final Point end, final double left, final double right,
            final double level) {
        return new Route(start, end).line(start.x + STUB, start.y).bend(left, level).line(right, level)
                .bend(end.x - STUB, end.y).arrive();
    }

    private Route arrive() {
        return line(end.x, end.y);
    }

    private Route line(final double toX, final double toY) {
        return curve(x + (toX - x) / 3, y + (toY - y) / 3, toX - (toX - x) / 3, toY - (toY - y) / 3, toX, toY);
    }

    /** To another height, level at both ends; a turn where the end lies behind. */
    private Route bend(final double toX, final double toY) {
        final double arm = toX - x > 0 ? (toX - x) / 2 : Math.clamp(Math.abs(toY - y) * 0.65, 16, LONGEST_TURN);
        return toY == y && toX == x ? this : curve(x + arm, y, toX - arm, toY, toX, toY);
    }

    private Route curve(final double x1, final double y1, final double x2, final double y2, final double toX,
            final double toY) {
        curves.add(new double[] { x1, y1, x2, y2, toX, toY });
        final double length = Math.hypot(x1 - x, y1 - y) + Math.hypot(x2 - x1, y2 - y1)
                + Math.hypot(toX - x2, toY - y2);
        final int count = (int) Math.clamp(Math.ceil(length / SAMPLE), 1, MOST_SAMPLES);
        for (int i = 1; i <= count; i++) {
            final double t = i / (double) count;
            final double u = 1 - t;
            add(u * u * u * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * toX,
                    u * u * u * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * toY);
        }
        x = toX;
        y = toY;
        return this;
    }

    private void add(final double atX, final double atY) {
        samples.add(new double[] { atX, atY });
        bounds.union((int) Math.floor(atX), (int) Math.floor(atY));
        bounds.union((int) Math.ceil(atX), (int) Math.ceil(atY));
    }

    boolean leads(final Point from, final Point to) {
        return start.equals(from) && end.equals(to);
    }

    Rectangle bounds() {
        return bounds.getCopy();
    }

    /** A point of the way. @param t from 0 at the source to 1 at the target, by length */
    Point at(final double t) {
        double left = t * length();
        for (int i = 1; i < samples.size(); i++) {
            final double[] a = samples.get(i - 1);
            final double[] b = samples.get(i);
            final double step = Math.hypot(b[0] - a[0], b[1] - a[1]);
            if (left <= step && step > 0) {
                return new Point((int) Math.round(a[0] + (b[0] - a[0]) * left / step),
                        (int) Math.round(a[1] + (b[1] - a[1]) * left / step));
            }
            left -= step;
        }
        return end.getCopy();
    }

    double length() {
        double length = 0;
        for (int i = 1; i < samples.size(); i++) {
            length += Math.hypot(samples.get(i)[0] - samples.get(i - 1)[0], samples.get(i)[1] - samples.get(i - 1)[1]);
        }
        return length;
    }

    double distance(final double atX, final double atY) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < samples.size(); i++) {
            final double[] a = samples.get(i - 1);
            final double dx = samples.get(i)[0] - a[0];
            final double dy = samples.get(i)[1] - a[1];
            final double square = dx * dx + dy * dy;
            final double t = square == 0 ? 0 : Math.clamp(((atX - a[0]) * dx + (atY - a[1]) * dy) / square, 0, 1);
            least = Math.min(least, Math.hypot(atX - a[0] - t * dx, atY - a[1] - t * dy));
        }
        return least;
    }

    /** How many of its points lie in one of the areas, or closer to it than a gap. */
    int hits(final List<Rectangle> areas, final int gap) {
        int hits = 0;
        for (final double[] sample : samples) {
            for (final Rectangle area : areas) {
                if (sample[0] > area.x - gap && sample[0] < area.right() + gap && sample[1] > area.y - gap
                        && sample[1] < area.bottom() + gap) {
                    hits++;
                    break;
                }
            }
        }
        return hits;
    }

    /** Draws it. */
    void draw(final Outline outline) {
        outline.move(start.x, start.y);
        curves.forEach(each -> outline.curve(each[0], each[1], each[2], each[3], each[4], each[5]));
    }
}
