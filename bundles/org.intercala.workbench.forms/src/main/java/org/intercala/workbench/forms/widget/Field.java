// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/** A text field with a thin rounded edge: accent while it has the focus, red while something is wrong. */
public final class Field extends Composite {

    private static final int ACROSS = 9;
    private static final int DOWN = 6;
    private static final int LEAST = 2;
    private static final int MOST = 14;

    private final StyledText text;
    private final boolean several;
    private String hint = "";
    private boolean wrong;

    /** @param style {@code SWT.RIGHT} for numbers, {@code SWT.MULTI} for several lines */
    public Field(final Composite parent, final int style) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(Ink.CARD.color());
        several = (style & SWT.MULTI) != 0;
        text = new StyledText(this, several ? SWT.MULTI | SWT.WRAP : SWT.SINGLE);
        text.setAlignment((style & SWT.RIGHT) != 0 ? SWT.RIGHT : SWT.LEFT);
        text.setBackground(Ink.CARD.color());
        text.setForeground(Ink.TEXT.color());
        text.setFont(Fonts.body());
        text.addListener(SWT.FocusIn, event -> entered());
        text.addListener(SWT.FocusOut, event -> left());
        text.addListener(SWT.Traverse, this::leaveByTab);
        text.addListener(SWT.Paint, this::paintHint);
        text.addListener(SWT.Paint, event -> paintCut(event.gc));
        addListener(SWT.Resize, event -> place());
        addListener(SWT.MouseDown, event -> text.setFocus());
        addPaintListener(event -> {
            event.gc.setAntialias(SWT.ON);
            Painted.box(event.gc, getClientArea(), fill(), edge());
        });
    }

    /** Whoever comes by keyboard, not by a click, replaces the value with the first letter. */
    private void entered() {
        redraw();
        final Control under = getDisplay().getCursorControl();
        if (!several && under != text && under != this) {
            text.selectAll();
        }
    }

    private void left() {
        redraw();
        text.setSelection(several ? text.getCaretOffset() : 0);
    }

    /** Tab leaves a text of several lines too. */
    private void leaveByTab(final Event event) {
        if (several && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
            event.doit = true;
        }
    }

    private void place() {
        final Point size = getSize();
        final int height = several ? size.y - 2 * DOWN : text.getLineHeight();
        text.setBounds(ACROSS, (size.y - height) / 2, Math.max(0, size.x - 2 * ACROSS), height);
    }

    private Color fill() {
        return text.getEditable() ? Ink.CARD.color() : Ink.CANVAS.color();
    }

    private Color edge() {
        return wrong ? Ink.ERROR.color() : text.isFocusControl() ? Ink.ACCENT.color() : Ink.EDGE.color();
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        final int line = text.getLineHeight();
        final int wanted = !several ? line : width == SWT.DEFAULT ? LEAST * line
                : Math.clamp(text.computeSize(Math.max(1, width - 2 * ACROSS), SWT.DEFAULT).y, LEAST * line,
                        MOST * line);
        return new Point(width == SWT.DEFAULT ? 96 : width, height == SWT.DEFAULT ? wanted + 2 * DOWN : height);
    }

    /** The text inside. */
    public StyledText text() {
        return text;
    }

    /** Sets the text only where it differs, and keeps the caret at its place. */
    public void show(final String value) {
        if (!text.getText().equals(value)) {
            final int caret = text.getCaretOffset();
            text.setText(value);
            text.setSelection(Math.min(caret, value.length()));
        }
    }

    /** What holds while nothing is typed; shown in grey. */
    public void setHint(final String value) {
        if (!hint.equals(value)) {
            hint = value;
            text.redraw();
        }
    }

    private void paintHint(final Event event) {
        if (text.getCharCount() == 0 && !hint.isEmpty()) {
            event.gc.setForeground(Ink.SECONDARY.color());
            final boolean right = text.getAlignment() == SWT.RIGHT;
            event.gc.drawText(hint, right ? text.getClientArea().width - event.gc.textExtent(hint).x - 1 : 0, 0, true);
        }
    }

    /** While nobody types, a line that is cut says so. */
    private void paintCut(final GC gc) {
        final int width = text.getClientArea().width;
        final String line = text.getText();
        if (several || text.isFocusControl() || gc.textExtent(line).x <= width) {
            return;
        }
        gc.setBackground(text.getBackground());
        gc.fillRectangle(text.getClientArea());
        gc.setForeground(text.getForeground());
        gc.drawText(TextFit.shortened(gc, line, width), 0, 0, true);
    }

    /** Shows the text in grey: it is not the field's own. */
    public void setQuiet(final boolean quiet) {
        text.setForeground(quiet ? Ink.SECONDARY.color() : Ink.TEXT.color());
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
