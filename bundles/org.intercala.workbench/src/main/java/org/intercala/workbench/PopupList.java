// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A list that drops from a control with its present entry selected: arrows move, Enter takes, Escape leaves. */
public final class PopupList {

    private static final int MOST_ROWS = 14;
    private static final int PADDING = 2;
    private static final int ACROSS = 24;

    private final Control below;
    private final Shell shell;
    private final Table table;
    private final TableColumn column;
    private final int widest;
    private final IntConsumer taken;

    private PopupList(final Control below, final List<String> texts, final IntConsumer taken) {
        this.below = below;
        this.taken = taken;
        shell = new Shell(below.getShell(), SWT.NO_TRIM | SWT.TOOL);
        final FillLayout layout = new FillLayout();
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        shell.setLayout(layout);
        shell.setBackground(Ink.EDGE.color());
        table = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("org.intercala.id", "popup.list");
        table.setFont(Fonts.body());
        column = new TableColumn(table, SWT.LEFT);
        texts.forEach(text -> new TableItem(table, SWT.NONE).setText(text));
        column.pack();
        widest = column.getWidth();
        table.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && table.getItem(new Point(event.x, event.y)) != null) {
                take();
            }
        });
        table.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
        shell.addListener(SWT.Activate, event -> shell.addListener(SWT.Deactivate, away -> close()));
        place();
        table.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(final Event event) {
                // Not before do the rows have their height.
                table.removeListener(SWT.Paint, this);
                place();
            }
        });
    }

    /**
     * Opens a list below a control, or above where there is no room.
     *
     * @param current number of the present entry, or -1
     * @param taken   is told the number of the entry that somebody chooses
     */
    public static void open(final Control below, final List<String> texts, final int current,
            final IntConsumer taken) {
        final PopupList list = new PopupList(below, texts, taken);
        list.shell.open();
        list.table.setFocus();
        if (current >= 0) {
            list.table.setSelection(current);
            list.table.showSelection();
        }
    }

    private void place() {
        final int rows = Math.min(MOST_ROWS, table.getItemCount());
        final int height = rows * rowHeight() + 2 * PADDING;
        final int width = Math.max(below.getSize().x, widest + ACROSS);
        column.setWidth(width - (table.getItemCount() > rows ? ACROSS : 2 * PADDING));
        final Rectangle screen = below.getMonitor().getClientArea();
        final Point at = below.toDisplay(0, below.getSize().y + PADDING);
        final boolean fits = at.y + height <= screen.y + screen.height;
        shell.setBounds(Math.min(at.x, screen.x + screen.width - width),
                fits ? at.y : below.toDisplay(0, -PADDING).y - height, width, height);
    }

    /** Height of a row; once the table has been painted, with what the platform puts between two. */
    private int rowHeight() {
        return table.getItemCount() < 2 ? table.getItemHeight() : Math.max(table.getItemHeight(),
                table.getItem(1).getBounds().y - table.getItem(0).getBounds().y);
    }

    private void take() {
        final int chosen = table.getSelectionIndex();
        close();
        if (chosen >= 0) {
            taken.accept(chosen);
        }
    }

    private void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            if (!below.isDisposed()) {
                below.setFocus();
            }
        }
    }
}
