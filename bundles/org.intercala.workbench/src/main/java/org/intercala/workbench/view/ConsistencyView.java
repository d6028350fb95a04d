// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.intercala.model.Graphs;
import org.intercala.workbench.ActiveDocument;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;

/** Whether the story is the same from the first page to the last: a line a check; a click shows the nodes. */
public final class ConsistencyView extends ViewPart {

    private static final String STALE = "From a run before the last edits. Run again (Ctrl+R) to compare anew.";

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private Composite tablePage;
    private EmptyPage empty;
    private TableViewer table;
    private TableColumnLayout columns;
    private RunSummary summary;
    private ActiveDocument active;

    @Override
    public void createPartControl(final Composite parent) {
        final Composite all = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        all.setLayout(layout);
        all.setBackground(Ink.CARD.color());
        pages = new Composite(all, SWT.NONE);
        pages.setLayout(stack);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyPage(pages);
        tablePage = new Composite(pages, SWT.NONE);
        createTable();
        summary = new RunSummary(all);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        active = new ActiveDocument(getSite().getPage(), this::show);
        active.update();
        if (active.document() == null) {
            show(null, null);
        }
    }

    private void createTable() {
        columns = new TableColumnLayout();
        tablePage.setLayout(columns);
        table = new TableViewer(tablePage, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setData("org.intercala.id", "consistency.table");
        table.getTable().setBackground(Ink.CARD.color());
        ColumnViewerToolTipSupport.enableFor(table);
        Cells.install(table.getTable());
        final TableViewerColumn sentence = new TableViewerColumn(table, SWT.LEFT);
        columns.setColumnData(sentence.getColumn(), new ColumnWeightData(1, true));
        sentence.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public Color getForeground(final Object element) {
                return ((Verdict) element).stale() ? Ink.SECONDARY.color() : null;
            }

            @Override
            public String getText(final Object element) {
                return ((Verdict) element).title();
            }

            @Override
            public String getToolTipText(final Object element) {
                final Verdict verdict = (Verdict) element;
                return TextFit.tooltip(verdict.stale() ? STALE + "\n" + verdict.detail() : verdict.detail());
            }

            @Override
            public Image getImage(final Object element) {
                final Verdict verdict = (Verdict) element;
                return Icons.image(verdict.stale() ? "not-applicable" : switch (verdict.kind()) {
                    case PASS -> "ok";
                    case WARN -> "warning";
                    case FAIL -> "error";
                    case NOT_APPLICABLE -> "not-applicable";
                });
            }
        });
        final TableViewerColumn number = new TableViewerColumn(table, SWT.RIGHT);
        columns.setColumnData(number.getColumn(), new ColumnPixelData(0, true));
        number.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(final Object element) {
                return number((Verdict) element);
            }

            @Override
            public Color getForeground(final Object element) {
                return Ink.SECONDARY.color();
            }
        });
        table.addSelectionChangedListener(event -> reveal((IStructuredSelection) event.getSelection()));
    }

    private static String number(final Verdict verdict) {
        return verdict.stale() ? "edited since" : verdict.number();
    }

    /** The numbers take the room that they need and leave the rest to the sentences. */
    private void makeRoom(final List<Verdict> verdicts) {
        final int width = Cells.width(table.getTable(), verdicts.stream().map(ConsistencyView::number).toList());
        columns.setColumnData(table.getTable().getColumn(1), new ColumnPixelData(width, true));
        tablePage.layout();
    }

    private void reveal(final IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof Verdict verdict
                && getSite().getPage().getActiveEditor() instanceof DocumentEditor editor) {
            editor.reveal(verdict.nodes().stream()
                    .flatMap(node -> Graphs.node(editor.document().workflow(), node).stream()).toList());
        }
    }

    private void show(final WorkflowDocument document, final Change change) {
        if (pages.isDisposed()) {
            return;
        }
        summary.show(document);
        if (change == Change.EDITED || change == Change.MOVED) {
            return;
        }
        final List<Verdict> verdicts = document == null ? List.of() : Verdict.of(document);
        if (!verdicts.equals(table.getInput())) {
            table.setInput(verdicts);
            makeRoom(verdicts);
        }
        empty.setText(document == null ? "Open a workflow to see whether its scales fit together."
                : "Run the workflow: what its scales say of each other is compared here.");
        final Composite top = verdicts.isEmpty() ? empty : tablePage;
        if (top != stack.topControl) {
            stack.topControl = top;
            pages.layout();
        }
    }

    @Override
    public void setFocus() {
        (stack.topControl == empty ? empty : table.getControl()).setFocus();
    }

    @Override
    public void dispose() {
        if (active != null) {
            active.dispose();
        }
        super.dispose();
    }
}
