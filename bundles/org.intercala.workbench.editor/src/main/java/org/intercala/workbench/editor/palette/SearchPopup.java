// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.Ink;

/** A field with a list below it, where the pointer is. Esc or a click elsewhere closes it. */
public final class SearchPopup {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 300;
    /** Rows. */
    private static final int LEAST = 3;
    private static final int MARGIN = 8;

    private final Composite canvas;
    private final List<PaletteEntry> offered;
    private final Consumer<PaletteEntry> chosen;
    private final Shell shell;
    private final StackLayout stack = new StackLayout();
    private final Text search;
    private final Composite list;
    private final EntryTable entries;
    private final EmptyPage nothing;

    /**
     * @param fits which entries of the palette to offer @param detail what to say beside the name @param chosen gets
     * the choice
     */
    public SearchPopup(final Composite canvas, final Predicate<PaletteEntry> fits,
            final Function<PaletteEntry, String> detail, final Consumer<PaletteEntry> chosen) {
        this.canvas = canvas;
        this.chosen = chosen;
        offered = PaletteEntries.all().stream().filter(fits).toList();
        shell = new Shell(canvas.getShell(), SWT.NO_TRIM | SWT.TOOL);
        shell.setData("org.intercala.id", "search.popup");
        shell.setBackground(Ink.CARD.color());
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        layout.verticalSpacing = 0;
        shell.setLayout(layout);
        final Composite field = new Composite(shell, SWT.NONE);
        field.setBackground(Ink.CARD.color());
        field.setLayout(new FillLayout());
        ((FillLayout) field.getLayout()).marginWidth = MARGIN;
        ((FillLayout) field.getLayout()).marginHeight = MARGIN;
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search = new Text(field, SWT.SEARCH);
        list = new Composite(shell, SWT.NONE);
        entries = new EntryTable(list, "search.entries");
        nothing = new EmptyPage(list);
        entries.setDetail(detail);
        create();
        show();
    }

    private void create() {
        search.setMessage("Search solvers and materials");
        search.setData("org.intercala.id", "search.field");
        list.setLayout(stack);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        search.addListener(SWT.Modify, event -> show());
        search.addListener(SWT.KeyDown, this::key);
        search.addListener(SWT.DefaultSelection, event -> choose());
        entries.onOpen(entry -> choose());
        entries.table().addListener(SWT.MouseUp, event -> choose());
        shell.addListener(SWT.Activate, event -> shell.addListener(SWT.Deactivate, away -> close()));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                close();
            }
        });
        shell.addListener(SWT.Paint, event -> {
            event.gc.setForeground(Ink.EDGE.color());
            event.gc.drawRectangle(0, 0, shell.getSize().x - 1, shell.getSize().y - 1);
        });
    }

    /** @param at in the canvas */
    public void open(final Point at) {
        final Point place = canvas.toDisplay(at);
        final Rectangle screen = canvas.getMonitor().getClientArea();
        final int height = height(offered.size());
        shell.setSize(WIDTH, height);
        shell.setLocation(Math.max(screen.x, Math.min(place.x, screen.x + screen.width - WIDTH)),
                Math.max(screen.y, Math.min(place.y, screen.y + screen.height - height)));
        shell.open();
        search.setFocus();
    }

    /** As tall as the list, within limits. */
    private int height(final int count) {
        final int wanted = search.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).y + MARGIN
                + Math.max(LEAST, count) * entries.table().getItemHeight();
        return Math.min(HEIGHT, wanted);
    }

    private void show() {
        final String words = search.getText();
        final List<PaletteEntry> found = offered.stream().filter(entry -> words.isBlank() || entry.matches(words))
                .sorted(Comparator.comparingInt(entry -> entry.rank(words))).toList();
        entries.show(found, false);
        entries.selectBest(words);
        nothing.setText(offered.isEmpty() ? "Nothing that is installed fits here."
                : "Nothing is called “" + words.strip() + "”. Try another word.");
        stack.topControl = found.isEmpty() ? nothing : entries.table();
        list.layout();
        if (shell.isVisible()) {
            shell.setSize(WIDTH, height(found.size()));
        }
    }

    private void key(final Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            event.doit = false;
            entries.move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        } else if (event.keyCode == SWT.ESC) {
            event.doit = false;
            close();
        }
    }

    private void choose() {
        entries.selected().ifPresent(entry -> {
            close();
            chosen.accept(entry);
        });
    }

    private void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            canvas.setFocus();
        }
    }
}
