// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.List;
import java.util.function.IntConsumer;

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

/** A row of tabs without frames; the chosen one is underlined. Click or arrow keys. */
final class FlatTabs extends Canvas {

    private static final int PAD = 8;
    private static final int HEIGHT = 28;

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
            choose(index);
            if (index >= 0) {
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

    private int at(final int x) {
        final var gc = new GC(this);
        gc.setFont(Fonts.strong());
        int left = 0;
        int found = -1;
        for (int i = 0; i < labels.size() && found < 0; i++) {
            left += gc.textExtent(labels.get(i)).x + 2 * PAD;
            found = x < left ? i : -1;
        }
        gc.dispose();
        return found;
    }

    private void paint(final GC gc) {
        gc.setTextAntialias(SWT.ON);
        int left = 0;
        for (int i = 0; i < labels.size(); i++) {
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
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        final var gc = new GC(this);
        gc.setFont(Fonts.strong());
        final int needed = labels.stream().mapToInt(label -> gc.textExtent(label).x + 2 * PAD).sum();
        gc.dispose();
        return new Point(needed, HEIGHT);
    }
}
