// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.graphics.Color;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.NodeState;

/** The mark that says what a node is doing: own shape and colour for each state, 16 px across. */
final class StateMark {

    static final int SIZE = 16;
    private static final double RADIUS = 7;
    private static final double LINE = 1.5;

    private StateMark() {
    }

    /** @param x centre @param y centre */
    static void draw(final Graphics graphics, final NodeState state, final double x, final double y) {
        switch (state.kind()) {
            case IDLE -> ring(graphics, x, y, Ink.SECONDARY.color());
            case READY -> {
                ring(graphics, x, y, Ink.SECONDARY.color());
                disc(graphics, x, y, 3, Ink.SECONDARY.color(), 255);
            }
            case QUEUED -> clock(graphics, x, y);
            case RUNNING -> progress(graphics, x, y, state.fraction());
            case DONE -> tick(graphics, x, y, Ink.SUCCESS.color());
            case CACHED -> tick(graphics, x, y, Ink.DATA.color());
            case FAILED -> cross(graphics, x, y);
            case CANCELLED -> stop(graphics, x, y);
            case SKIPPED -> skip(graphics, x, y);
            case MISSING -> question(graphics, x, y);
        }
    }

    private static void ring(final Graphics graphics, final double x, final double y, final Color color) {
        try (Outline outline = new Outline()) {
            outline.circle(x, y, RADIUS).stroke(graphics, color, LINE);
        }
    }

    private static void disc(final Graphics graphics, final double x, final double y, final double radius,
            final Color color, final int alpha) {
        graphics.pushState();
        graphics.setAlpha(alpha * graphics.getAlpha() / 255);
        try (Outline outline = new Outline()) {
            outline.circle(x, y, radius).fill(graphics, color);
        }
        graphics.popState();
    }

    private static void clock(final Graphics graphics, final double x, final double y) {
        ring(graphics, x, y, Ink.ACCENT.color());
        try (Outline hands = new Outline()) {
            hands.move(x, y - 4).line(x, y).line(x + 3, y + 1.8).stroke(graphics, Ink.ACCENT.color(), LINE);
        }
    }

    private static void progress(final Graphics graphics, final double x, final double y, final double fraction) {
        try (Outline track = new Outline()) {
            track.circle(x, y, RADIUS).stroke(graphics, Ink.SELECTION.color(), 3);
        }
        if (fraction > 0) {
            try (Outline done = new Outline()) {
                done.arc(x, y, RADIUS, 90, -360 * Math.min(1, fraction)).stroke(graphics, Ink.ACCENT.color(), 3);
            }
        }
    }

    private static void tick(final Graphics graphics, final double x, final double y, final Color color) {
        disc(graphics, x, y, RADIUS + 1, color, 40);
        try (Outline outline = new Outline()) {
            outline.move(x - 3.2, y + 0.2).line(x - 0.9, y + 2.6).line(x + 3.4, y - 2.4).stroke(graphics, color, 1.8);
        }
    }

    private static void cross(final Graphics graphics, final double x, final double y) {
        disc(graphics, x, y, RADIUS + 1, Ink.ERROR.color(), 40);
        try (Outline outline = new Outline()) {
            outline.move(x - 2.6, y - 2.6).line(x + 2.6, y + 2.6).move(x + 2.6, y - 2.6).line(x - 2.6, y + 2.6)
                    .stroke(graphics, Ink.ERROR.color(), 1.8);
        }
    }

    private static void stop(final Graphics graphics, final double x, final double y) {
        ring(graphics, x, y, Ink.SECONDARY.color());
        try (Outline outline = new Outline()) {
            outline.round(x - 2.5, y - 2.5, 5, 5, 1).fill(graphics, Ink.SECONDARY.color());
        }
    }

    private static void skip(final Graphics graphics, final double x, final double y) {
        ring(graphics, x, y, Ink.SECONDARY.color());
        try (Outline outline = new Outline()) {
            outline.move(x - 3, y).line(x + 3, y).stroke(graphics, Ink.SECONDARY.color(), LINE);
        }
    }

    private static void question(final Graphics graphics, final double x, final double y) {
        disc(graphics, x, y, RADIUS + 1, Ink.WARNING.color(), 40);
        try (Outline outline = new Outline()) {
            outline.arc(x, y - 2.2, 2.3, 180, -220).line(x, y + 1.6).stroke(graphics, Ink.WARNING.color(), LINE);
        }
        disc(graphics, x, y + 4.2, 1, Ink.WARNING.color(), 255);
    }
}
