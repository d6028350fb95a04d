// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.intercala.workbench.ViewIds;

/** Gives the console view its console when it is first seen, so that it never shows the platform's empty page. */
public final class FirstConsole implements IPartListener2 {

    @Override
    public void partVisible(final IWorkbenchPartReference part) {
        if (ViewIds.CONSOLE.equals(part.getId())) {
            part.getPage().getWorkbenchWindow().getPartService().removePartListener(this);
            RunConsole.get();
        }
    }
}
