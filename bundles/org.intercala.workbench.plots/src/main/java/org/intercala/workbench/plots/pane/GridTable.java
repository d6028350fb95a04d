// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.plots.Choice;

/** A table that holds nothing: it asks a grid for the rows in sight. Copies with heads and units. */
final class GridTable {

    private static final int WIDEST = 360;
    private static final int WIDEST_LAST = 900;
    private static final int PAD = 28;
    private static final int LOOKED_AT = 40;

    private final Table table;
    private final Supplier<String> fileName;
    private Grid grid = Grid.EMPTY;

    /** @param tools gets the way to copy and export @param fileName proposed for an export, without ending */
    GridTable(final Composite parent, final Composite tools, final String id, final Supplier<String> fileName) {
        this.fileName = fileName;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("org.intercala.id", id);
        table.setHeaderVisible(true);
        table.setFont(Fonts.body());
        table.setBackground(Ink.CARD.color());
        table.setForeground(Ink.TEXT.color());
        table.setHeaderBackground(Ink.CARD.color());
        table.setHeaderForeground(Ink.SECONDARY.color());
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
                copy();
            } else if (event.keyCode == 'a' && (event.stateMask & SWT.MOD1) != 0) {
                table.selectAll();
            }
        });
        final var menu = new Menu(table);
        fill(menu);
        table.setMenu(menu);
        new Choice(tools, "Copy and export", this::fill).setText("Export");
    }

    private void fill(final Menu menu) {
        Choice.item(menu, SWT.PUSH, "Copy\tCtrl+C", false, this::copy);
        Choice.item(menu, SWT.PUSH, "Export CSV…", false, this::export);
    }

    Table control() {
        return table;
    }

    void show(final Grid next) {
        final boolean same = next.columns().equals(grid.columns());
        grid = next;
        table.setRedraw(false);
        table.clearAll();
        table.setItemCount(0);
        if (!same) {
            columns();
        }
        widths(same);
        table.setItemCount(grid.rows());
        table.setRedraw(true);
    }

    private void columns() {
        for (final TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (final Grid.Heading heading : grid.columns()) {
            new TableColumn(table, heading.number() ? SWT.RIGHT : SWT.LEFT).setText(heading.text());
        }
        // The last column fills the table; a number in it would stand far from its head.
        new TableColumn(table, SWT.LEFT).setWidth(PAD);
    }

    /** Makes room for what is shown. @param grow whether columns stay as wide as they are at least */
    private void widths(final boolean grow) {
        final var gc = new GC(table);
        gc.setFont(Fonts.body());
        for (int i = 0; i < grid.columns().size(); i++) {
            final Grid.Heading heading = grid.columns().get(i);
            int widest = gc.textExtent(heading.text()).x;
            for (int row = 0; row < Math.min(LOOKED_AT, grid.rows()); row++) {
                widest = Math.max(widest, gc.textExtent(grid.shown().text(row, i)).x);
            }
            // What stands last may be a sentence; nothing is pushed aside by it.
            final int width = Math.min(i + 1 < grid.columns().size() ? WIDEST : WIDEST_LAST, widest + PAD);
            final TableColumn column = table.getColumn(i);
            if (!grow || width > column.getWidth()) {
                column.setWidth(width);
            }
        }
        gc.dispose();
    }

    private void fill(final Event event) {
        final var item = (TableItem) event.item;
        // A row that is going just now has the number -1.
        if (event.index >= 0 && event.index < grid.rows()) {
            item.setText(IntStream.range(0, grid.columns().size())
                    .mapToObj(column -> grid.shown().text(event.index, column)).toArray(String[]::new));
        }
    }

    /** Copies the selected rows, or all where none is. */
    private void copy() {
        final int[] selected = table.getSelectionIndices();
        final String text = grid.tabbed(selected.length > 0 ? selected : IntStream.range(0, grid.rows()).toArray());
        final var clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    private void export() {
        Exports.text(table.getShell(), fileName.get(), "csv", grid::csv);
    }
}
