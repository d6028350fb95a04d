// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.commands.Command;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.intercala.model.Node;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.FittedLabels;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.DeleteVariableCommand;
import org.intercala.workbench.document.DocumentListener;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.editor.CanvasViewer;

/** A miniature of the canvas, and a tree of variables and nodes that follows its selection. */
public final class OutlinePage extends Page implements IContentOutlinePage {

    private static final int MINIATURE = 96;

    private final DocumentEditor editor;
    private final DocumentListener changes = this::changed;
    private final ISelectionChangedListener canvasSelection = event -> followCanvas(event.getSelection());
    private Composite area;
    private TreeViewer tree;
    private Miniature miniature;
    private boolean following;
    private List<OutlineLine> lines = List.of();

    public OutlinePage(final DocumentEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(final Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(Ink.CARD.color());
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        createMiniature();
        createTree();
        document().addListener(changes);
        canvas().addSelectionChangedListener(canvasSelection);
        followCanvas(canvas().getSelection());
    }

    private WorkflowDocument document() {
        return editor.document();
    }

    private CanvasViewer canvas() {
        return (CanvasViewer) Adapters.adapt(editor, GraphicalViewer.class);
    }

    private void createMiniature() {
        miniature = new Miniature(area, canvas());
        final GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = MINIATURE;
        miniature.setLayoutData(data);
        final Label line = new Label(area, SWT.NONE);
        line.setBackground(Ink.EDGE.color());
        final GridData edge = new GridData(SWT.FILL, SWT.TOP, true, false);
        edge.heightHint = 1;
        line.setLayoutData(edge);
    }

    private void createTree() {
        final Composite rest = new Composite(area, SWT.NONE);
        rest.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        final var columns = new TreeColumnLayout();
        rest.setLayout(columns);
        tree = new TreeViewer(rest, SWT.MULTI | SWT.V_SCROLL | SWT.FULL_SELECTION);
        tree.setUseHashlookup(true);
        tree.getTree().setBackground(Ink.CARD.color());
        tree.getTree().setData("org.intercala.id", "outline.tree");
        final TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(1));
        column.setLabelProvider(new FittedLabels(new OutlineLabels(), tree.getTree()));
        column.setEditingSupport(new NameEditing(tree, editor));
        tree.setContentProvider(new OutlineContent());
        TreeViewerEditor.create(tree, new ColumnViewerEditorActivationStrategy(tree) {
            @Override
            protected boolean isEditorActivationEvent(final ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        }, ColumnViewerEditor.DEFAULT);
        show(document().workflow());
        tree.addSelectionChangedListener(event -> followTree());
        createActions();
    }

    private void createActions() {
        final Action rename = action("Rename", "rename", "org.eclipse.ui.edit.rename", this::rename);
        final Action delete = action("Delete", "delete", "org.eclipse.ui.edit.delete", this::delete);
        final var bars = getSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), rename);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), delete);
        final MenuManager menu = new MenuManager();
        menu.add(rename);
        menu.add(delete);
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
        tree.getTree().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                rename();
            }
        });
    }

    private static Action action(final String text, final String icon, final String command, final Runnable run) {
        final Action action = new Action(text, Icons.descriptor(icon)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setActionDefinitionId(command);
        return action;
    }

    private void rename() {
        final Object first = tree.getStructuredSelection().getFirstElement();
        if (first != null && !document().isReadOnly()) {
            tree.editElement(first, 0);
        }
    }

    private void delete() {
        for (final Object element : tree.getStructuredSelection().toList()) {
            if (element instanceof Variable variable) {
                document().execute(new DeleteVariableCommand(document().workflow(), variable));
            }
        }
        final List<Node> nodes = nodes(tree.getStructuredSelection());
        final Command command = new DeleteCommand(document().workflow(), nodes);
        document().execute(command);
    }

    private static List<Node> nodes(final IStructuredSelection selection) {
        return ((List<?>) selection.toList()).stream().map(element -> Adapters.adapt(element, EObject.class))
                .filter(Objects::nonNull).filter(Node.class::isInstance).map(Node.class::cast).distinct().toList();
    }

    private void followTree() {
        if (!following) {
            following = true;
            try {
                final List<Node> nodes = nodes(tree.getStructuredSelection());
                if (!nodes.isEmpty()) {
                    editor.reveal(nodes);
                }
            } finally {
                following = false;
            }
        }
    }

    private void followCanvas(final ISelection selection) {
        if (!following && selection instanceof IStructuredSelection parts && !tree.getTree().isDisposed()) {
            following = true;
            try {
                tree.setSelection(new StructuredSelection(nodes(parts)), true);
            } finally {
                following = false;
            }
        }
    }

    private void show(final Workflow workflow) {
        tree.setInput(workflow);
        tree.expandAll();
        lines = OutlineLine.of(workflow);
    }

    /** Writes only the lines that an edit has changed. */
    private void showEdits() {
        final List<OutlineLine> now = OutlineLine.of(tree.getInput());
        if (OutlineLine.isOther(lines, now)) {
            tree.refresh(false);
        }
        OutlineLine.changed(lines, now).forEach(element -> tree.update(element, null));
        lines = now;
    }

    private void changed(final WorkflowDocument document, final Change change) {
        if (change == Change.MOVED || tree.getTree().isDisposed()) {
            return;
        }
        miniature.later();
        following = true;
        try {
            switch (change) {
                case EDITED -> showEdits();
                case RELOADED -> show(document.workflow());
                case CHECKED, RUN, MOVED -> {
                    // the tree shows none of them
                }
            }
        } finally {
            following = false;
        }
    }

    @Override
    public Control getControl() {
        return area;
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }

    @Override
    public void dispose() {
        document().removeListener(changes);
        if (canvas() != null) {
            canvas().removeSelectionChangedListener(canvasSelection);
        }
        super.dispose();
    }

    @Override
    public void addSelectionChangedListener(final ISelectionChangedListener listener) {
        tree.addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(final ISelectionChangedListener listener) {
        tree.removeSelectionChangedListener(listener);
    }

    @Override
    public ISelection getSelection() {
        return tree == null ? StructuredSelection.EMPTY : tree.getSelection();
    }

    @Override
    public void setSelection(final ISelection selection) {
        tree.setSelection(selection, true);
    }
}
