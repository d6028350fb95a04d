// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.intercala.model.Severity;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;

/**
 * The card of a node: scale as an edge on the left, name, solver, state, a row for each port. Around the card there is
 * a margin for ports, shadow and selection; {@link #card} is the card itself. Children are the ports.
 */
public final class NodeFigure extends Figure implements HandleBounds {

    /** Around the card (px). */
    public static final int MARGIN = 10;
    private static final int WIDTH = 176;
    private static final int WIDEST = 280;
    /** A card grows to this width so that outputs stand beside inputs. */
    private static final int WIDE = 240;
    private static final int HEADER = 44;
    private static final int FOOT = 6;
    private static final int TEXT_LEFT = 16;
    private static final int MARK_RIGHT = 18;
    private static final int MARK_TOP = 17;
    /** Space behind the name of a port that has its row alone. */
    private static final int PORT_END = 4;
    private static final int RADIUS = 8;
    private static final int EDGE = 5;

    private String name = "";
    private String subtitle = "";
    private Ink ink = Ink.DATA;
    private NodeState state = NodeState.of(Kind.READY);
    private Severity severity;
    private boolean selected;
    private boolean focused;
    private Dimension size;
    private Supplier<IFigure> tip = () -> null;

    /** @param solver name of the solver, under the name of the node */
    public void show(final String label, final String solver, final Ink color) {
        if (!name.equals(label) || !subtitle.equals(solver) || ink != color) {
            name = label;
            subtitle = solver;
            ink = color;
            resize();
        }
    }

    /** @param worst severity of the worst finding, or null where there is none */
    public void show(final NodeState now, final Severity worst) {
        final boolean taller = (now.kind() == Kind.FAILED) != (state.kind() == Kind.FAILED);
        if (!now.equals(state) || worst != severity) {
            state = now;
            severity = worst;
            if (taller) {
                resize();
            }
            repaint();
        }
    }

    /** @param supplier makes it when it is asked for: to measure the texts of a thousand takes its time */
    public void setTip(final Supplier<IFigure> supplier) {
        tip = supplier;
    }

    @Override
    public IFigure getToolTip() {
        return tip.get();
    }

    /** Colour of its scale. */
    public Ink ink() {
        return ink;
    }

    public void setSelected(final boolean value, final boolean isFocused) {
        selected = value;
        focused = isFocused;
        repaint();
    }

    private void resize() {
        size = null;
        revalidate();
        repaint();
    }

    @Override
    public void invalidate() {
        size = null;
        super.invalidate();
    }

    /** The card without its margin. */
    public Rectangle card() {
        return getBounds().getCopy().crop(new Insets(MARGIN));
    }

    @Override
    public Rectangle getHandleBounds() {
        return card();
    }

    /** Where the name stands, for editing in place. */
    public Rectangle nameArea() {
        final Rectangle card = card();
        return new Rectangle(card.x + TEXT_LEFT, card.y + 6, card.width - TEXT_LEFT - 8, Lines.height(Fonts.strong()));
    }

    @Override
    public boolean containsPoint(final int x, final int y) {
        return card().contains(x, y) || ports().stream().anyMatch(port -> port.containsPoint(x, y));
    }

    @SuppressWarnings("unchecked")
    private List<PortFigure> ports() {
        return getChildren();
    }

    private List<PortFigure> ports(final boolean inputs) {
        return ports().stream().filter(port -> port.isInput() == inputs).toList();
    }

    /** Width at which every output has room beside an input. */
    private static int beside(final List<PortFigure> inputs, final List<PortFigure> outputs) {
        int width = 0;
        for (int row = 0; row < Math.min(inputs.size(), outputs.size()); row++) {
            width = Math.max(width, inputs.get(row).extent() + outputs.get(row).extent());
        }
        return width;
    }

    /** First row of the outputs: beside the inputs where the names have room, below them where not. */
    private static int outputsFrom(final List<PortFigure> inputs, final List<PortFigure> outputs, final int width) {
        for (int from = 0; from < inputs.size(); from++) {
            boolean fits = true;
            for (int row = from; row < inputs.size() && row - from < outputs.size(); row++) {
                fits &= inputs.get(row).extent() + outputs.get(row - from).extent() <= width;
            }
            if (fits) {
                return from;
            }
        }
        return inputs.size();
    }

    @Override
    public Dimension getPreferredSize(final int widthHint, final int heightHint) {
        if (size == null) {
            final List<PortFigure> inputs = ports(true);
            final List<PortFigure> outputs = ports(false);
            int width = Math.max(WIDTH, TEXT_LEFT + Lines.width(name, Fonts.strong()) + 8 + StateMark.SIZE + 10);
            width = Math.max(width, TEXT_LEFT + Lines.width(subtitle, Fonts.small()) + 12);
            for (final PortFigure port : ports()) {
                width = Math.max(width, port.extent() + PORT_END);
            }
            final int beside = beside(inputs, outputs);
            width = beside <= WIDE ? Math.max(width, beside) : width;
            width = Math.min(WIDEST, (width + 3) / 4 * 4);
            final int rows = Math.max(inputs.size(), outputsFrom(inputs, outputs, width) + outputs.size());
            final int height = HEADER + rows * PortFigure.ROW + FOOT
                    + (state.kind() == Kind.FAILED ? PortFigure.ROW : 0);
            size = new Dimension(width + 2 * MARGIN, height + 2 * MARGIN);
        }
        return size;
    }

    @Override
    protected void layout() {
        final Rectangle card = card();
        final List<PortFigure> inputs = ports(true);
        final List<PortFigure> outputs = ports(false);
        final int from = outputsFrom(inputs, outputs, card.width);
        for (int row = 0; row < inputs.size(); row++) {
            inputs.get(row).place(card.x, rowY(card, row));
        }
        for (int row = 0; row < outputs.size(); row++) {
            outputs.get(row).place(card.right(), rowY(card, from + row));
        }
    }

    private static int rowY(final Rectangle card, final int row) {
        return card.y + HEADER + row * PortFigure.ROW + PortFigure.ROW / 2;
    }

    @Override
    protected void paintFigure(final Graphics graphics) {
        final Rectangle card = card();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        paintCard(graphics, card);
        paintHeader(graphics, card);
        if (state.kind() == Kind.FAILED) {
            graphics.setFont(Fonts.small());
            graphics.setForegroundColor(Ink.ERROR.color());
            graphics.drawString(Lines.fit(state.message(), Fonts.small(), card.width - TEXT_LEFT - 10),
                    card.x + TEXT_LEFT, card.bottom() - FOOT - PortFigure.ROW / 2 - Lines.small() / 2);
        }
    }

    private void paintCard(final Graphics graphics, final Rectangle card) {
        if (!Far.isFar(this)) {
            Shadow.draw(graphics, card, RADIUS);
        }
        try (Outline body = new Outline()) {
            body.round(card.x + 0.5, card.y + 0.5, card.width - 1, card.height - 1, RADIUS)
                    .fill(graphics, Ink.CARD.color());
            if (state.kind() == Kind.MISSING) {
                hatch(graphics, card);
            }
            body.stroke(graphics, (selected ? Ink.ACCENT : Ink.EDGE).color(), 1);
        }
        try (Outline scale = new Outline()) {
            final int left = card.x;
            scale.move(left + EDGE, card.y + 0.58).arc(left + RADIUS, card.y + RADIUS, RADIUS, 112, 68)
                    .arc(left + RADIUS, card.bottom() - RADIUS, RADIUS, 180, 68).end()
                    .fill(graphics, ink.color());
        }
        if (selected) {
            try (Outline outline = new Outline()) {
                outline.round(card.x, card.y, card.width, card.height, RADIUS)
                        .stroke(graphics, Ink.ACCENT.color(), focused ? 2 : 1.6);
            }
        }
    }

    private static void hatch(final Graphics graphics, final Rectangle card) {
        graphics.pushState();
        graphics.clipRect(card.getCopy().shrink(1, 1));
        try (Outline lines = new Outline()) {
            for (int x = card.x - card.height; x < card.right(); x += 8) {
                lines.move(x, card.bottom()).line(x + card.height, card.y);
            }
            lines.stroke(graphics, Ink.GRID.color(), 1);
        }
        graphics.popState();
    }

    private void paintHeader(final Graphics graphics, final Rectangle card) {
        final double markX = card.right() - MARK_RIGHT;
        final double markY = card.y + MARK_TOP;
        StateMark.draw(graphics, state, markX, markY);
        int right = card.right() - MARK_RIGHT - StateMark.SIZE / 2 - 6;
        final int nameHeight = Lines.height(Fonts.strong());
        int subtitleRight = card.right() - 10;
        if (severity == Severity.ERROR || severity == Severity.WARNING) {
            Badge.draw(graphics, severity, markX, markY + 19);
            subtitleRight = card.right() - MARK_RIGHT - Badge.SIZE / 2 - 4;
        }
        final int left = card.x + TEXT_LEFT;
        final int subtitleTop = card.y + MARK_TOP + nameHeight / 2 - 1;
        if (state.kind() == Kind.RUNNING) {
            final String percent = String.format(Locale.ROOT, "%d %%", Math.round(100 * state.fraction()));
            final int width = Lines.width(percent, Fonts.small());
            graphics.setFont(Fonts.small());
            graphics.setForegroundColor(Ink.ACCENT.color());
            if (left + Lines.width(name, Fonts.strong()) + 6 + width <= right) {
                right -= width;
                graphics.drawString(percent, right, card.y + MARK_TOP - Lines.small() / 2);
                right -= 6;
            } else {
                subtitleRight -= width;
                graphics.drawString(percent, subtitleRight, subtitleTop);
                subtitleRight -= 6;
            }
        }
        graphics.setFont(Fonts.strong());
        graphics.setForegroundColor(Ink.TEXT.color());
        graphics.drawString(Lines.fit(name, Fonts.strong(), right - left), left,
                card.y + MARK_TOP - nameHeight / 2 - 1);
        if (Far.isFar(this)) {
            return;
        }
        graphics.setFont(Fonts.small());
        graphics.setForegroundColor(Ink.SECONDARY.color());
        graphics.drawString(Lines.fit(subtitle, Fonts.small(), subtitleRight - left), left,
                subtitleTop);
    }

    @Override
    public void add(final IFigure figure, final Object constraint, final int index) {
        super.add(figure, constraint, index);
        resize();
    }

    @Override
    public void remove(final IFigure figure) {
        super.remove(figure);
        resize();
    }
}
