// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A sentence beside what it is about, wrapped, on a small card. */
public final class HintFigure extends Figure {

    private static final int WIDEST = 300;
    private static final int PAD = 8;
    private static final int GAP = 14;
    private List<String> lines = List.of();

    /** @param layer where to @param at what it is about, on the control */
    public void show(final IFigure layer, final String sentence, final Point at) {
        lines = Lines.wrap(sentence, Fonts.small(), WIDEST);
        final int width = lines.stream().mapToInt(line -> Lines.width(line, Fonts.small())).max().orElse(0);
        final Point place = at.getCopy();
        layer.translateToRelative(place);
        if (getParent() == null) {
            layer.add(this);
        }
        final Rectangle window = layer.getParent().getParent().getClientArea();
        final int height = lines.size() * Lines.small() + 2 * PAD;
        final int x = Math.min(place.x + GAP, window.right() - width - 2 * PAD - 4);
        final int y = place.y + GAP + height > window.bottom() ? place.y - GAP - height : place.y + GAP;
        setBounds(new Rectangle(x, y, width + 2 * PAD, height));
    }

    public void hide() {
        if (getParent() != null) {
            getParent().remove(this);
        }
    }

    /** The sentence. */
    @Override
    public String toString() {
        return String.join(" ", lines);
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle area = getBounds();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        try (Outline card = new Outline()) {
            card.round(area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, 5)
                    .fill(graphics, Ink.CARD.color()).stroke(graphics, Ink.EDGE.color(), 1);
        }
        graphics.setFont(Fonts.small());
        graphics.setForegroundColor(Ink.TEXT.color());
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), area.x + PAD, area.y + PAD + i * Lines.small());
        }
    }
}
