// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** What is asked of a start from outside, by system properties. */
final class Startup {

    /** Print when the window can be used. */
    private static final boolean PRINTS = Boolean.getBoolean("intercala.startup");
    /** Start unseen and end again, so that the JVM learns which classes a start needs. */
    private static final boolean REHEARSES = Boolean.getBoolean("intercala.rehearse");
    private static final int REHEARSAL_MS = 1500;

    private Startup() {
    }

    static boolean isRehearsal() {
        return REHEARSES;
    }

    /** To be called when the window has nothing to do for the first time. */
    static void usable(final Display display) {
        if (PRINTS) {
            ProcessHandle.current().info().startInstant().ifPresent(start -> System.out
                    .println("usable after " + Duration.between(start, Instant.now()).toMillis() + " ms"));
        }
        if (REHEARSES) {
            display.timerExec(REHEARSAL_MS, () -> PlatformUI.getWorkbench().close());
        }
    }
}
