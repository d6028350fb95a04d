// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.util.Map;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.intercala.workbench.Icons;

/** The platform's own entries of the menu; ours are contributed in plugin.xml to the groups made here. */
final class ActionBars extends ActionBarAdvisor {

    private static final Map<ActionFactory, String> ICONS = Map.ofEntries(Map.entry(ActionFactory.SAVE, "save"),
            Map.entry(ActionFactory.SAVE_AS, ""), Map.entry(ActionFactory.SAVE_ALL, ""),
            Map.entry(ActionFactory.REVERT, "revert"),
            Map.entry(ActionFactory.CLOSE, ""), Map.entry(ActionFactory.CLOSE_ALL, ""),
            Map.entry(ActionFactory.QUIT, ""), Map.entry(ActionFactory.CUT, "cut"),
            Map.entry(ActionFactory.COPY, "copy"), Map.entry(ActionFactory.PASTE, "paste"),
            Map.entry(ActionFactory.DELETE, "delete"), Map.entry(ActionFactory.SELECT_ALL, ""),
            Map.entry(ActionFactory.PREFERENCES, "settings"), Map.entry(ActionFactory.RESET_PERSPECTIVE, ""));

    ActionBars(final IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(final IWorkbenchWindow window) {
        ICONS.forEach((factory, icon) -> {
            final IWorkbenchAction action = factory.create(window);
            action.setImageDescriptor(icon.isEmpty() ? null : Icons.descriptor(icon));
            action.setDisabledImageDescriptor(null);
            action.setHoverImageDescriptor(null);
            register(action);
        });
        getAction(ActionFactory.RESET_PERSPECTIVE.getId()).setText("&Reset Layout");
        getAction(ActionFactory.CLOSE.getId()).setText("&Close");
        getAction(ActionFactory.CLOSE_ALL.getId()).setText("C&lose All");
    }

    @Override
    protected void fillMenuBar(final IMenuManager bar) {
        bar.add(menu("&File", IWorkbenchActionConstants.M_FILE, new MenuManager("&New", NewHandler.MENU), "new", "open",
                null, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT, null,
                ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, null, ActionFactory.QUIT));
        bar.add(menu("&Edit", IWorkbenchActionConstants.M_EDIT, "undo", null,
                ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, null,
                ActionFactory.SELECT_ALL, "edit", null, ActionFactory.PREFERENCES));
        bar.add(menu("&Arrange", "arrange", "arrange"));
        bar.add(menu("&Run", "run", "run"));
        bar.add(menu("&Window", IWorkbenchActionConstants.M_WINDOW, "views", null, ActionFactory.RESET_PERSPECTIVE));
        bar.add(menu("&Help", IWorkbenchActionConstants.M_HELP, "help", null, "about"));
    }

    /** @param entries an action, the name of a group to contribute to, or null for a line */
    private MenuManager menu(final String label, final String id, final Object... entries) {
        final MenuManager menu = new MenuManager(label, id);
        for (final Object entry : entries) {
            switch (entry) {
                case null -> menu.add(new Separator());
                case ActionFactory factory -> menu.add(getAction(factory.getId()));
                case MenuManager sub -> menu.add(sub);
                default -> menu.add(new GroupMarker(entry.toString()));
            }
        }
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }
}
