// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells whenever another editor may have come to the front; to be added to a page or a part service. */
public record FrontEditor(Runnable changed) implements IPartListener2 {

    @Override
    public void partActivated(final IWorkbenchPartReference reference) {
        changed.run();
    }

    @Override
    public void partBroughtToTop(final IWorkbenchPartReference reference) {
        changed.run();
    }

    @Override
    public void partOpened(final IWorkbenchPartReference reference) {
        changed.run();
    }

    @Override
    public void partClosed(final IWorkbenchPartReference reference) {
        changed.run();
    }
}
