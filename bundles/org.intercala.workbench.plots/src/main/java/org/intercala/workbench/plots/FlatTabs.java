// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A row of tabs without frames; the chosen one is underlined. Click or arrow keys. A list at the end has the rest. */
final class FlatTabs extends Canvas {

    private static final int PAD = 8;
    private static final int HEIGHT = 28;
    private static final String MORE = "»";

    private final IntConsumer chosen;
    private List<String> labels = List.of();
    private int selected;
    private int hovered = -1;

    /** @param chosen is told which tab was chosen @param taken is told that it was chosen by a click */
    FlatTabs(final Composite parent, final IntConsumer chosen, final Runnable taken) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.chosen = chosen;
        setBackground(Ink.CARD.color());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> {
            final int index = at(event.x);
            if (index == labels.size()) {
                openRest();
            } else if (index >= 0) {
                choose(index);
                taken.run();
            }
        });
        addListener(SWT.MouseMove, event -> hover(at(event.x)));
        addListener(SWT.MouseExit, event -> hover(-1));
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_LEFT) {
                choose(selected - 1);
            } else if (event.keyCode == SWT.ARROW_RIGHT) {
                choose(selected + 1);
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = selected < labels.size() ? labels.get(selected) : "";
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(final AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABFOLDER;
            }
        });
    }

    void show(final List<String> names, final int index) {
        labels = List.copyOf(names);
        selected = index;
        redraw();
    }

    private void choose(final int index) {
        if (index >= 0 && index < labels.size() && index != selected) {
            selected = index;
            redraw();
            chosen.accept(index);
        }
    }

    private void hover(final int index) {
        if (index != hovered) {
            hovered = index;
            redraw();
        }
    }

    /** The tabs that there is room for, the chosen one always among them. */
    private List<Integer> fitting(final GC gc) {
        gc.setFont(Fonts.strong());
        final List<Integer> all = new ArrayList<>(IntStream.range(0, labels.size()).boxed().toList());
        int needed = all.stream().mapToInt(tab -> width(gc, labels.get(tab))).sum();
        final int room = getSize().x;
        if (needed > room) {
            needed += width(gc, MORE);
        }
        for (int i = all.size() - 1; i >= 0 && needed > room; i--) {
            if (all.get(i) != selected) {
                needed -= width(gc, labels.get(all.remove(i)));
            }
        }
        return all;
    }

    private static int width(final GC gc, final String label) {
        return gc.textExtent(label).x + 2 * PAD;
    }

    private void openRest() {
        final var gc = new GC(this);
        final List<Integer> shown = fitting(gc);
        final int left = shown.stream().mapToInt(tab -> width(gc, labels.get(tab))).sum();
        gc.dispose();
        Choice.popUp(this, new Point(left, HEIGHT), menu -> IntStream.range(0, labels.size())
                .filter(tab -> !shown.contains(tab))
                .forEach(tab -> Choice.item(menu, SWT.PUSH, labels.get(tab), false, () -> choose(tab))));
    }

    /** The tab at a place, their number for the sign that there are more, or -1. */
    private int at(final int x) {
        final var gc = new GC(this);
        final List<Integer> shown = fitting(gc);
        int left = 0;
        int found = -1;
        for (int i = 0; i < shown.size() && found < 0; i++) {
            left += width(gc, labels.get(shown.get(i)));
            found = x < left ? shown.get(i) : -1;
        }
        final boolean isMore = found < 0 && shown.size() < labels.size();
        gc.dispose();
        return isMore ? labels.size() : found;
    }

    private void paint(final GC gc) {
        gc.setTextAntialias(SWT.ON);
        int left = 0;
        final List<Integer> shown = fitting(gc);
        for (final int i : shown) {
            gc.setFont(Fonts.strong());
            final int width = gc.textExtent(labels.get(i)).x;
            gc.setFont(i == selected ? Fonts.strong() : Fonts.body());
            gc.setForeground(i == selected || i == hovered ? Ink.TEXT.color() : Ink.SECONDARY.color());
            final Point size = gc.textExtent(labels.get(i));
            gc.drawText(labels.get(i), left + PAD + (width - size.x) / 2, (HEIGHT - size.y) / 2, true);
            if (i == selected) {
                gc.setBackground(Ink.ACCENT.color());
                gc.fillRectangle(left + PAD, HEIGHT - 3, width, 2);
                if (isFocusControl()) {
                    gc.setForeground(Ink.ACCENT.color());
                    gc.drawRoundRectangle(left + 2, 3, width + 2 * PAD - 5, HEIGHT - 8, 6, 6);
                }
            }
            left += width + 2 * PAD;
        }
        if (shown.size() < labels.size()) {
            gc.setFont(Fonts.strong());
            gc.setForeground(hovered == labels.size() ? Ink.TEXT.color() : Ink.SECONDARY.color());
            gc.drawText(MORE, left + PAD, (HEIGHT - gc.textExtent(MORE).y) / 2, true);
        }
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        final var gc = new GC(this);
        gc.setFont(Fonts.strong());
        final int needed = labels.stream().mapToInt(label -> width(gc, label)).sum();
        gc.dispose();
        return new Point(needed, HEIGHT);
    }
}
