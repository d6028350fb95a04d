// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Menus that drop from a control. */
public final class Menus {

    private Menus() {
    }

    /** Opens a menu below a control; it is disposed after use. */
    public static void open(final Menu menu, final Control below) {
        menu.setLocation(below.toDisplay(0, below.getSize().y + 2));
        below.setMenu(menu);
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(() -> {
            if (!below.isDisposed() && below.getMenu() == menu) {
                below.setMenu(null);
            }
            menu.dispose();
        }));
        menu.setVisible(true);
    }
}
