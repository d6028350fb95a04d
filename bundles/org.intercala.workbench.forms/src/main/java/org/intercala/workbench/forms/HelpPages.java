// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;

/** Pages of the theory in the help. */
final class HelpPages {

    private static final String BUNDLE = "org.intercala.help";

    private HelpPages() {
    }

    /** @param documentation name of the page in {@code docs/theory} */
    static void open(final String documentation) {
        final var help = PlatformUI.getWorkbench().getHelpSystem();
        final String page = documentation.replaceFirst("\\.md$", ".html");
        if (Platform.getBundle(BUNDLE) == null) {
            help.displayHelp();
        } else {
            help.displayHelpResource("/" + BUNDLE + "/html/theory/" + page);
        }
    }
}
