// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Pointer and keys over a chart. */
final class ChartMouse {

    private static final double STEP = 1.2;
    private static final int SMALLEST_FRAME = 6;
    private static final int LEAP = 10;

    private final PlotChart chart;
    private final Control area;
    private Point pressed;
    private boolean panning;
    private boolean space;
    private PlotContent.Range xStart;
    private PlotContent.Range yStart;

    ChartMouse(final PlotChart chart, final Control area) {
        this.chart = chart;
        this.area = area;
        area.addListener(SWT.MouseMove, this::moved);
        area.addListener(SWT.MouseDown, this::down);
        area.addListener(SWT.MouseUp, this::up);
        area.addListener(SWT.MouseDoubleClick, event -> chart.showAll());
        area.addListener(SWT.MouseVerticalWheel, this::wheel);
        area.addListener(SWT.MouseExit, event -> chart.setHovered(-1));
        area.addListener(SWT.KeyDown, this::key);
        area.addListener(SWT.KeyUp, event -> space &= event.keyCode != ' ');
        area.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        area.addListener(SWT.FocusOut, event -> space = false);
    }

    private AxisMap xMap() {
        return chart.painter().xMap(area.getSize().x);
    }

    private AxisMap yMap() {
        return chart.painter().yMap(area.getSize().y);
    }

    private void down(final Event event) {
        area.setFocus();
        panning = event.button == 2 || event.button == 1 && space;
        if (event.button == 1 || panning) {
            chart.setHovered(-1);
            pressed = new Point(event.x, event.y);
            xStart = chart.range(true);
            yStart = chart.range(false);
        }
    }

    private void moved(final Event event) {
        if (chart.content().entries().isEmpty()) {
            return;
        }
        if (pressed == null) {
            chart.setCursor(xMap().value(event.x));
            chart.setHovered(chart.near(event.x, event.y));
        } else if (panning) {
            chart.setRange(true, shifted(xStart, chart.content().x().logarithmic(), area.getSize().x - 1,
                    event.x - pressed.x));
            chart.setRange(false, shifted(yStart, chart.content().y().logarithmic(), area.getSize().y - 1,
                    pressed.y - event.y));
        } else {
            chart.setFrame(new Rectangle(Math.min(pressed.x, event.x), Math.min(pressed.y, event.y),
                    Math.abs(event.x - pressed.x), Math.abs(event.y - pressed.y)));
        }
    }

    private static PlotContent.Range shifted(final PlotContent.Range range, final boolean logarithmic,
            final int length, final int pixels) {
        final var map = new AxisMap(range.lower(), range.upper(), logarithmic, 0, length);
        return new PlotContent.Range(map.value(-pixels), map.value(length - pixels));
    }

    private void up(final Event event) {
        if (pressed != null && !panning) {
            final int width = Math.abs(event.x - pressed.x);
            final int height = Math.abs(event.y - pressed.y);
            chart.setFrame(null);
            if (width > SMALLEST_FRAME && height > SMALLEST_FRAME) {
                final AxisMap x = xMap();
                final AxisMap y = yMap();
                final var horizontal = new PlotContent.Range(x.value(Math.min(pressed.x, event.x)),
                        x.value(Math.max(pressed.x, event.x)));
                chart.setRange(false, new PlotContent.Range(y.value(Math.max(pressed.y, event.y)),
                        y.value(Math.min(pressed.y, event.y))));
                chart.setRange(true, horizontal);
            }
        }
        pressed = null;
        panning = false;
    }

    private void wheel(final Event event) {
        final double factor = event.count > 0 ? 1 / STEP : STEP;
        if ((event.stateMask & SWT.MOD1) == 0) {
            zoom(true, factor, event.x);
        }
        if ((event.stateMask & SWT.SHIFT) == 0) {
            zoom(false, factor, event.y);
        }
        event.doit = false;
    }

    /** Stretches an axis about a pixel that stays where it is. */
    private void zoom(final boolean horizontal, final double factor, final double about) {
        final AxisMap map = horizontal ? xMap() : yMap();
        final double start = horizontal ? 0 : area.getSize().y - 1.0;
        final double end = horizontal ? area.getSize().x - 1.0 : 0;
        chart.setRange(horizontal, new PlotContent.Range(map.value(about + (start - about) * factor),
                map.value(about + (end - about) * factor)));
    }

    private void key(final Event event) {
        final Point size = area.getSize();
        switch (event.keyCode) {
            case ' ' -> space = true;
            case SWT.ARROW_LEFT -> step((event.stateMask & SWT.SHIFT) != 0 ? -LEAP : -1);
            case SWT.ARROW_RIGHT -> step((event.stateMask & SWT.SHIFT) != 0 ? LEAP : 1);
            case SWT.HOME -> chart.setCursor(xMap().value(0));
            case SWT.END -> chart.setCursor(xMap().value(size.x - 1));
            case SWT.ESC -> chart.setCursor(Double.NaN);
            case '+', '=', SWT.KEYPAD_ADD -> zoomAll(1 / STEP);
            case '-', SWT.KEYPAD_SUBTRACT -> zoomAll(STEP);
            case '0', SWT.KEYPAD_0 -> chart.showAll();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void zoomAll(final double factor) {
        zoom(true, factor, area.getSize().x / 2.0);
        zoom(false, factor, area.getSize().y / 2.0);
    }

    private void step(final int pixels) {
        final AxisMap x = xMap();
        final double from = Double.isNaN(chart.cursor()) ? area.getSize().x / 2.0 - pixels : x.pixel(chart.cursor());
        chart.setCursor(x.value(Math.clamp(from + pixels, 0, area.getSize().x - 1)));
    }
}
