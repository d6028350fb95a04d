// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.intercala.workbench.Ink;

/** A field over a row of the tree in which a name is typed; Enter takes it, Escape does not. */
final class InlineRename {

    private InlineRename() {
    }

    /**
     * Opens the field.
     *
     * @param name    the name as it is
     * @param problem gives what is wrong with a name, or null
     * @param accept  takes the new name
     */
    static void open(final Tree tree, final TreeItem item, final String name, final UnaryOperator<String> problem,
            final Consumer<String> accept) {
        final Text text = new Text(tree, SWT.BORDER | SWT.SINGLE);
        text.setText(name);
        text.setData("org.intercala.id", "projects.rename");
        final int dot = name.lastIndexOf('.');
        text.setSelection(0, dot > 0 ? dot : name.length());
        final TreeEditor editor = new TreeEditor(tree);
        editor.grabHorizontal = true;
        editor.minimumWidth = 120;
        editor.setEditor(text, item);
        // Not within the event that ends it.
        final Runnable close = () -> tree.getDisplay().asyncExec(() -> {
            if (!text.isDisposed()) {
                editor.dispose();
                text.dispose();
                tree.setFocus();
            }
        });
        text.addListener(SWT.Modify, event -> {
            final String wrong = problem.apply(text.getText().strip());
            text.setForeground(wrong == null ? Ink.TEXT.color() : Ink.ERROR.color());
            text.setToolTipText(wrong == null ? "" : wrong);
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close.run();
            }
        });
        text.addListener(SWT.DefaultSelection, event -> {
            final String next = text.getText().strip();
            if (problem.apply(next) == null) {
                close.run();
                if (!next.equals(name)) {
                    accept.accept(next);
                }
            }
        });
        text.addListener(SWT.FocusOut, event -> close.run());
        text.setFocus();
    }
}
