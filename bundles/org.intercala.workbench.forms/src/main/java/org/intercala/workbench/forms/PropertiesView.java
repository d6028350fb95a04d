// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** PropertiesView. */
public final class PropertiesView extends ViewPart {

    private Label label;

    @Override
    public void createPartControl(final Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setText("PropertiesView");
    }

    @Override
    public void setFocus() {
        label.setFocus();
    }
}
