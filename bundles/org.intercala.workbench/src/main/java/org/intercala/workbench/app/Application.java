// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.intercala.workbench.window.GtkStyle;

/** The window. */
public final class Application implements IApplication {

    @Override
    public Object start(final IApplicationContext context) {
        Display.setAppName("Intercala");
        GtkStyle.install();
        final Display display = PlatformUI.createDisplay();
        try {
            final int code = PlatformUI.createAndRunWorkbench(display, new Advisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            final var workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
