// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ControlEditor;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.intercala.data.Doubles;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.Numbers;
import org.intercala.workbench.forms.value.TablePaste;

/**
 * Numbers in rows and columns that are changed in place: type into a cell, Return goes one row down, Delete removes the
 * row, pasting replaces the rows from the cell on.
 */
public final class NumberGrid extends Composite {

    private static final int LEAST = 3;
    private static final int MOST = 9;

    private final Table table;
    private final TableCursor cursor;
    private final ControlEditor editor;
    private final List<double[]> rows = new ArrayList<>();
    private Consumer<List<double[]>> listener = next -> {
    };
    private Consumer<String> problems = text -> {
    };

    public NumberGrid(final Composite parent) {
        super(parent, SWT.NONE);
        setBackground(Ink.CARD.color());
        table = new Table(this, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setFont(Fonts.body());
        table.setBackground(Ink.CARD.color());
        table.setForeground(Ink.TEXT.color());
        table.setHeaderBackground(Ink.CANVAS.color());
        table.setHeaderForeground(Ink.SECONDARY.color());
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        cursor = new TableCursor(table, SWT.NONE);
        cursor.setBackground(Ink.SELECTION.color());
        cursor.setForeground(Ink.TEXT.color());
        cursor.setFont(Fonts.body());
        editor = new ControlEditor(cursor);
        editor.grabHorizontal = true;
        editor.grabVertical = true;
        cursor.addListener(SWT.DefaultSelection, event -> edit(""));
        cursor.addListener(SWT.MouseDoubleClick, event -> edit(""));
        cursor.addListener(SWT.KeyDown, this::key);
        addListener(SWT.Resize, event -> place());
        addPaintListener(event -> {
            event.gc.setForeground(Ink.EDGE.color());
            event.gc.drawRectangle(0, 0, getSize().x - 1, getSize().y - 1);
        });
    }

    /** Calls back with all rows after each change. */
    public void onChange(final Consumer<List<double[]>> next) {
        listener = next;
    }

    /** Calls back with what is wrong with a text that was typed or pasted, or "". */
    public void onProblem(final Consumer<String> next) {
        problems = next;
    }

    /** Shows columns and rows. */
    public void show(final List<String> columns, final List<double[]> next) {
        if (table.getColumnCount() != columns.size()) {
            Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
            columns.forEach(title -> new TableColumn(table, SWT.RIGHT));
        }
        for (int i = 0; i < columns.size(); i++) {
            table.getColumn(i).setText(columns.get(i));
        }
        rows.clear();
        rows.addAll(next);
        table.setItemCount(rows.size());
        table.clearAll();
        place();
        cursor.redraw();
    }

    /** Rows get their texts when they come into sight. */
    private void fill(final TableItem item, final int index) {
        for (int j = 0; j < table.getColumnCount(); j++) {
            item.setText(j, Doubles.of(rows.get(index)[j]).toString());
        }
    }

    private void place() {
        final Point size = getSize();
        table.setBounds(1, 1, Math.max(0, size.x - 2), Math.max(0, size.y - 2));
        final int columns = table.getColumnCount();
        if (columns > 0) {
            final int width = Math.max(72, (table.getClientArea().width - 2) / columns);
            Arrays.stream(table.getColumns()).forEach(column -> column.setWidth(width));
        }
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean changed) {
        return new Point(width == SWT.DEFAULT ? 160 : width, height == SWT.DEFAULT
                ? table.getHeaderHeight() + Math.clamp(rows.size(), LEAST, MOST) * table.getItemHeight() + 4 : height);
    }

    private void key(final Event event) {
        final boolean command = (event.stateMask & SWT.MOD1) != 0;
        if (command && (event.keyCode == 'v' || event.keyCode == 'V')) {
            paste();
        } else if (command && (event.keyCode == 'c' || event.keyCode == 'C')) {
            copy();
        } else if (event.keyCode == SWT.DEL) {
            removeRow();
        } else if (event.keyCode == SWT.F2) {
            edit("");
        } else if (!command && "0123456789.-+".indexOf(event.character) >= 0 && event.character != 0) {
            edit(String.valueOf(event.character));
        }
    }

    /** @param typed first letter, or "" to change what is there */
    private void edit(final String typed) {
        final TableItem item = cursor.getRow();
        if (item == null) {
            return;
        }
        final int row = table.indexOf(item);
        final int column = cursor.getColumn();
        final Text text = new Text(cursor, SWT.RIGHT);
        text.setFont(Fonts.body());
        text.setText(typed.isEmpty() ? item.getText(column) : typed);
        if (typed.isEmpty()) {
            text.selectAll();
        } else {
            text.setSelection(typed.length());
        }
        text.addListener(SWT.FocusOut, event -> finish(text, row, column));
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                finish(text, row, column);
                if (row + 1 < table.getItemCount()) {
                    cursor.setSelection(row + 1, column);
                }
                cursor.setFocus();
            } else if (event.character == SWT.ESC) {
                text.setData("cancelled", Boolean.TRUE);
                text.dispose();
                event.doit = false;
            }
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT && column + 1 < table.getColumnCount()) {
                event.doit = false;
                finish(text, row, column);
                cursor.setSelection(row, column + 1);
                cursor.setFocus();
            }
        });
        editor.setEditor(text);
        text.setFocus();
    }

    private void finish(final Text text, final int row, final int column) {
        if (text.isDisposed() || row >= rows.size()) {
            return;
        }
        final String typed = text.getText().strip().replace('−', '-').replace(',', '.');
        text.dispose();
        try {
            final double value = Double.parseDouble(Numbers.decimal(typed));
            problems.accept("");
            if (rows.get(row)[column] != value) {
                final double[] changed = rows.get(row).clone();
                changed[column] = value;
                final List<double[]> next = new ArrayList<>(rows);
                next.set(row, changed);
                listener.accept(next);
            }
        } catch (final NumberFormatException unreadable) {
            problems.accept("'" + typed + "' is no number");
        }
    }

    /** Adds a row behind the one with the cursor, as far from it as that from the one before. */
    public void addRow() {
        final int at = cursor.getRow() == null ? rows.size() - 1 : table.indexOf(cursor.getRow());
        final double[] row = rows.isEmpty() ? new double[Math.max(2, table.getColumnCount())]
                : rows.get(at).clone();
        if (at + 1 < rows.size()) {
            row[0] = (rows.get(at)[0] + rows.get(at + 1)[0]) / 2;
        } else if (at > 0) {
            row[0] = 2 * rows.get(at)[0] - rows.get(at - 1)[0];
        }
        final List<double[]> next = new ArrayList<>(rows);
        next.add(at + 1, row);
        listener.accept(next);
    }

    /** Removes the row with the cursor; two stay. */
    public void removeRow() {
        if (cursor.getRow() != null && rows.size() > 2) {
            final List<double[]> next = new ArrayList<>(rows);
            next.remove(table.indexOf(cursor.getRow()));
            listener.accept(next);
        } else if (rows.size() <= 2) {
            problems.accept("A table needs two rows");
        }
    }

    private void copy() {
        final var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join("\t", Arrays.stream(row).mapToObj(
                value -> Doubles.of(value).toString()).toList())).append('\n'));
        final var clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    /** Takes rows from the clipboard in place of those that are there. */
    public void paste() {
        final var clipboard = new Clipboard(getDisplay());
        final Object content = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        final TablePaste pasted = TablePaste.read(content == null ? "" : content.toString());
        final int columns = table.getColumnCount();
        final String problem = !pasted.problem().isEmpty() ? pasted.problem()
                : pasted.rows().getFirst().length != columns ? "The pasted text has "
                        + pasted.rows().getFirst().length + " columns; " + columns + " are needed" : "";
        problems.accept(problem);
        if (problem.isEmpty()) {
            listener.accept(pasted.rows());
        }
    }

    public Table table() {
        return table;
    }
}
