// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.intercala.model.Graphs;
import org.intercala.model.Severity;
import org.intercala.workbench.ActiveDocument;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.Icons;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * What the check has against the workflow in front: one line a finding, the worst first; Enter shows the node. Below
 * stands the selected one in full.
 */
public final class ProblemsView extends ViewPart {

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private Composite tablePage;
    private EmptyPage empty;
    private TableViewer table;
    private ProblemText whole;
    private ActiveDocument active;

    @Override
    public void createPartControl(final Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        empty = new EmptyPage(pages);
        tablePage = new Composite(pages, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        tablePage.setLayout(layout);
        createTable();
        whole = new ProblemText(tablePage);
        active = new ActiveDocument(getSite().getPage(), this::show);
        active.update();
        if (active.document() == null) {
            show(null, null);
        }
    }

    private void createTable() {
        final TableColumnLayout columns = new TableColumnLayout();
        final Composite frame = new Composite(tablePage, SWT.NONE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        frame.setLayout(columns);
        // A large workflow may have a thousand lines: they are measured one by one unless they come when they are seen.
        table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.VIRTUAL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        table.getTable().setData("org.intercala.id", "problems.table");
        ColumnViewerToolTipSupport.enableFor(table);
        Cells.install(table.getTable());
        column(columns, "Problem", 55, Problem::line, Problem::detail, true);
        column(columns, "What to do", 33, Problem::remedy, Problem::remedy, false);
        column(columns, "Node", 12, Problem::label, Problem::label, false);
        table.addSelectionChangedListener(
                event -> whole.show((Problem) ((IStructuredSelection) event.getSelection()).getFirstElement()));
        table.addOpenListener(event -> reveal((IStructuredSelection) event.getSelection()));
        getSite().setSelectionProvider(table);
        final var copy = new Action("Copy") {
            @Override
            public void run() {
                copy();
            }
        };
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
    }

    private void column(final TableColumnLayout layout, final String title, final int weight,
            final Function<Problem, String> text, final Function<Problem, String> tip, final boolean icon) {
        final TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(final Object element) {
                return text.apply((Problem) element);
            }

            @Override
            public Image getImage(final Object element) {
                return icon ? Icons.image(((Problem) element).severity() == Severity.ERROR ? "error" : "warning")
                        : null;
            }

            @Override
            public String getToolTipText(final Object element) {
                return TextFit.tooltip(tip.apply((Problem) element));
            }
        });
    }

    private void show(final WorkflowDocument document, final Change change) {
        if (change == Change.EDITED || change == Change.MOVED || pages.isDisposed()) {
            return;
        }
        final List<Problem> problems = document == null ? List.of() : Problem.of(document);
        if (!problems.equals(table.getInput())) {
            table.setInput(problems);
            whole.show((Problem) table.getStructuredSelection().getFirstElement());
        }
        setPartName(problems.isEmpty() ? "Problems" : "Problems (" + problems.size() + ")");
        empty.setText(document == null ? "Open a workflow to see what is wrong with it."
                : "Nothing is wrong with this workflow.");
        final Composite top = problems.isEmpty() ? empty : tablePage;
        if (top != stack.topControl) {
            stack.topControl = top;
            pages.layout();
        }
    }

    private void reveal(final IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof Problem problem
                && getSite().getPage().getActiveEditor() instanceof DocumentEditor editor) {
            Graphs.node(editor.document().workflow(), problem.node()).ifPresent(node -> {
                getSite().getPage().activate(editor);
                editor.reveal(List.of(node));
            });
        }
    }

    private void copy() {
        final StringBuilder text = new StringBuilder();
        for (final Object each : table.getStructuredSelection()) {
            final Problem problem = (Problem) each;
            text.append(problem.label()).append('\t').append(problem.line()).append('\t').append(problem.remedy())
                    .append('\n');
        }
        if (!text.isEmpty()) {
            final Clipboard clipboard = new Clipboard(getSite().getShell().getDisplay());
            clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
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
