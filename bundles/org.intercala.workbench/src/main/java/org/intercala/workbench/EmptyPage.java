// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What an empty view shows: one quiet sentence that says what to do next. */
public final class EmptyPage extends Composite {

    private static final int MARGIN = 16;

    private final Label label;

    public EmptyPage(final Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new GridLayout());
        ((GridLayout) getLayout()).marginWidth = MARGIN;
        setBackground(Ink.CARD.color());
        label = new Label(this, SWT.WRAP | SWT.CENTER);
        label.setBackground(Ink.CARD.color());
        label.setForeground(Ink.SECONDARY.color());
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    }

    public void setText(final String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            layout();
        }
    }
}
