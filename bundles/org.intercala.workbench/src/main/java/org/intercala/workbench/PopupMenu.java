// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** Menus that open once. */
public final class PopupMenu {

    private PopupMenu() {
    }

    /** Opens a menu at a place of a control, whose menu it is while it is open; then it is disposed. */
    public static void open(final Menu menu, final Control owner, final Point at) {
        menu.setLocation(owner.toDisplay(at));
        owner.setMenu(menu);
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed() && owner.getMenu() == menu) {
                owner.setMenu(null);
            }
            menu.dispose();
        }));
        menu.setVisible(true);
    }
}
