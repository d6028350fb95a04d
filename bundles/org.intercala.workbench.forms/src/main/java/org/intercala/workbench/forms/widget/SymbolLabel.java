// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.SymbolText.Run;
import org.intercala.workbench.forms.value.SymbolText;

/** A typeset symbol. */
public final class SymbolLabel extends Painted {

    private static final int DROP = 3;

    private final List<Run> runs;

    public SymbolLabel(final Composite parent, final String symbol) {
        super(parent, false);
        runs = SymbolText.of(symbol);
    }

    private Font font(final Run run) {
        final Font base = run.lowered() ? Fonts.small() : Fonts.body();
        return run.italic() ? (Font) JFaceResources.getResources().get(FontDescriptor.createFrom(base)
                .withStyle(SWT.ITALIC)) : base;
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final GC gc = new GC(this);
        try {
            int across = 1;
            int down = 0;
            for (final Run run : runs) {
                gc.setFont(font(run));
                final Point extent = gc.textExtent(run.text());
                across += extent.x;
                down = Math.max(down, extent.y + (run.lowered() ? DROP : 0));
            }
            return new Point(across, Math.max(down, 1));
        } finally {
            gc.dispose();
        }
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        gc.setForeground(Ink.SECONDARY.color());
        gc.setFont(Fonts.body());
        final int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
        int x = 0;
        for (final Run run : runs) {
            gc.setFont(font(run));
            final int own = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
            gc.drawText(run.text(), x, ascent - own + (run.lowered() ? DROP : 0), true);
            x += gc.textExtent(run.text()).x;
        }
    }

    @Override
    String accessibleName() {
        return runs.stream().map(Run::text).collect(Collectors.joining(" "));
    }
}
