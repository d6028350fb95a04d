// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Display;

/**
 * A shape of lines, arcs and curves with lengths finer than a pixel. Draw2D knows whole pixels only, so the path is
 * kept in tenths and drawn at a tenth of the scale. To be closed after use.
 */
final class Outline implements AutoCloseable {

    private static final float FINE = 10;

    private final Path path = new Path(Display.getCurrent());

    Outline move(final double x, final double y) {
        path.moveTo(fine(x), fine(y));
        return this;
    }

    Outline line(final double x, final double y) {
        path.lineTo(fine(x), fine(y));
        return this;
    }

    Outline curve(final double x1, final double y1, final double x2, final double y2, final double x,
            final double y) {
        path.cubicTo(fine(x1), fine(y1), fine(x2), fine(y2), fine(x), fine(y));
        return this;
    }

    /** Part of a circle, counter-clockwise from 3 o'clock. @param start (degrees) @param sweep (degrees) */
    Outline arc(final double centreX, final double centreY, final double radius, final double start,
            final double sweep) {
        path.addArc(fine(centreX - radius), fine(centreY - radius), fine(2 * radius), fine(2 * radius), (float) start,
                (float) sweep);
        return this;
    }

    Outline circle(final double x, final double y, final double radius) {
        arc(x, y, radius, 0, 360);
        path.close();
        return this;
    }

    Outline round(final double x, final double y, final double width, final double height, final double radius) {
        arc(x + width - radius, y + radius, radius, 0, 90);
        arc(x + radius, y + radius, radius, 90, 90);
        arc(x + radius, y + height - radius, radius, 180, 90);
        arc(x + width - radius, y + height - radius, radius, 270, 90);
        path.close();
        return this;
    }

    Outline end() {
        path.close();
        return this;
    }

    /** @param width (px) */
    Outline stroke(final Graphics graphics, final Color color, final double width) {
        graphics.pushState();
        graphics.scale(1 / FINE);
        graphics.setForegroundColor(color);
        graphics.setLineWidth(Math.round(fine(width)));
        graphics.setLineCap(SWT.CAP_ROUND);
        graphics.setLineJoin(SWT.JOIN_ROUND);
        graphics.drawPath(path);
        graphics.popState();
        return this;
    }

    Outline fill(final Graphics graphics, final Color color) {
        graphics.pushState();
        graphics.scale(1 / FINE);
        graphics.setBackgroundColor(color);
        graphics.fillPath(path);
        graphics.popState();
        return this;
    }

    private static float fine(final double length) {
        return (float) (length * FINE);
    }

    @Override
    public void close() {
        path.dispose();
    }
}
