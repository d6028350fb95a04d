// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.workbench.FlatButton;

/** A question below the tree, where a thing cannot be undone; Escape or the second button leaves all as it is. */
final class ConfirmBar extends Composite {

    private final Label question;
    private final FlatButton yes;
    private Runnable action = () -> {
    };

    ConfirmBar(final Composite parent) {
        super(parent, SWT.NONE);
        setData("org.intercala.id", "projects.question");
        final GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 8;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        final GridData data = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        data.exclude = true;
        setLayoutData(data);
        setVisible(false);
        question = new Label(this, SWT.WRAP);
        question.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        yes = new FlatButton(this, "", FlatButton.Look.FILLED);
        yes.setData("org.intercala.id", "projects.confirm");
        yes.onAction(() -> {
            close();
            action.run();
        });
        final FlatButton no = new FlatButton(this, "Keep", FlatButton.Look.EDGED);
        no.onAction(this::close);
        yes.addListener(SWT.Traverse, event -> escape(event.detail));
        no.addListener(SWT.Traverse, event -> escape(event.detail));
    }

    private void escape(final int detail) {
        if (detail == SWT.TRAVERSE_ESCAPE) {
            close();
        }
    }

    /** @param verb on the button that does it */
    void ask(final String text, final String verb, final Runnable then) {
        question.setText(text);
        yes.setText(verb);
        action = then;
        show(true);
        yes.setFocus();
    }

    private void close() {
        show(false);
        getParent().getChildren()[0].setFocus();
    }

    private void show(final boolean visible) {
        ((GridData) getLayoutData()).exclude = !visible;
        setVisible(visible);
        layout(true, true);
        getParent().layout(true, true);
    }
}
