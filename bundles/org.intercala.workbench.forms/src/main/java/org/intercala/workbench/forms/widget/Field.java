// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** A text field with a thin rounded edge: accent while it has the focus, red while something is wrong. */
public final class Field extends Composite {

    private static final int ACROSS = 7;
    private static final int DOWN = 5;

    private final Text text;
    private boolean wrong;

    /** @param style {@code SWT.RIGHT} for numbers, {@code SWT.MULTI} for several lines */
    public Field(final Composite parent, final int style) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(Ink.CARD.color());
        final boolean several = (style & SWT.MULTI) != 0;
        text = new Text(this, several ? SWT.MULTI | SWT.WRAP : SWT.SINGLE | style);
        text.setBackground(Ink.CARD.color());
        text.setForeground(Ink.TEXT.color());
        text.setFont(Fonts.body());
        text.addListener(SWT.FocusIn, event -> redraw());
        text.addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Resize, event -> place());
        addListener(SWT.MouseDown, event -> text.setFocus());
        addPaintListener(event -> {
            event.gc.setAntialias(SWT.ON);
            Painted.box(event.gc, getClientArea(), fill(), edge());
        });
    }

    private void place() {
        final Point size = getSize();
        final boolean several = (text.getStyle() & SWT.MULTI) != 0;
        final int height = several ? size.y - 2 * DOWN : text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        final int shown = Math.min(height, size.y - 2);
        text.setBounds(ACROSS, (size.y - shown) / 2, size.x - 2 * ACROSS, shown);
    }

    private Color fill() {
        return text.getEditable() && isEnabled() ? Ink.CARD.color() : Ink.CANVAS.color();
    }

    private Color edge() {
        return wrong ? Ink.ERROR.color() : text.isFocusControl() ? Ink.ACCENT.color() : Ink.EDGE.color();
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final int line = text.getLineHeight();
        final boolean several = (text.getStyle() & SWT.MULTI) != 0;
        final int wanted = several ? 3 * line + 2 * DOWN : line + 2 * DOWN + 2;
        return new Point(width == SWT.DEFAULT ? 96 : width, height == SWT.DEFAULT ? wanted : height);
    }

    /** The text inside. */
    public Text text() {
        return text;
    }

    /** Sets the text only where it differs, and keeps the caret at its place. */
    public void show(final String value) {
        if (!text.getText().equals(value)) {
            final Point selection = text.getSelection();
            text.setText(value);
            text.setSelection(Math.min(selection.x, value.length()));
        }
    }

    public void setWrong(final boolean value) {
        if (wrong != value) {
            wrong = value;
            redraw();
        }
    }

    public boolean isWrong() {
        return wrong;
    }

    /** Whether it can be changed. */
    public void setEditable(final boolean value) {
        text.setEditable(value);
        text.setBackground(fill());
        redraw();
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
