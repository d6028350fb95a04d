// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/**
 * The way of a link: cubic Béziers that join smoothly. It leaves and arrives level, by a short straight piece at each
 * port, so that one sees which port it belongs to. A link that leads back has straight stretches with round corners.
 * Lengths in pixels.
 */
final class Route {

    /** Straight piece at a port. */
    private static final int STUB = 8;
    private static final int SHORTEST_ARM = 28;
    private static final int RADIUS = 12;
    /** How far a link that leads back goes beyond its ends. */
    private static final int OUT = STUB + RADIUS;
    /** How far below both ends it leads back where there is no room between them. */
    private static final int BELOW = 48;
    /** Of the length of the tangents, for a quarter of a circle. */
    private static final double CIRCLE = 0.5523;
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
        final int across = end.x - start.x;
        final int down = Math.abs(end.y - start.y);
        if (across < 0) {
            return back(start, end, down < BELOW ? Math.max(start.y, end.y) + BELOW : (start.y + end.y) / 2.0, 0);
        }
        final double stub = Math.min(STUB, across / 6.0);
        final double between = across - 2 * stub;
        final double arm = Math.max(between / 2, Math.min(Math.min(SHORTEST_ARM, down), between * 0.8));
        return new Route(start, end).line(start.x + stub, start.y)
                .curve(start.x + stub + arm, start.y, end.x - stub - arm, end.y, end.x - stub, end.y).arrive();
    }

    /**
     * The way along a lane.
     *
     * @param left  where the level stretch begins
     * @param right where it ends
     * @param level height of the stretch
     */
    static Route along(final Point start, final Point end, final double left, final double right,
            final double level) {
        return new Route(start, end).line(start.x + STUB, start.y).bend(left, level).line(right, level)
                .bend(end.x - STUB, end.y).arrive();
    }

    /**
     * The way of a link that leads back: out, up or down, back, up or down, in.
     *
     * @param level height of the stretch back
     * @param wider how much farther out than needed
     */
    static Route back(final Point start, final Point end, final double level, final double wider) {
        final double right = start.x + OUT + wider;
        final double left = end.x - OUT - wider;
        return new Route(start, end).corner(right, start.y, right, level).corner(right, level, left, level)
                .corner(left, level, left, end.y).corner(left, end.y, end.x, end.y).arrive();
    }

    private Route arrive() {
        return line(end.x, end.y);
    }

    private Route line(final double toX, final double toY) {
        final double stepX = (toX - x) / 3;
        final double stepY = (toY - y) / 3;
        return toX == x && toY == y ? this
                : curve(x + stepX, y + stepY, toX - stepX, toY - stepY, toX, toY);
    }

    /** To another height, level at both ends. */
    private Route bend(final double toX, final double toY) {
        final double arm = (toX - x) / 2;
        return toY == y && toX == x ? this : curve(x + arm, y, toX - arm, toY, toX, toY);
    }

    /** Straight on to a corner, and round it towards what follows. */
    private Route corner(final double atX, final double atY, final double nextX, final double nextY) {
        final double before = Math.hypot(atX - x, atY - y);
        final double after = Math.hypot(nextX - atX, nextY - atY);
        final double radius = Math.min(RADIUS, Math.min(before, after / 2));
        if (radius == 0) {
            return this;
        }
        final double inX = (atX - x) / before;
        final double inY = (atY - y) / before;
        final double outX = (nextX - atX) / after;
        final double outY = (nextY - atY) / after;
        final double arm = radius * (1 - CIRCLE);
        return line(atX - radius * inX, atY - radius * inY).curve(atX - arm * inX, atY - arm * inY, atX + arm * outX,
                atY + arm * outY, atX + radius * outX, atY + radius * outY);
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
