// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/** Lines on a tinted ground above the results: what they lack. Takes no room while there is nothing to say. */
final class Banner extends Canvas {

    private static final int PAD = 6;
    private static final double TINT = 0.88;

    private List<String> lines = List.of();

    Banner(final Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(Ink.CARD.color());
        setData("org.intercala.id", "results.banner");
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        addListener(SWT.Paint, event -> paint(event.gc));
        show(List.of());
    }

    void show(final List<String> texts) {
        lines = List.copyOf(texts);
        setData("org.intercala.text", String.join("\n", lines));
        ((GridData) getLayoutData()).exclude = lines.isEmpty();
        setVisible(!lines.isEmpty());
        redraw();
    }

    private void paint(final GC gc) {
        final Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(Ink.mix(Ink.WARNING.color(), Ink.CARD.color(), TINT));
        gc.fillRoundRectangle(0, 0, size.x, size.y - 2, 10, 10);
        gc.setForeground(Ink.WARNING.color());
        gc.setFont(Fonts.body());
        final int height = gc.getFontMetrics().getHeight();
        final int widest = lines.stream().mapToInt(line -> gc.textExtent(line).x).max().orElse(0);
        final int room = size.x - 2 * (PAD + 4);
        setToolTipText(widest > room ? TextFit.tooltip(String.join("\n", lines)) : null);
        for (int i = 0; i < lines.size(); i++) {
            gc.drawText(TextFit.shortened(gc, lines.get(i), room), PAD + 4, PAD / 2 + 1 + i * height, true);
        }
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        final var gc = new GC(this);
        gc.setFont(Fonts.body());
        final int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(width == SWT.DEFAULT ? 100 : width, lines.size() * line + PAD + 4);
    }
}
