// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;

/** A list of entries under the headings of their groups; the selection passes the headings by. */
final class EntryTable {

    private static final int BAR_X = 12;
    private static final int BAR_WIDTH = 4;
    private static final int HEADING_X = 22;
    private static final int ICON_X = 22;
    private static final int TEXT_X = 44;
    private static final int GAP = 8;
    private static final int PADDING = 3;
    private static final int RADIUS = 5;

    private final Table table;
    private Function<PaletteEntry, String> detail = entry -> "";

    EntryTable(final Composite parent, final String id) {
        table = new Table(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.FULL_SELECTION);
        table.setData("org.intercala.id", id);
        table.setBackground(Ink.CARD.color());
        table.setFont(Fonts.body());
        final TableColumn column = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.MeasureItem, this::measure);
        table.addListener(SWT.EraseItem, this::erase);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.Selection, event -> {
            if (entry((TableItem) event.item) == null) {
                table.deselectAll();
            }
        });
    }

    Table table() {
        return table;
    }

    /** What stands at the right of an entry. */
    void setDetail(final Function<PaletteEntry, String> detail) {
        this.detail = detail;
    }

    /** Called with the entry on Enter and on a double click. */
    void onOpen(final Consumer<PaletteEntry> action) {
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(action));
    }

    /** @param entries those of one group together @param grouped whether to show the headings */
    void show(final List<PaletteEntry> entries, final boolean grouped) {
        final String before = selected().map(PaletteEntry::key).orElse("");
        table.setRedraw(false);
        table.removeAll();
        String group = null;
        for (final PaletteEntry entry : entries) {
            if (grouped && !entry.group().equals(group)) {
                group = entry.group();
                final TableItem heading = new TableItem(table, SWT.NONE);
                heading.setText(group);
                heading.setFont(Fonts.strong());
                heading.setData("ink", entry.ink());
            }
            final TableItem item = new TableItem(table, SWT.NONE);
            item.setText(entry.label());
            item.setData(entry);
            if (entry.key().equals(before)) {
                table.setSelection(item);
            }
        }
        table.setRedraw(true);
    }

    Optional<PaletteEntry> selected() {
        return table.getSelectionCount() == 0 ? Optional.empty() : Optional.ofNullable(entry(table.getSelection()[0]));
    }

    static PaletteEntry entry(final TableItem item) {
        return item == null ? null : (PaletteEntry) item.getData();
    }

    /** Selects what fits the words best, the first of those that fit equally. */
    void selectBest(final String words) {
        table.deselectAll();
        TableItem best = null;
        for (final TableItem item : table.getItems()) {
            if (entry(item) != null && (best == null || entry(item).rank(words) < entry(best).rank(words))) {
                best = item;
            }
        }
        if (best != null) {
            table.setSelection(best);
            table.showSelection();
        }
    }

    /** Selects the next entry in a direction, past the headings; stays where there is none. */
    boolean move(final int step) {
        for (int i = table.getSelectionIndex() + step; i >= 0 && i < table.getItemCount(); i += step) {
            if (entry(table.getItem(i)) != null) {
                table.setSelection(i);
                if (i > 0 && entry(table.getItem(i - 1)) == null) {
                    table.showItem(table.getItem(i - 1));
                }
                table.showSelection();
                return true;
            }
        }
        return false;
    }

    private void key(final Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            event.doit = false;
            move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        }
    }

    private void measure(final Event event) {
        event.height = event.gc.getFontMetrics().getHeight() + 2 * PADDING;
    }

    private void erase(final Event event) {
        final boolean selected = (event.detail & SWT.SELECTED) != 0 && event.item.getData() != null;
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOREGROUND | SWT.FOCUSED);
        final Rectangle row = row(event);
        event.gc.setBackground(Ink.CARD.color());
        event.gc.fillRectangle(row);
        if (selected) {
            event.gc.setAntialias(SWT.ON);
            event.gc.setBackground(Ink.SELECTION.color());
            event.gc.fillRoundRectangle(PADDING, row.y, row.width - 2 * PADDING, row.height, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private Rectangle row(final Event event) {
        return new Rectangle(0, event.y, table.getClientArea().width, event.height);
    }

    private void paint(final Event event) {
        final TableItem item = (TableItem) event.item;
        final Rectangle row = row(event);
        final GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        gc.setForeground(Ink.TEXT.color());
        if (entry(item) instanceof PaletteEntry entry) {
            final Rectangle icon = entry.image().getBounds();
            Icons.draw(gc, entry.image(), ICON_X, row.y + (row.height - icon.height) / 2);
            gc.setFont(Fonts.body());
            final int end = row.width - GAP;
            final String label = TextFit.shortenedInside(gc, entry.label(), end - TEXT_X);
            text(gc, label, TEXT_X, row);
            final int left = TEXT_X + gc.textExtent(label).x + GAP;
            gc.setFont(Fonts.small());
            final String more = TextFit.shortened(gc, detail.apply(entry), end - left);
            gc.setForeground(Ink.SECONDARY.color());
            text(gc, more, end - gc.textExtent(more).x, row);
        } else {
            gc.setBackground(((Ink) item.getData("ink")).color());
            gc.fillRoundRectangle(BAR_X, row.y + PADDING + 2, BAR_WIDTH, row.height - 2 * PADDING - PADDING, BAR_WIDTH,
                    BAR_WIDTH);
            gc.setFont(Fonts.strong());
            text(gc, item.getText(), HEADING_X, row);
        }
    }

    private static void text(final GC gc, final String text, final int x, final Rectangle row) {
        final Point size = gc.textExtent(text);
        gc.drawText(text, x, row.y + (row.height - size.y) / 2, true);
    }
}
