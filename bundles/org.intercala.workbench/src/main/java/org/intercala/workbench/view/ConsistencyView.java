// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Consistency. */
public final class ConsistencyView extends ViewPart {

    private Label label;

    @Override
    public void createPartControl(final Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setText("Consistency");
    }

    @Override
    public void setFocus() {
        label.setFocus();
    }
}
