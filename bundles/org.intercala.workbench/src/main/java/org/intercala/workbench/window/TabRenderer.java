// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/** Paints a stack of parts as a rounded white panel whose tabs are words; the one in front is underlined. */
public final class TabRenderer extends CTabFolderRenderer {

    /** With the sash of the platform, 4 px wide, two panels lie 8 px apart. */
    private static final int GAP = 2;
    private static final int EDGE = GAP + 1;
    private static final int ARC = 12;
    private static final int PADDING = 12;
    private static final int CLOSE = 14;
    private static final int TAB_HEIGHT = 30;
    private static final int NARROWEST = 64;
    private static final int UNDERLINE = 2;
    private static final int FAINT = 120;

    /** Called by the style sheet. */
    public TabRenderer(final CTabFolder parent) {
        super(parent);
    }

    @Override
    protected Rectangle computeTrim(final int part, final int state, final int x, final int y, final int width,
            final int height) {
        return switch (part) {
            case PART_BORDER -> new Rectangle(x - EDGE, y - EDGE, width + 2 * EDGE, height + 2 * EDGE);
            case PART_HEADER -> new Rectangle(x - EDGE - 2, y, width + 2 * EDGE + 2, height);
            case PART_BODY -> {
                final int top = EDGE + parent.getTabHeight() + 2;
                // Two pixels at the bottom keep a child's corners inside the rounded edge.
                yield new Rectangle(x - EDGE - 1, y - top, width + 2 * EDGE + 2, height + top + EDGE + 2);
            }
            default -> part < 0 ? super.computeTrim(part, state, x, y, width, height)
                    : new Rectangle(x - PADDING, y, width + PADDING + 8, height);
        };
    }

    @Override
    protected Point computeSize(final int part, final int state, final GC gc, final int wHint, final int hHint) {
        if (part == PART_HEADER) {
            return new Point(0, TAB_HEIGHT);
        }
        if (part == PART_CLOSE_BUTTON) {
            return new Point(CLOSE, CLOSE);
        }
        if (part < 0 || part >= parent.getItemCount()) {
            return super.computeSize(part, state, gc, wHint, hHint);
        }
        final CTabItem item = parent.getItem(part);
        gc.setFont(font(item));
        int width = gc.textExtent(label(item)).x + 2 * PADDING + (item.getShowClose() ? CLOSE : 0);
        if ((state & MINIMUM_SIZE) != 0) {
            width = Math.min(width, NARROWEST);
        }
        return new Point(width, TAB_HEIGHT);
    }

    @Override
    protected void draw(final int part, final int state, final Rectangle bounds, final GC gc) {
        switch (part) {
            case PART_BACKGROUND, PART_BORDER -> {
                // Painted with the body.
            }
            case PART_BODY -> body(bounds, gc);
            case PART_HEADER -> header(bounds, gc);
            case PART_CLOSE_BUTTON, PART_CHEVRON_BUTTON, PART_MAX_BUTTON, PART_MIN_BUTTON ->
                super.draw(part, state, bounds, gc);
            default -> {
                if (part >= 0 && part < parent.getItemCount() && bounds.width > 0) {
                    tab(parent.getItem(part), state, bounds, gc);
                }
            }
        }
    }

    private void body(final Rectangle bounds, final GC gc) {
        gc.setBackground(Ink.WINDOW.color());
        gc.fillRectangle(bounds);
        gc.setAntialias(SWT.ON);
        gc.setBackground(Ink.CARD.color());
        gc.fillRoundRectangle(GAP, GAP, bounds.width - 2 * GAP, bounds.height - 2 * GAP, ARC, ARC);
        gc.setForeground(Ink.EDGE.color());
        gc.drawRoundRectangle(GAP, GAP, bounds.width - 2 * GAP - 1, bounds.height - 2 * GAP - 1, ARC, ARC);
    }

    private void header(final Rectangle bounds, final GC gc) {
        gc.setForeground(Ink.GRID.color());
        final int y = EDGE + parent.getTabHeight() + 1;
        gc.drawLine(EDGE, y, bounds.width - EDGE - 1, y);
    }

    private void tab(final CTabItem item, final int state, final Rectangle bounds, final GC gc) {
        final boolean selected = (state & SWT.SELECTED) != 0;
        final boolean hot = (state & SWT.HOT) != 0;
        final int left = bounds.x + PADDING;
        final int right = bounds.x + bounds.width - PADDING - (item.getShowClose() ? CLOSE : 0);
        gc.setFont(font(item));
        gc.setForeground(selected || hot ? Ink.TEXT.color() : Ink.SECONDARY.color());
        final String text = TextFit.shortenedName(gc, label(item), right - left);
        final Point extent = gc.textExtent(text);
        gc.drawText(text, left, bounds.y + (TAB_HEIGHT - extent.y) / 2, true);
        gc.setAntialias(SWT.ON);
        if (selected) {
            gc.setBackground(Ink.ACCENT.color());
            gc.setAlpha(isActive() ? 255 : FAINT);
            gc.fillRectangle(left, bounds.y + TAB_HEIGHT - UNDERLINE + 1, right - left, UNDERLINE);
            gc.setAlpha(255);
        }
        if (item.getShowClose() && hot) {
            cross(bounds, gc);
        } else if (isDirty(item)) {
            final int middle = bounds.y + TAB_HEIGHT / 2;
            gc.setBackground(Ink.ACCENT.color());
            gc.fillOval(right + 6, middle - 3, 6, 6);
        }
    }

    private static void cross(final Rectangle bounds, final GC gc) {
        final int x = bounds.x + bounds.width - 8 - CLOSE / 2;
        final int y = bounds.y + TAB_HEIGHT / 2;
        gc.setForeground(Ink.SECONDARY.color());
        gc.setLineWidth(1);
        gc.drawLine(x - 3, y - 3, x + 3, y + 3);
        gc.drawLine(x - 3, y + 3, x + 3, y - 3);
    }

    /** The stack that has the keyboard; the platform marks it with a style class. */
    private boolean isActive() {
        for (var control = parent.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
            if (control == parent) {
                return true;
            }
        }
        return false;
    }

    private Font font(final CTabItem item) {
        return item.getFont() == null ? parent.getFont() : item.getFont();
    }

    private static boolean isDirty(final CTabItem item) {
        return item.getText().startsWith("*");
    }

    private static String label(final CTabItem item) {
        return isDirty(item) ? item.getText().substring(1) : item.getText();
    }
}
