// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.intercala.workbench.window.ToolStripAddition;

/** One window with menu and tool bar; its title names the editor in front. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

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
    }

    @Override
    public void postWindowOpen() {
        final var window = getWindowConfigurer().getWindow();
        if (window.getService(MWindow.class) instanceof MTrimmedWindow trimmed) {
            ToolStripAddition.addTo(trimmed, window.getService(EModelService.class));
        }
        splash.close();
    }
}
