// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.FirstConsole;
import org.intercala.workbench.window.ToolStripAddition;

/** One window with menu and tool bar; its title names the editor in front. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    /** Sets of actions that the platform brings along and that mean nothing here. */
    private static final List<String> FOREIGN_MENUS = List.of("org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.cheatsheets.actionSet",
            "org.eclipse.ui.WorkingSetActionSet", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.edit.text.actionSet.openExternalFile", "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.search.searchActionSet");

    /** After the start, which it shall not make longer. */
    private static final int CONSOLE_MS = 2000;

    private final Splash splash;

    WindowAdvisor(final IWorkbenchWindowConfigurer configurer, final Splash splash) {
        super(configurer);
        this.splash = splash;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(final IActionBarConfigurer configurer) {
        return new ActionBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        final var configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1440, 900));
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowProgressIndicator(false);
        configurer.setTitle(WindowTitle.PRODUCT);
        WindowTitle.follow(configurer);
        configurer.getWindow().getPartService().addPartListener(new ReadingRoom());
        configurer.getWindow().getPartService().addPartListener(new FirstConsole());
    }

    @Override
    public void postWindowCreate() {
        if (Startup.isRehearsal()) {
            getWindowConfigurer().getWindow().getShell().setAlpha(0);
        }
    }

    @Override
    public void postWindowOpen() {
        final var window = getWindowConfigurer().getWindow();
        if (window.getService(MWindow.class) instanceof MTrimmedWindow trimmed) {
            ToolStripAddition.addTo(trimmed, window.getService(EModelService.class));
        }
        FOREIGN_MENUS.forEach(window.getActivePage()::hideActionSet);
        splash.close();
        ForeignCommands.undefine(window.getService(ICommandService.class));
        final Display display = window.getShell().getDisplay();
        display.asyncExec(() -> countProblems(window.getActivePage()));
        display.timerExec(CONSOLE_MS, () -> FirstConsole.prepare(window.getActivePage()));
    }

    /** The tab of the problems tells their number, though the view may not have been looked at yet. */
    private static void countProblems(final IWorkbenchPage page) {
        final var problems = page == null ? null : page.findViewReference(ViewIds.PROBLEMS);
        if (problems != null) {
            problems.getView(true);
        }
    }
}
