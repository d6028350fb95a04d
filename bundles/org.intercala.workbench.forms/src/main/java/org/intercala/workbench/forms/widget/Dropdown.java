// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Ink;
import org.intercala.workbench.PopupList;
import org.intercala.workbench.TextFit;

/** A flat field from which one of several texts is chosen. */
public final class Dropdown extends Painted {

    private static final int ACROSS = 9;
    private static final int ARROW = 4;

    private final Function<String, String> shown;
    private List<String> choices = List.of();
    private String value = "";
    private Consumer<String> listener = chosen -> {
    };

    /** @param shown text for people of a choice */
    public Dropdown(final Composite parent, final Function<String, String> shown) {
        super(parent, true);
        this.shown = shown;
        onAction(this::open);
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_UP) {
                step(-1);
            }
        });
    }

    @Override
    boolean opensDown() {
        return true;
    }

    private void step(final int by) {
        final int index = choices.indexOf(value) + by;
        if (index >= 0 && index < choices.size()) {
            choose(choices.get(index));
        }
    }

    public void setChoices(final List<String> next) {
        choices = List.copyOf(next);
    }

    /** Shows a choice without telling the listener. */
    public void show(final String next) {
        if (!value.equals(next)) {
            value = next;
            redraw();
        }
    }

    public String value() {
        return value;
    }

    /** Calls back when somebody chooses another one. */
    public void onChoice(final Consumer<String> next) {
        listener = next;
    }

    private void choose(final String next) {
        if (!next.equals(value)) {
            show(next);
            listener.accept(next);
        }
    }

    private void open() {
        PopupList.open(this, choices.stream().map(shown).toList(), choices.indexOf(value),
                chosen -> choose(choices.get(chosen)));
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        int widest = 24;
        for (final String choice : choices) {
            widest = Math.max(widest, extent(shown.apply(choice)).x);
        }
        return new Point(width == SWT.DEFAULT ? widest + 2 * ACROSS + 16 : width,
                height == SWT.DEFAULT ? extent("X").y + 12 : height);
    }

    @Override
    void paint(final GC gc, final Rectangle area) {
        box(gc, area, isOver() ? Ink.SELECTION.color() : Ink.CANVAS.color(),
                isFocusControl() ? Ink.ACCENT.color() : Ink.EDGE.color());
        final String whole = shown.apply(value);
        final String text = TextFit.shortened(gc, whole, area.width - 2 * ACROSS - 12);
        final String tip = text.equals(whole) ? null : whole;
        if (!Objects.equals(tip, getToolTipText())) {
            setToolTipText(tip);
        }
        gc.setForeground(isEnabled() ? Ink.TEXT.color() : Ink.SECONDARY.color());
        gc.drawText(text, ACROSS, (area.height - gc.textExtent(text).y) / 2, true);
        final int x = area.width - ACROSS - ARROW;
        final int y = area.height / 2 - 1;
        gc.setForeground(Ink.SECONDARY.color());
        gc.setLineWidth(1);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.drawPolyline(new int[] { x - ARROW, y - 1, x, y + 3, x + ARROW, y - 1 });
    }

    @Override
    String accessibleName() {
        return shown.apply(value);
    }
}
