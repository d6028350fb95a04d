// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Paints the items of a tree so that what does not fit ends with an ellipsis, whole in the tooltip. */
public final class FittedLabels extends DelegatingStyledCellLabelProvider {

    private static final int EDGE = 4;

    public FittedLabels(final IStyledLabelProvider labels, final Tree tree) {
        super(labels);
        tree.addListener(SWT.MouseMove, event -> {
            final TreeItem item = tree.getItem(new Point(event.x, event.y));
            final Rectangle text = item == null ? null : item.getTextBounds(0);
            tree.setToolTipText(text != null && text.x + text.width > end(tree) ? item.getText() : null);
        });
    }

    private static int end(final Tree tree) {
        final Rectangle area = tree.getClientArea();
        return area.x + area.width - EDGE;
    }

    @Override
    protected void paint(final Event event, final Object element) {
        final TreeItem item = (TreeItem) event.item;
        final GC gc = event.gc;
        final Image icon = item.getImage();
        if (icon != null) {
            final Rectangle place = item.getImageBounds(0);
            final Rectangle size = icon.getBounds();
            Icons.draw(gc, icon, place.x, event.y + (event.height - size.height) / 2);
        }
        final Font font = gc.getFont();
        final Color color = gc.getForeground();
        final int end = end(item.getParent());
        final StyledString text = getStyledStringProvider().getStyledText(element);
        int at = 0;
        int x = item.getTextBounds(0).x;
        for (final StyleRange style : text.getStyleRanges()) {
            x += draw(gc, text.getString().substring(at, style.start), x, end, event);
            final boolean selected = (event.detail & SWT.SELECTED) != 0;
            gc.setFont(style.font == null ? font : style.font);
            gc.setForeground(style.foreground == null || selected ? color : style.foreground);
            at = style.start + style.length;
            x += draw(gc, text.getString().substring(style.start, at), x, end, event);
            gc.setFont(font);
            gc.setForeground(color);
        }
        draw(gc, text.getString().substring(at), x, end, event);
    }

    /** Draws what fits before the end. @return the width that the whole text needs */
    private static int draw(final GC gc, final String text, final int x, final int end, final Event event) {
        final Point size = gc.textExtent(text);
        gc.drawText(TextFit.shortened(gc, text, end - x), x, event.y + (event.height - size.y) / 2, true);
        return size.x;
    }
}
