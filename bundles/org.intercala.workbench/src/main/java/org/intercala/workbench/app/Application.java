// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.intercala.workbench.run.Runs;
import org.intercala.workbench.window.GtkStyle;

/**
 * The window. Arguments: {@code [--workspace DIR] [open FILE-OR-PROJECT]}.
 */
public final class Application implements IApplication {

    /** Exit code when the folder of projects is in use or cannot be written. */
    private static final Integer NO_WORKSPACE = 4;

    @Override
    public Object start(final IApplicationContext context) {
        final Arguments arguments = Arguments
                .of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        final WorkspaceFolder.Taken taken = WorkspaceFolder.take(arguments.workspace(), arguments.open());
        if (taken.handedOver()) {
            return EXIT_OK;
        }
        if (!taken.problem().isEmpty()) {
            tell(taken.problem());
            return NO_WORKSPACE;
        }
        final OpenRequests requests = hearOtherStarts();
        Display.setAppName("Intercala");
        GtkStyle.install();
        final Display display = PlatformUI.createDisplay();
        final Splash splash = Splash.show(display, !Startup.isRehearsal());
        try {
            final int code = PlatformUI.createAndRunWorkbench(display, new Advisor(arguments.open(), requests, splash));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** From now on, though it takes a while until there is a window. */
    private static OpenRequests hearOtherStarts() {
        final var requests = new OpenRequests(Platform.getLocation().toPath());
        try {
            requests.watch();
        } catch (final IOException failure) {
            Platform.getLog(Application.class)
                    .warn("Another start cannot open files here. " + failure.getMessage(), failure);
        }
        return requests;
    }

    /** Where the command was given, and in a box where nobody can have typed it. */
    private static void tell(final String problem) {
        System.err.println("intercala: " + problem);
        if (System.getenv("TERM") == null) {
            final Display display = PlatformUI.createDisplay();
            MessageDialog.openInformation(null, "Intercala",
                    Character.toUpperCase(problem.charAt(0)) + problem.substring(1));
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            // nobody may be there to answer
            Runs.stopAll();
            final var workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
