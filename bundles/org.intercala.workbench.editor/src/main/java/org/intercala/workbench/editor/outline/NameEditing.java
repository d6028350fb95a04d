// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.intercala.model.Variable;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.command.RenameVariableCommand;

/** Renames nodes and variables in the tree. */
final class NameEditing extends EditingSupport {

    private final TreeViewer tree;
    private final DocumentEditor editor;

    NameEditing(final TreeViewer tree, final DocumentEditor editor) {
        super(tree);
        this.tree = tree;
        this.editor = editor;
    }

    @Override
    protected CellEditor getCellEditor(final Object element) {
        return new TextCellEditor(tree.getTree());
    }

    @Override
    protected boolean canEdit(final Object element) {
        return !editor.document().isReadOnly();
    }

    @Override
    protected Object getValue(final Object element) {
        return OutlineLabels.name(element);
    }

    @Override
    protected void setValue(final Object element, final Object value) {
        final var workflow = editor.document().workflow();
        editor.document().execute(element instanceof Variable variable
                ? new RenameVariableCommand(workflow, variable, value.toString().strip())
                : new RenameCommand(workflow, (EObject) element, value.toString().strip()));
    }
}
