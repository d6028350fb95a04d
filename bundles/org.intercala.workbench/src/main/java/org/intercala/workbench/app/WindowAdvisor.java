// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Path;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.intercala.workbench.window.ToolStripAddition;

/** One window with menu, tool bar and status line. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    WindowAdvisor(final IWorkbenchWindowConfigurer configurer) {
        super(configurer);
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
        configurer.setTitle("Intercala");
    }

    @Override
    public void postWindowOpen() {
        final var window = getWindowConfigurer().getWindow();
        if (window.getService(MWindow.class) instanceof MTrimmedWindow trimmed) {
            ToolStripAddition.addTo(trimmed, window.getService(EModelService.class));
        }
        final String file = System.getProperty("intercala.open");
        if (file != null) {
            Opener.open(window.getActivePage(), Path.of(file));
        }
    }
}
