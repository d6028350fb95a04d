// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** PaletteView. */
public final class PaletteView extends ViewPart {

    private Label label;

    @Override
    public void createPartControl(final Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setText("PaletteView");
    }

    @Override
    public void setFocus() {
        label.setFocus();
    }
}
