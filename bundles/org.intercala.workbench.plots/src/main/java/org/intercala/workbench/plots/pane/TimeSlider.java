// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/**
 * Chooses one of the instants of a run: a line as long as the run with a knob. Mouse, arrow keys (with Shift or as Page
 * Up and Page Down ten instants), Home and End. Where two instants have one time a step of a protocol follows another;
 * a tick marks it.
 */
final class TimeSlider extends Canvas {

    static final int HEIGHT = 30;
    private static final int KNOB = 14;
    private static final int LEAP = 10;
    private static final int GAP = 12;

    private final Runnable moved;
    private double[] times = { 0 };
    private int chosen;
    private String text = "";
    private int left;
    private int textWidth;

    /** @param moved is told when another instant is chosen by hand */
    TimeSlider(final Composite parent, final Runnable moved) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.moved = moved;
        setBackground(Ink.CARD.color());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            if (event.button == 1) {
                choose(nearest(event.x));
            }
        });
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                choose(nearest(event.x));
            }
        });
        addListener(SWT.MouseVerticalWheel, event -> choose(chosen + (event.count > 0 ? -1 : 1)));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = "Time: " + text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(final AccessibleControlEvent event) {
                event.detail = ACC.ROLE_SLIDER;
            }
        });
    }

    /** @param values instants (s), ascending, at least one @param index the one that is chosen */
    void setTimes(final double[] values, final int index) {
        times = values;
        chosen = index;
        redraw();
    }

    /** Number of the instant that is chosen. */
    int chosen() {
        return chosen;
    }

    /** Says what is chosen. @param widest as long as it can be */
    void setText(final String value, final String widest) {
        text = value;
        setData("org.intercala.text", value);
        final var gc = new GC(this);
        gc.setFont(Fonts.body());
        textWidth = gc.textExtent(widest).x;
        gc.dispose();
        redraw();
    }

    /** The line begins where the plot area does. @param pixels from the left edge */
    void setLeft(final int pixels) {
        if (left != pixels) {
            left = pixels;
            redraw();
        }
    }

    private void choose(final int wanted) {
        final int next = Math.clamp(wanted, 0, times.length - 1);
        if (next != chosen) {
            chosen = next;
            redraw();
            moved.run();
        }
    }

    private int end() {
        return Math.max(left + 1, getSize().x - textWidth - GAP - KNOB);
    }

    private double pixel(final double time) {
        final double span = times[times.length - 1] - times[0];
        return left + (span > 0 ? (time - times[0]) / span : 0) * (end() - left);
    }

    private int nearest(final int x) {
        int nearest = 0;
        for (int i = 1; i < times.length; i++) {
            if (Math.abs(pixel(times[i]) - x) < Math.abs(pixel(times[nearest]) - x)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private void key(final Event event) {
        final int step = (event.stateMask & SWT.SHIFT) != 0 ? LEAP : 1;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> choose(chosen - step);
            case SWT.ARROW_RIGHT, SWT.ARROW_UP -> choose(chosen + step);
            case SWT.PAGE_UP -> choose(chosen - LEAP);
            case SWT.PAGE_DOWN -> choose(chosen + LEAP);
            case SWT.HOME -> choose(0);
            case SWT.END -> choose(times.length - 1);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void paint(final GC gc) {
        final int middle = getSize().y / 2;
        final int knob = (int) Math.round(pixel(times[chosen]));
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(Ink.mix(Ink.EDGE.color(), Ink.CARD.color(), 0.2));
        gc.fillRoundRectangle(left, middle - 2, end() - left, 4, 4, 4);
        gc.setBackground(Ink.ACCENT.color());
        gc.fillRoundRectangle(left, middle - 2, knob - left, 4, 4, 4);
        gc.setForeground(Ink.SECONDARY.color());
        for (int i = 1; i < times.length; i++) {
            if (times[i] == times[i - 1]) {
                final int at = (int) Math.round(pixel(times[i]));
                gc.drawLine(at, middle - 7, at, middle - 4);
            }
        }
        gc.setBackground(Ink.ACCENT.color());
        gc.fillOval(knob - KNOB / 2, middle - KNOB / 2, KNOB, KNOB);
        if (isFocusControl()) {
            gc.setForeground(Ink.ACCENT.color());
            gc.drawOval(knob - KNOB / 2 - 3, middle - KNOB / 2 - 3, KNOB + 5, KNOB + 5);
        }
        gc.setFont(Fonts.body());
        gc.setForeground(Ink.TEXT.color());
        gc.drawText(text, end() + KNOB + GAP - 2, middle - gc.getFontMetrics().getHeight() / 2, true);
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        return new Point(width == SWT.DEFAULT ? 300 : width, HEIGHT);
    }
}
