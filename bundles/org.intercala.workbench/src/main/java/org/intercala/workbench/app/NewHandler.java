// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.IMenuService;

/** Asks what shall be new: the menu File > New, where the pointer is not needed. */
public final class NewHandler extends AbstractHandler {

    /** Menu with what can be new. */
    static final String MENU = "org.intercala.workbench.new";

    @Override
    public Object execute(final ExecutionEvent event) throws ExecutionException {
        final var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        final MenuManager manager = new MenuManager();
        final IMenuService service = window.getService(IMenuService.class);
        service.populateContributionManager(manager, "popup:" + MENU);
        final Menu menu = manager.createContextMenu(window.getShell());
        menu.setLocation(window.getShell().toDisplay(new Point(16, 48)));
        menu.addListener(SWT.Hide, hidden -> window.getShell().getDisplay().asyncExec(() -> {
            service.releaseContributions(manager);
            manager.dispose();
        }));
        menu.setVisible(true);
        return null;
    }
}
