// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.util.List;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;

/** Solvers, containers and material sets: filtered as one types, added by Enter, by a double click or by dragging. */
public final class PaletteView extends ViewPart {

    private static final int MARGIN = 8;

    private final StackLayout stack = new StackLayout();
    private final Runnable changed = () -> Display.getDefault().asyncExec(this::refresh);
    private Composite list;
    private Text search;
    private EntryTable entries;
    private EmptyPage nothing;
    private Label hint;
    private EntrySelection selection;

    @Override
    public void createPartControl(final Composite parent) {
        parent.setBackground(Ink.CARD.color());
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = MARGIN;
        parent.setLayout(layout);
        createSearch(parent);
        list = new Composite(parent, SWT.NONE);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list.setLayout(stack);
        entries = new EntryTable(list, "palette.entries");
        nothing = new EmptyPage(list);
        entries.onOpen(this::add);
        entries.table().addListener(SWT.KeyDown, this::tableKey);
        new EntryTip(entries.table());
        selection = new EntrySelection();
        entries.table().addListener(SWT.Selection, event -> selectionChanged());
        getSite().setSelectionProvider(selection);
        createHint(parent);
        createDrag();
        PaletteEntries.addListener(changed);
        refresh();
    }

    private void createSearch(final Composite parent) {
        final Composite field = new Composite(parent, SWT.NONE);
        field.setBackground(Ink.CARD.color());
        field.setLayout(new FillLayout());
        ((FillLayout) field.getLayout()).marginWidth = MARGIN;
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search = new Text(field, SWT.SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search solvers and materials");
        search.setData("org.intercala.id", "palette.search");
        search.addListener(SWT.Modify, event -> refresh());
        search.addListener(SWT.KeyDown, this::searchKey);
        search.addListener(SWT.DefaultSelection, event -> {
            if (event.detail != SWT.ICON_CANCEL) {
                entries.selected().ifPresent(this::add);
            }
        });
    }

    private void createHint(final Composite parent) {
        hint = new Label(parent, SWT.WRAP);
        hint.setBackground(Ink.CARD.color());
        hint.setForeground(Ink.SECONDARY.color());
        hint.setFont(Fonts.small());
        final GridData data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.horizontalIndent = MARGIN;
        data.exclude = true;
        hint.setLayoutData(data);
        hint.setVisible(false);
    }

    private void createDrag() {
        final DragSource source = new DragSource(entries.table(), DND.DROP_COPY);
        source.setTransfer(new Transfer[] { EntryTransfer.INSTANCE });
        source.setDragSourceEffect(null);
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(final DragSourceEvent event) {
                event.doit = entries.selected().isPresent();
                event.image = entries.selected().map(PaletteEntry::image).orElse(null);
            }

            @Override
            public void dragSetData(final DragSourceEvent event) {
                event.data = entries.selected().map(PaletteEntry::key).orElse("");
            }
        });
    }

    private void refresh() {
        if (list.isDisposed()) {
            return;
        }
        final String words = search.getText();
        final List<PaletteEntry> found = PaletteEntries.all().stream()
                .filter(entry -> words.isBlank() || entry.matches(words)).toList();
        entries.show(found, true);
        if (words.isBlank()) {
            entries.table().deselectAll();
        } else {
            entries.selectBest(words);
            nothing.setText("Nothing is called “" + words.strip() + "”. Try another word.");
        }
        stack.topControl = found.isEmpty() ? nothing : entries.table();
        list.layout();
        selectionChanged();
    }

    private void selectionChanged() {
        selection.setSelection(entries.selected().<ISelection>map(StructuredSelection::new)
                .orElse(StructuredSelection.EMPTY));
    }

    private void searchKey(final Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> {
                event.doit = false;
                entries.move(1);
                entries.table().setFocus();
                selectionChanged();
            }
            case SWT.ESC -> search.setText("");
            default -> {
                // is typed into the field
            }
        }
    }

    /** Up from the first entry leads back to the search, and so does typing. */
    private void tableKey(final Event event) {
        if (event.keyCode == SWT.ARROW_UP && entries.table().getSelectionIndex() <= 1 && !event.doit) {
            search.setFocus();
        } else if (event.character > ' ' && event.character != SWT.DEL && (event.stateMask & SWT.MOD1) == 0) {
            event.doit = false;
            search.setFocus();
            search.append(String.valueOf(event.character));
        } else if (!event.doit) {
            selectionChanged();
        }
    }

    private void add(final PaletteEntry entry) {
        final var editor = DocumentEditor.active();
        final boolean added = editor.isPresent() && Additions.add(editor.get(), entry);
        final String why = editor.isEmpty() ? "Open a workflow to add this to it."
                : added ? "" : "This workflow is open for reading only.";
        hint.setText(why);
        hint.setVisible(!why.isEmpty());
        ((GridData) hint.getLayoutData()).exclude = why.isEmpty();
        hint.getParent().layout();
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public void dispose() {
        PaletteEntries.removeListener(changed);
        super.dispose();
    }
}
