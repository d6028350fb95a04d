// SPDX-License-Identifier: Apache-2.0
package org.eclipse.help.ui.internal.views;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The platform's cheat sheets ask whether the tray of a dialog is this one; without its help none ever is. */
public final class HelpTray extends DialogTray {

    private HelpTray() {
    }

    @Override
    protected Control createContents(final Composite parent) {
        throw new UnsupportedOperationException();
    }
}
