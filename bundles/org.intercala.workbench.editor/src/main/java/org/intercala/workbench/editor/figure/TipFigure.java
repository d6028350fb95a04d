// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** What is shown beside something that the mouse rests on: a heading, sentences, and curves in small. */
public final class TipFigure extends Figure {

    private static final int WIDEST = 280;
    private static final int PAD = 8;
    private static final int GAP = 4;
    private static final int PLOT_HEIGHT = 56;

    /** @param above space in front of it (px) */
    private record Row(String text, Font font, Ink ink, int above) {
    }

    /** A curve; points whose number is not finite are left out. */
    public record Curve(double[] x, double[] y) {
    }

    private final List<Row> rows = new ArrayList<>();
    private List<Curve> curves = List.of();
    private Ink curveInk = Ink.DATA;

    public TipFigure() {
        setOpaque(true);
    }

    public TipFigure heading(final String text) {
        rows.add(new Row(text, Fonts.strong(), Ink.TEXT, 0));
        return this;
    }

    /** A sentence, or several lines of them, wrapped. */
    public TipFigure text(final String text, final Ink ink) {
        return text(text, ink, 0);
    }

    /** The same, with a gap to what stands above. */
    public TipFigure paragraph(final String text, final Ink ink) {
        return text(text, ink, rows.isEmpty() ? 0 : PAD);
    }

    private TipFigure text(final String text, final Ink ink, final int above) {
        int gap = above;
        for (final String line : text.split("\n")) {
            for (final String row : Lines.wrap(line, Fonts.small(), WIDEST)) {
                rows.add(new Row(row, Fonts.small(), ink, gap));
                gap = 0;
            }
        }
        return this;
    }

    public TipFigure curves(final List<Curve> all, final Ink ink) {
        curves = all;
        curveInk = ink;
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && curves.isEmpty();
    }

    @Override
    public Dimension getPreferredSize(final int widthHint, final int heightHint) {
        int width = curves.isEmpty() ? 0 : 180;
        int height = curves.isEmpty() ? 0 : PLOT_HEIGHT + GAP;
        for (final Row row : rows) {
            width = Math.max(width, Lines.width(row.text(), row.font()));
            height += row.above() + Lines.height(row.font());
        }
        return new Dimension(width + 2 * PAD, height + 2 * PAD);
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle area = getBounds();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        graphics.setBackgroundColor(Ink.CARD.color());
        graphics.fillRectangle(area);
        graphics.setForegroundColor(Ink.EDGE.color());
        graphics.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        int y = area.y + PAD;
        for (final Row row : rows) {
            y += row.above();
            graphics.setFont(row.font());
            graphics.setForegroundColor(row.ink().color());
            graphics.drawString(row.text(), area.x + PAD, y);
            y += Lines.height(row.font());
        }
        if (!curves.isEmpty()) {
            paintCurves(graphics, new Rectangle(area.x + PAD, y + GAP, area.width - 2 * PAD, PLOT_HEIGHT));
        }
    }

    private void paintCurves(final Graphics graphics, final Rectangle plot) {
        graphics.setForegroundColor(Ink.GRID.color());
        graphics.drawLine(plot.x, plot.bottom() - 1, plot.right(), plot.bottom() - 1);
        final double[] xs = range(curves.stream().map(Curve::x).toList());
        final double[] ys = range(curves.stream().map(Curve::y).toList());
        for (final Curve curve : curves) {
            try (Outline line = new Outline()) {
                boolean begun = false;
                final int step = Math.max(1, curve.x().length / plot.width);
                for (int i = 0; i < curve.x().length; i += step) {
                    final double x = plot.x + plot.width * part(curve.x()[i], xs);
                    final double y = plot.bottom() - 2 - (plot.height - 4) * part(curve.y()[i], ys);
                    if (Double.isFinite(x) && Double.isFinite(y)) {
                        begun = begun ? line.line(x, y) != null : line.move(x, y) != null;
                    }
                }
                line.stroke(graphics, curveInk.color(), 1.5);
            }
        }
    }

    private static double part(final double value, final double[] range) {
        return range[1] > range[0] ? (value - range[0]) / (range[1] - range[0]) : 0.5;
    }

    private static double[] range(final List<double[]> all) {
        final double[] range = { Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY };
        for (final double[] values : all) {
            for (final double value : values) {
                if (Double.isFinite(value)) {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
            }
        }
        return range;
    }
}
