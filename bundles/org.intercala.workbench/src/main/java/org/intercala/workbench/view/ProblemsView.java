// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Problems. */
public final class ProblemsView extends ViewPart {

    private Label label;

    @Override
    public void createPartControl(final Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setText("Problems");
    }

    @Override
    public void setFocus() {
        label.setFocus();
    }
}
