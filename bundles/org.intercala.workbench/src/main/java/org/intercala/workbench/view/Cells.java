// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.intercala.workbench.Icons;
import org.intercala.workbench.TextFit;

/** Paints the cells of a table so that a text that is cut ends with an ellipsis. */
final class Cells {

    private static final int SPACE = 5;
    /** What a column is wider than its cells. */
    private static final int BORDER = 8;

    private Cells() {
    }

    static void install(final Table table) {
        table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, event -> paint(table, event));
    }

    /** What a column of texts takes (px). */
    static int width(final Table table, final List<String> texts) {
        final GC gc = new GC(table);
        try {
            return 2 * SPACE + BORDER + texts.stream().mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
        } finally {
            gc.dispose();
        }
    }

    private static void paint(final Table table, final Event event) {
        final TableItem item = (TableItem) event.item;
        final String text = item.getText(event.index);
        final var icon = item.getImage(event.index);
        final var cell = item.getBounds(event.index);
        int left = cell.x + SPACE;
        if (icon != null) {
            final var size = icon.getBounds();
            Icons.draw(event.gc, icon, left, cell.y + (cell.height - size.height) / 2);
            left += size.width + SPACE;
        }
        final String fit = TextFit.shortened(event.gc, text, cell.x + cell.width - left - SPACE);
        final var extent = event.gc.textExtent(fit);
        final boolean right = table.getColumn(event.index).getAlignment() == SWT.RIGHT;
        event.gc.setForeground(item.getForeground(event.index));
        event.gc.drawText(fit, right ? cell.x + cell.width - SPACE - extent.x : left,
                cell.y + (cell.height - extent.y) / 2, true);
    }
}
